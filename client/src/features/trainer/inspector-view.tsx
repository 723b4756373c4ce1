import type { Alert } from '@alert-replay/shared/alert.ts'
import { pick } from '@alert-replay/shared/localized.ts'
import type { ProfileId } from '@alert-replay/shared/phone/profile.ts'
import type { Scenario } from '@alert-replay/shared/scenario.ts'
import type { TrainerView } from '@alert-replay/shared/view.ts'
import { useCallback, useEffect, useId, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { alertTime } from '../../lib/alert-time.ts'
import { dateText } from '../../lib/clock-text.ts'
import { useLanguage, useReaderLanguage } from '../../lib/use-language.ts'
import { Button } from '../../ui/button.tsx'
import { LocalizedText } from '../../ui/localized-text.tsx'
import { deliveryKey } from './deliveries.ts'
import {
  FILTERS,
  inspectPhones,
  isIn,
  sorted,
  type Filter,
  type Inspecting,
  type Sort,
} from './inspector-rows.ts'
import { InspectorTable } from './inspector-table.tsx'
import styles from './inspector-table.module.css'
import type { Noted } from './noted-phones.ts'

export interface InspectorViewProps extends Omit<Inspecting, 'scenario' | 'view'> {
  readonly noted: Noted
  /** Profiles that could not be had. */
  readonly failed: ReadonlySet<ProfileId>
  readonly scenario: Scenario
  readonly view: TrainerView
  readonly onClose: () => void
}

const LATEST = 'latest'

/** What every phone of the drill did with one alert, and why: to look through, to sort, to print. */
export function InspectorView(props: InspectorViewProps) {
  const { scenario, view, phones, receipts, noted, deliveries, tell, failed, onClose } = props
  const { t } = useTranslation(['inspector', 'common'])
  const language = useLanguage()
  const id = useId()
  const section = useRef<HTMLElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const [chosen, setChosen] = useState<string>(LATEST)
  const [filter, setFilter] = useState<Filter>('all')
  const [sort, setSort] = useState<{ readonly by: Sort; readonly isDown: boolean }>({
    by: 'phone',
    isDown: false,
  })
  useEffect(() => {
    heading.current?.focus({ preventScroll: true })
    // Below the transport little of the table would be seen.
    section.current?.scrollIntoView()
  }, [])
  const nameAlert = useNameAlert(scenario)
  const delivered = scenario.alerts.slice(0, view.delivered.length)
  const found = placeOf(chosen, scenario, view)
  const index = found ?? view.delivered.length - 1
  const alert = scenario.alerts[index]
  const entry = view.delivered[index]
  const rows = useMemo(
    () => inspectPhones({ scenario, view, phones, receipts, deliveries, tell }, index),
    [scenario, view, phones, receipts, deliveries, tell, index],
  )
  const shown = useMemo(
    () =>
      sorted(
        rows.filter((row) => isIn(filter, row)),
        sort.by,
        sort.isDown,
      ),
    [rows, filter, sort],
  )
  const nameOf = useCallback(
    (alertId: string): string => {
      const named = scenario.alerts.find((one) => one.id === alertId)
      return named ? nameAlert.inSentence(named) : alertId
    },
    [scenario, nameAlert],
  )
  const onSort = useCallback(
    (by: Sort) => setSort((now) => ({ by, isDown: now.by === by && !now.isDown })),
    [],
  )
  const latest = delivered.at(-1)
  return (
    <section ref={section} className={styles.view} aria-labelledby={id}>
      <header className={styles.head}>
        <h2 ref={heading} id={id} tabIndex={-1} className={styles.title}>
          {t('trainer.title')}
        </h2>
        <Button look="quiet" className={styles.screen} onClick={onClose}>
          {t('trainer.back')}
        </Button>
        {rows.length > 0 && (
          <Button look="quiet" className={styles.screen} onClick={() => print()}>
            {t('trainer.print')}
          </Button>
        )}
      </header>
      <p className={styles.paper}>
        <LocalizedText of={scenario.title} /> · {dateText(scenario, 0, language)}
      </p>
      {!alert || !latest || !entry ? (
        <p className={styles.note}>{t('trainer.noAlert')}</p>
      ) : phones.length === 0 ? (
        <p className={styles.note}>{t('trainer.noPhone')}</p>
      ) : (
        <>
          <div className={`${styles.choices} ${styles.screen}`}>
            <label className={styles.choice}>
              {t('trainer.alert')}
              <select
                value={found === undefined ? LATEST : chosen}
                onChange={(event) => setChosen(event.target.value)}
              >
                <option value={LATEST}>{t('trainer.latest', { alert: nameAlert.inList(latest) })}</option>
                {delivered.toReversed().map((one) => (
                  <option key={one.id} value={one.id}>
                    {nameAlert.inList(one)}
                  </option>
                ))}
              </select>
            </label>
            <label className={styles.choice}>
              {t('trainer.show')}
              <select value={filter} onChange={(event) => setFilter(event.target.value as Filter)}>
                {FILTERS.map((one) => (
                  <option key={one} value={one}>
                    {t(`trainer.filter.${one}`, { number: rows.filter((row) => isIn(one, row)).length })}
                  </option>
                ))}
              </select>
            </label>
          </div>
          <p className={styles.paper}>
            {nameAlert.inList(alert)} · {t(`trainer.filter.${filter}`, { number: shown.length })}
          </p>
          {entry.how === 'sought' && <p className={styles.note}>{t('trainer.jumped')}</p>}
          {shown.length === 0 ? (
            <p className={styles.note}>{t('trainer.empty')}</p>
          ) : (
            <InspectorTable
              scenario={scenario}
              label={t('trainer.table', { alert: nameAlert.inList(alert) })}
              rows={shown}
              failed={failed}
              nameOf={nameOf}
              sort={sort}
              onSort={onSort}
            />
          )}
          <p className={styles.note}>
            {t(noted.has(deliveryKey(entry.take, alert.id)) ? 'trainer.asThen' : 'trainer.asNow')}
            {shown.some(({ outcome }) => outcome?.reasons.some(({ assumed }) => assumed)) &&
              ` ${t('trainer.assumedMeans')}`}
          </p>
        </>
      )}
    </section>
  )
}

/** Where the chosen alert is; undefined for the latest, which is there too where the chosen one was taken back. */
function placeOf(
  chosen: string,
  scenario: Pick<Scenario, 'alerts'>,
  view: Pick<TrainerView, 'delivered'>,
): number | undefined {
  const index = scenario.alerts.findIndex((alert) => alert.id === chosen)
  return index < 0 || index >= view.delivered.length ? undefined : index
}

/** Names alerts as the list has them, and as a sentence has them. */
function useNameAlert(scenario: Scenario) {
  const { t } = useTranslation(['inspector', 'common'])
  const language = useReaderLanguage()
  return useMemo(() => {
    const timeOf = (alert: Alert): string => alertTime(scenario, alert) ?? t('common:timeNotKnown')
    const titleOf = (alert: Alert): string => {
      const phase = alert.phases[0]
      return pick(alert.texts, language)?.text.headline ?? (phase ? t(`common:phase.${phase}`) : alert.id)
    }
    return {
      inList: (alert: Alert): string => `${timeOf(alert)} ${titleOf(alert)}`,
      inSentence: (alert: Alert): string =>
        t('inspector:alertNamed', { title: titleOf(alert), time: timeOf(alert) }),
    }
  }, [scenario, language, t])
}
