import type { Alert } from '@alert-replay/shared/alert.ts'
import { useTranslation } from 'react-i18next'
import { LocalizedText } from '../../ui/localized-text.tsx'
import styles from './cue.module.css'

/** The replay stands at a cue: what to discuss, large enough to read out from a step away. */
export function Cue({ cues }: { readonly cues: readonly Alert[] }) {
  const { t } = useTranslation('trainer')
  if (cues.length === 0) return null
  return (
    <div className={styles.cue}>
      <h3 className={styles.title}>{t('cue')}</h3>
      {cues.map(
        ({ id, cue }) =>
          cue && (
            <p key={id}>
              <LocalizedText of={cue} />
            </p>
          ),
      )}
    </div>
  )
}
