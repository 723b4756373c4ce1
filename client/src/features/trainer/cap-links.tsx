import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import button from '../../ui/button.module.css'
import styles from './cap-links.module.css'
import { CopyButton } from './copy-button.tsx'

interface CapLinksProps {
  readonly scenarioId: string
  /** Of the drill that runs. */
  readonly code: string
  /** Where whoever reads the feed finds this server. */
  readonly origin: string
}

/** The ways out for other systems: the scenario as CAP files, the drill as a feed; both are exercises only. */
export function CapLinks({ scenarioId, code, origin }: CapLinksProps) {
  const { t } = useTranslation('trainer')
  const id = useId()
  const feed = `${origin}/feed/${code}`
  return (
    <div className={styles.links}>
      <p>{t('cap.mark')}</p>
      <a
        className={[button.button, button.plain, styles.zip].filter(Boolean).join(' ')}
        href={`/api/scenarios/${encodeURIComponent(scenarioId)}/cap.zip`}
        download
      >
        {t('cap.zip')}
      </a>
      <div className={styles.feed}>
        <label htmlFor={id}>{t('cap.feed')}</label>
        <input id={id} type="text" readOnly value={feed} onFocus={(event) => event.target.select()} />
        <p className={styles.how}>{t('cap.how')}</p>
      </div>
      <CopyButton text={feed}>{t('cap.copy')}</CopyButton>
    </div>
  )
}
