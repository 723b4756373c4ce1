import type { Localized } from '@alert-replay/shared/localized.ts'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/button.tsx'
import { LocalizedText } from '../../ui/localized-text.tsx'
import styles from './cue.module.css'

interface CueProps {
  readonly cue: Localized
  /** Absent at the end: there is nothing more to play. */
  readonly onPlay?: () => void
}

/** The replay stands at a cue: what to discuss. Beside the phone it comes into view; under it, the phone stays. */
export function Cue({ cue, onPlay }: CueProps) {
  const { t } = useTranslation('watch')
  const card = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (matchMedia('(min-width: 56.01rem)').matches) {
      card.current?.scrollIntoView({ block: 'nearest', behavior: 'smooth' })
    }
  }, [])
  return (
    <div ref={card} className={styles.cue}>
      <h3>{t('cue')}</h3>
      <p>
        <LocalizedText of={cue} />
      </p>
      {onPlay && <Button onClick={onPlay}>{t('playOn')}</Button>}
    </div>
  )
}
