import { PRECISIONS } from '@alert-replay/shared/alert.ts'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { LocalizedField } from './localized-field.tsx'
import { Part } from './part.tsx'
import { SelectField } from './choice-fields.tsx'
import styles from './form.module.css'
import { TextField } from './text-field.tsx'
import type { AlertPartProps } from './alert-part.ts'
import { rendersOn } from './renders-on.ts'

interface WhenPartProps extends AlertPartProps {
  /** The time was typed to its end: the alert goes where it belongs. */
  readonly onTimed: () => void
}

/** When an alert came, how exactly that is known, and until when it holds. */
export const WhenPart = memo(
  function WhenPartOf({ place, alert, fromCap, onTimed }: WhenPartProps) {
    const { t } = useTranslation(['editor-form', 'alerts'])
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
            onLeave={onTimed}
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
  rendersOn(['at', 'precision', 'expires', 'timeNote']),
)
