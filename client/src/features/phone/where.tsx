import type { ScenarioHead } from '@alert-replay/shared/scenario.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PhoneDrill } from '../../drill/phone-drill.ts'
import { loadable } from '../../lib/use-loaded.ts'
import { Loaded } from '../../ui/loaded.tsx'
import type { Card } from './cards.ts'
import styles from './inspector/opener.module.css'

const AREA_MAP = loadable(async () => (await import('./area-map.tsx')).AreaMap)

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
      {isOpen && <Loaded of={AREA_MAP}>{(AreaMap) => <AreaMap {...props} />}</Loaded>}
    </details>
  )
}
