import { pick } from '@alert-replay/shared/localized.ts'
import type { Arrival } from '@alert-replay/shared/phone/arrival.ts'
import { Fragment, useId, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import type { PhoneDrill } from '../../../drill/phone-drill.ts'
import { deciding, reasonText } from '../../../drill/reason-words.ts'
import { useLanguage } from '../../../lib/use-language.ts'
import { timeText } from '../time-text.ts'
import { useAlertText } from '../use-alert-text.ts'
import { Did } from './did.tsx'
import { Explanation } from './explanation.tsx'
import { inspectedOf, type Inspected } from './inspected.ts'
import styles from './inspector.module.css'
import { useTelling } from './use-telling.ts'

interface InspectorContentProps {
  readonly drill: PhoneDrill
  /** One below the heading that it stands under. */
  readonly heading: 'h3' | 'h4'
}

/** So many rows at a time: a drill may have ten thousand alerts. */
const AT_ONCE = 50

const isShown = ({ outcome, isComing }: Inspected): boolean => outcome.as !== 'nothing' && !isComing
const FILTERS = {
  all: () => true,
  shown: isShown,
  notShown: (one: Inspected) => !isShown(one),
}
type Filter = keyof typeof FILTERS

/** Every alert of the drill that has come to this phone, shown or not: what the phone did, by which rule, and why. */
export function InspectorContent({ drill, heading }: InspectorContentProps) {
  const { t } = useTranslation(['inspector', 'common'])
  const language = useLanguage()
  const id = useId()
  const view = useStore(drill.store, (state) => state.view)
  const outcomes = useStore(drill.store, (state) => state.outcomes)
  const profile = useStore(drill.store, (state) => state.profile)
  const [filter, setFilter] = useState<Filter>('all')
  const [most, setMost] = useState(AT_ONCE)
  const [opened, setOpened] = useState<ReadonlySet<Arrival>>(new Set())
  const looking = useStore(drill.store, (state) => state.looking)
  const all = useMemo(
    () => inspectedOf({ ...(view && { view }), outcomes, looking }),
    [view, outcomes, looking],
  )
  if (all.length === 0) return <p className={styles.lead}>{t('none')}</p>
  const found = all.filter(FILTERS[filter])
  const toggle = (arrival: Arrival): void => {
    const now = new Set(opened)
    if (!now.delete(arrival)) now.add(arrival)
    setOpened(now)
  }
  return (
    <div className={styles.inspector}>
      <p className={styles.lead}>
        {t('lead', { profile: pick(profile.names, language)?.text ?? profile.id })}
      </p>
      <p className={styles.filter}>
        <label htmlFor={id}>{t('filter')}</label>
        <select
          id={id}
          value={filter}
          onChange={(event) => {
            setFilter(event.target.value as Filter)
            setMost(AT_ONCE)
          }}
        >
          {(Object.keys(FILTERS) as Filter[]).map((key) => (
            <option key={key} value={key}>
              {t(key, { number: all.filter(FILTERS[key]).length })}
            </option>
          ))}
        </select>
      </p>
      {found.length === 0 ? (
        <p className={styles.lead}>{t('noneOfThese')}</p>
      ) : (
        <table className={styles.table} aria-label={t('table')}>
          <thead>
            <tr>
              <th scope="col" className={styles.time}>
                {t('column.time')}
              </th>
              <th scope="col">{t('column.alert')}</th>
              <th scope="col">{t('column.did')}</th>
            </tr>
          </thead>
          <tbody>
            {found.slice(0, most).map((one) => (
              <Fragment key={one.arrival}>
                <Row
                  drill={drill}
                  inspected={one}
                  isOpen={opened.has(one.arrival)}
                  controls={`${id}${one.arrival}`}
                  onToggle={() => toggle(one.arrival)}
                />
                {opened.has(one.arrival) && (
                  <tr id={`${id}${one.arrival}`}>
                    <td colSpan={3} className={styles.opened}>
                      <Explanation drill={drill} arrival={one.arrival} heading={heading} />
                    </td>
                  </tr>
                )}
              </Fragment>
            ))}
          </tbody>
        </table>
      )}
      {found.length > most && (
        <button type="button" className={styles.more} onClick={() => setMost(most + AT_ONCE)}>
          {t('more', { number: Math.min(AT_ONCE, found.length - most) })}
        </button>
      )}
    </div>
  )
}

interface RowProps {
  readonly drill: PhoneDrill
  readonly inspected: Inspected
  readonly isOpen: boolean
  readonly controls: string
  readonly onToggle: () => void
}

function Row({ drill, inspected: { entry, outcome, isComing }, isOpen, controls, onToggle }: RowProps) {
  const { t } = useTranslation('common')
  const scenario = useStore(drill.store, (state) => state.scenario)
  const telling = useTelling(drill)
  const text = useAlertText()(entry.alert)
  const reason = deciding(outcome)
  return (
    <tr data-as={outcome.as} data-open={isOpen}>
      <td className={styles.time}>
        {(scenario && timeText(scenario, entry.alert, true)) ?? t('timeNotKnown')}
      </td>
      <th scope="row" className={styles.alert}>
        <button
          type="button"
          className={styles.toggle}
          aria-expanded={isOpen}
          aria-controls={isOpen ? controls : undefined}
          lang={text.titleLanguage}
          dir="auto"
          onClick={onToggle}
        >
          {text.title}
        </button>
      </th>
      <td>
        <Did outcome={outcome} isComing={isComing} />
        {reason && (
          <span className={styles.brief}>
            <span className={styles.rule}>{reason.rule}</span> {reasonText(reason, telling)}
            {reason.assumed && (
              <>
                {' '}
                <strong className={styles.assumed}>{telling.t('inspector:assumed')}</strong>
              </>
            )}
          </span>
        )}
      </td>
    </tr>
  )
}
