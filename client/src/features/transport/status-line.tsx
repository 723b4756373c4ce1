import { assertNever } from '@alert-replay/shared/result.ts'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { cuesAt } from '../../drill/cues-at.ts'
import type { TrainerDrill } from '../../drill/trainer-drill.ts'
import { durationText } from '../../lib/duration-text.ts'
import { useLanguage } from '../../lib/use-language.ts'
import { Button } from '../../ui/button.tsx'
import { LocalizedText } from '../../ui/localized-text.tsx'
import { controlsOf } from './controls.ts'
import styles from './status-line.module.css'
import type { Standing } from './use-transport.ts'

interface StatusLineProps {
  readonly drill: TrainerDrill
  readonly standing: Standing
}

/**
 * What is to be known now, one thing at a time: that the link is down, why the last press did nothing, where and why
 * the replay stopped. Always there, so that what comes into it is read out.
 */
export function StatusLine({ drill, standing }: StatusLineProps) {
  return (
    <div role="status" className={styles.status}>
      <Status drill={drill} standing={standing} />
    </div>
  )
}

function Status({ drill, standing }: StatusLineProps): ReactNode {
  const { t } = useTranslation(['transport', 'common'])
  const language = useLanguage()
  const link = useStore(drill.store, (state) => state.link)
  const refusal = useStore(drill.store, (state) => state.refusal)
  const { scenario, view, atEnd } = standing

  switch (link.status) {
    case 'connecting':
      return t('common:link.connecting')
    case 'offline':
      return <strong className={styles.alarm}>{t('common:link.offline')}</strong>
    case 'gone':
      return <strong className={styles.alarm}>{t('common:link.gone')}</strong>
    case 'refused':
      return <strong className={styles.alarm}>{t(`common:refusal.${link.error}`)}</strong>
    case 'online':
      break
    default:
      return assertNever(link)
  }
  const restart = (
    <Button look="primary" onClick={() => void controlsOf(drill).restart()}>
      {t('restart')}
    </Button>
  )
  if (refusal?.error === 'at-end') {
    return (
      <>
        {t('common:refusal.at-end')} {restart}
      </>
    )
  }
  if (refusal) return t(`common:refusal.${refusal.error}`)
  if (view.notice) return t('serverWasAway', { length: durationText(view.notice.awayMs, language) })
  const cues = cuesAt(scenario, view)
  if (cues.length > 0) {
    return (
      <>
        <span className={styles.cue}>
          <strong>{t(atEnd ? 'end' : 'atCue')}</strong>{' '}
          <span className={styles.cueText}>
            {cues.map(({ id, cue }) => cue && <LocalizedText key={id} of={cue} />)}
          </span>
        </span>
        {atEnd && restart}
      </>
    )
  }
  if (atEnd) {
    return (
      <>
        {t('end')} {restart}
      </>
    )
  }
  return null
}
