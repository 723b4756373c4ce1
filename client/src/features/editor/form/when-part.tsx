import { PRECISIONS } from '@alert-replay/shared/alert.ts'
import { setAt, setTime } from '@alert-replay/shared/draft/edits.ts'
import { writtenAt } from '@alert-replay/shared/draft/times.ts'
import { readAt, readStart } from '@alert-replay/shared/time.ts'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { LocalizedField } from './localized-field.tsx'
import { Part } from './part.tsx'
import { SelectField } from './choice-fields.tsx'
import styles from './form.module.css'
import { TextField } from './text-field.tsx'
import type { AlertPartProps } from './alert-part.ts'
import { rendersOn } from './renders-on.ts'
import { tidyTime } from '../typed-time.ts'
import { useForm } from './form-context.ts'
import { textAt } from './written.ts'

interface WhenPartProps extends AlertPartProps {
  /** The time was typed to its end: the alert goes where it belongs. */
  readonly onTimed: () => void
}

/** When an alert came, how exactly that is known, and until when it holds. */
export const WhenPart = memo(
  function WhenPartOf({ place, alert, head, fromCap, onTimed }: WhenPartProps) {
    const { t } = useTranslation(['editor-form', 'alerts'])
    const { edit } = useForm()
    const onClock = (name: string): string | undefined => {
      const time = clockTime(textAt(alert[name]), textAt(head['start']))
      return time && t('when.onClock', { time })
    }
    const leaveAt = (): void => {
      const tidy = tidyTime(textAt(alert['at']))
      if (tidy === undefined) onTimed()
      else edit(setTime(Number(place[1]), tidy))
    }
    const leaveExpires = (): void => {
      const tidy = tidyTime(textAt(alert['expires']))
      if (tidy !== undefined) edit(setAt([...place, 'expires'], tidy))
    }
    return (
      <Part title={t('when.title')}>
        <div className={styles.row}>
          <TextField
            place={[...place, 'at']}
            value={alert['at']}
            label={t('when.at')}
            hint={t('when.atHint')}
            width="middle"
            isCode
            isRequired
            foot={<Clock text={onClock('at')} />}
            onLeave={leaveAt}
          />
          <SelectField
            place={[...place, 'precision']}
            value={alert['precision']}
            label={t('when.precision')}
            hint={t('when.precisionHint')}
            none={t('when.asWritten')}
            options={PRECISIONS.map((value) => ({ value, name: t(`alerts:precision.${value}`) }))}
          />
          {!fromCap('expires') && (
            <TextField
              place={[...place, 'expires']}
              value={alert['expires']}
              label={t('when.expires')}
              hint={t('when.expiresHint')}
              width="middle"
              isCode
              foot={<Clock text={onClock('expires')} />}
              onLeave={leaveExpires}
            />
          )}
        </div>
        <LocalizedField
          place={[...place, 'timeNote']}
          value={alert['timeNote']}
          label={t('when.timeNote')}
          hint={t('when.timeNoteHint')}
        />
      </Part>
    )
  },
  rendersOn(['at', 'precision', 'expires', 'timeNote'], ['start']),
)

/** What a time after the start is by the clock, with the day where it is another; undefined where it is no such time. */
function clockTime(at: string, startText: string): string | undefined {
  const start = readStart(startText)
  const offsetMs = start && at.startsWith('+') ? readAt(at, start)?.offsetMs : undefined
  if (offsetMs === undefined) return undefined
  const time = writtenAt(offsetMs, { like: '00:00', start, toMinute: false })
  return time.startsWith('+') ? undefined : time.replace('T', ' ')
}

const Clock = ({ text }: { readonly text: string | undefined }) =>
  text === undefined ? null : <p className={styles.hint}>{text}</p>
