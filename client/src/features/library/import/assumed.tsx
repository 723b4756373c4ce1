import { useTranslation } from 'react-i18next'
import styles from './assumed.module.css'
import type { MadeScenario } from './import-report.ts'

interface AssumedProps {
  readonly made: MadeScenario
}

/** What no file says of the alerts, and what is in them that no copy will say; once, of all of them. */
export function Assumed({ made: { channels, actualCount, alerts } }: AssumedProps) {
  const { t } = useTranslation(['library', 'common'])
  const by = channels?.map(({ channel, count }) =>
    t('import.assumed.by', { channel: t(`common:channel.${channel}`), count }),
  )
  const [phase] = alerts[0]?.phases ?? []
  if (!by && actualCount === 0) return null
  return (
    <div className={styles.assumed}>
      {by && <p>{t('import.assumed.channels', { channels: by.join(t('import.sum.comma')) })}</p>}
      {by && phase && <p>{t('import.assumed.phases', { phase: t(`common:phase.${phase}`) })}</p>}
      {actualCount > 0 && <p>{t('import.assumed.actual', { count: actualCount })}</p>}
    </div>
  )
}
