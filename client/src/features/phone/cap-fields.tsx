import type { PhoneAlert } from '@alert-replay/shared/alert.ts'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '../../lib/use-language.ts'
import styles from './detail-room.module.css'

const FIELDS = ['msgType', 'category', 'urgency', 'severity', 'certainty', 'responseType'] as const

/** The alert's fields after CAP, quietly. */
export function CapFields({ alert }: { readonly alert: PhoneAlert }) {
  const { t } = useTranslation(['alerts', 'phone', 'common'])
  const between = useLanguage() === 'ja' ? '・' : ', '
  return (
    <dl className={styles.rows}>
      <div>
        <dt>{t('cap.phases')}</dt>
        <dd>{alert.phases.map((phase) => t(`common:phase.${phase}`)).join(between)}</dd>
      </div>
      {FIELDS.map((field) => (
        <div key={field}>
          <dt>{t(`cap.${field}`)}</dt>
          <dd>
            {[alert[field]]
              .flat()
              .map((value) => t(`capValue.${value}`))
              .join(between) || t('cap.none')}
          </dd>
        </div>
      ))}
      {alert.area.codes.map(({ scheme, value }) => (
        <div key={`${scheme} ${value}`}>
          <dt>{t('cap.codes')}</dt>
          <dd>
            {scheme} {value}
          </dd>
        </div>
      ))}
    </dl>
  )
}
