import { pick } from '@alert-replay/shared/localized.ts'
import type { ProfileId } from '@alert-replay/shared/phone/profile.ts'
import type { ScenarioHead } from '@alert-replay/shared/scenario.ts'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { deciding, heardOf, reasonText, type Telling } from '../../drill/reason-words.ts'
import { LANGUAGE_NAMES } from '../../lib/languages.ts'
import { useLanguage } from '../../lib/use-language.ts'
import { DrillMark } from '../../ui/drill-mark.tsx'
import { SORTS, type InspectedPhone, type Sort } from './inspector-rows.ts'
import styles from './inspector-table.module.css'
import { phoneName } from './phone-name.ts'
import { wallClock } from './wall-clock.ts'

interface InspectorTableProps {
  readonly scenario: Pick<ScenarioHead, 'kind' | 'startMs' | 'utcOffsetMinutes'>
  /** What the table is of. */
  readonly label: string
  readonly rows: readonly InspectedPhone[]
  readonly failed: ReadonlySet<ProfileId>
  readonly nameOf: (alertId: string) => string
  readonly sort: { readonly by: Sort; readonly isDown: boolean }
  readonly onSort: (by: Sort) => void
}

const COLUMNS = [
  'phone',
  'did',
  'why',
  'answer',
  'ringer',
  'doNotDisturb',
  'position',
  'airplane',
  'language',
] as const
const isSort = (column: string): column is Sort => SORTS.some((one) => one === column)

/** Phones down; what each did with one alert, by which rule, and what of its settings may have had a say. */
export const InspectorTable = memo(function InspectorTable(props: InspectorTableProps) {
  const { scenario, label, rows, failed, nameOf, sort, onSort } = props
  const { t } = useTranslation('inspector')
  return (
    // What scrolls has to be reached by the keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={styles.scroll} role="region" aria-label={label} tabIndex={0}>
      <table className={styles.table} aria-label={label}>
        <thead>
          {/* The head comes again on every sheet of paper, and the drill mark with it (rule D1). */}
          <tr className={styles.printed} aria-hidden>
            <td colSpan={COLUMNS.length}>
              <DrillMark scenario={scenario} />
            </td>
          </tr>
          <tr>
            {COLUMNS.map((column) => (
              <th
                key={column}
                scope="col"
                className={column === 'phone' ? styles.phone : undefined}
                aria-sort={sort.by === column ? (sort.isDown ? 'descending' : 'ascending') : undefined}
              >
                {isSort(column) ? (
                  <button
                    type="button"
                    className={styles.sort}
                    aria-label={t('trainer.sort', { column: t(`trainer.column.${column}`) })}
                    onClick={() => onSort(column)}
                  >
                    {t(`trainer.column.${column}`)}
                  </button>
                ) : (
                  t(`trainer.column.${column}`)
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <PhoneRow key={row.phone.number} row={row} failed={failed} nameOf={nameOf} />
          ))}
        </tbody>
      </table>
    </div>
  )
})

interface PhoneRowProps {
  readonly row: InspectedPhone
  readonly failed: ReadonlySet<ProfileId>
  readonly nameOf: (alertId: string) => string
}

function PhoneRow({ row, failed, nameOf }: PhoneRowProps) {
  const { t } = useTranslation(['inspector', 'settings', 'trainer'])
  const { phone, settings, hasLanguage, outcome, joinedLater, answer } = row
  const { ringer, doNotDisturb, position, airplane, language } = settings
  const onOff = (isOn: boolean): string => t(isOn ? 'on' : 'off')
  return (
    <tr>
      <th scope="row" className={styles.phone}>
        <span className={styles.number}>{phone.number}</span>
        {phone.name !== undefined && <span className={styles.name}>{phone.name}</span>}
        {phone.name === undefined && <span className="visually-hidden">{phoneName(phone, t)}</span>}
      </th>
      <td>
        {outcome && (
          <>
            <span className={styles.did} data-as={outcome.as}>
              {t(`did.${outcome.as}`)}
            </span>
            {outcome.as !== 'nothing' && outcome.as !== 'entry' && !joinedLater && (
              <span className={styles.below}>{t(`heard.${heardOf(outcome)}`)}</span>
            )}
          </>
        )}
        {joinedLater && <span className={styles.below}>{t('trainer.joinedLater')}</span>}
      </td>
      <td className={styles.why}>
        <Why row={row} hasFailed={failed.has(settings.profile)} nameOf={nameOf} />
      </td>
      <td className={styles.answer} data-status={answer.status}>
        {t(`trainer.answer.${answer.status}`)}
        {answer.status === 'ok' && <span className={styles.soft}> {wallClock(answer.atMs)}</span>}
      </td>
      <td data-usual={ringer === 'sound'}>{t(`settings:sound.ringerIs.${ringer}`)}</td>
      <td data-usual={!doNotDisturb}>{onOff(doNotDisturb)}</td>
      <td data-usual={position === 'inside'}>{t(`settings:place.is.${position}`)}</td>
      <td data-usual={!airplane}>{onOff(airplane)}</td>
      {hasLanguage ? (
        <td lang={language}>{LANGUAGE_NAMES[language]}</td>
      ) : (
        <td data-usual>{t('trainer.ownLanguage')}</td>
      )}
    </tr>
  )
}

interface WhyProps {
  readonly row: InspectedPhone
  readonly hasFailed: boolean
  readonly nameOf: (alertId: string) => string
}

/** The rule that decided, of which profile; the others on demand. */
function Why({ row: { outcome, profile }, hasFailed, nameOf }: WhyProps) {
  const { t } = useTranslation(['inspector', 'settings'])
  const language = useLanguage()
  if (!outcome || !profile) return t(hasFailed ? 'trainer.profileFailed' : 'trainer.profileLoading')
  const telling: Telling = { t, language, profile, nameOf }
  const last = deciding(outcome)
  const others = outcome.reasons.slice(0, -1)
  return (
    <>
      {last && (
        <>
          <span className={styles.rule}>{last.rule}</span> {reasonText(last, telling)}
          {last.assumed && <Assumed />}
        </>
      )}
      <span className={styles.below}>{pick(profile.names, language)?.text ?? profile.id}</span>
      {others.length > 0 && (
        <details className={styles.others}>
          <summary>{t('trainer.others', { count: others.length })}</summary>
          <ol>
            {others.map((reason, i) => (
              // An outcome does not change its reasons.
              // oxlint-disable-next-line react/no-array-index-key
              <li key={i}>
                <span className={styles.rule}>{reason.rule}</span> {reasonText(reason, telling)}
                {reason.assumed && <Assumed />}
              </li>
            ))}
          </ol>
        </details>
      )}
    </>
  )
}

function Assumed() {
  const { t } = useTranslation('inspector')
  return (
    <>
      {' '}
      <strong className={styles.assumed}>{t('assumed')}</strong>
    </>
  )
}
