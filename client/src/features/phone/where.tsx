import type { ScenarioHead } from '@alert-replay/shared/scenario.ts'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PhoneDrill } from '../../drill/phone-drill.ts'
import type { Card } from './cards.ts'
import styles from './inspector/opener.module.css'

const AreaMap = lazy(async () => ({ default: (await import('./area-map.tsx')).AreaMap }))

export interface WhereProps {
  readonly drill: PhoneDrill
  readonly scenario: ScenarioHead
  readonly card: Card
  readonly expiredUntilMs: number
}

/** On demand: the area of an alert on a map. */
export function Where(props: WhereProps) {
  const { t } = useTranslation('alerts')
  const [isOpen, setOpen] = useState(false)
  return (
    <details className={styles.why} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('detail.map')}</summary>
      {isOpen && (
        <Suspense>
          <AreaMap {...props} />
        </Suspense>
      )}
    </details>
  )
}
