import { CERTAINTIES, SEVERITIES, URGENCIES } from '@alert-replay/shared/alert.ts'
import { pick } from '@alert-replay/shared/localized.ts'
import { CATEGORY_TITLES } from '@alert-replay/shared/phone/category.ts'
import { Fragment, type KeyboardEvent, memo, useId, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useReaderLanguage } from '../../../lib/use-language.ts'
import { Button } from '../../../ui/button.tsx'
import { fieldId } from '../field-id.ts'
import type { AlertPartProps } from './alert-part.ts'
import { SelectField } from './choice-fields.tsx'
import { Problems } from './field.tsx'
import styles from './form.module.css'
import { useForm } from './form-context.ts'
import { Part } from './part.tsx'
import { listAt, textAt } from './written.ts'
import { rendersOn } from './renders-on.ts'

/** How grave, how certain and how soon: the first two as one choice in a table, for they are judged together. */
export const WeightPart = memo(
  function WeightPartOf({ place, alert, fromCap }: AlertPartProps) {
    const { t } = useTranslation(['editor-form', 'alerts'])
    const reader = useReaderLanguage()
    if (fromCap('severity')) return null
    const title = pick(CATEGORY_TITLES.emergency, reader)?.text
    return (
      <Part title={t('weight.title')} hint={t('weight.hint')}>
        {listAt(alert['channels']).includes('cell-broadcast') && (
          <p className={styles.partHint}>{t('weight.heading', { title, cap: t('cap.title') })}</p>
        )}
        {listAt(alert['references']).length > 0 && <p className={styles.partHint}>{t('weight.follows')}</p>}
        <Matrix place={place} alert={alert} />
        <div className={styles.row}>
          <SelectField
            place={[...place, 'urgency']}
            value={alert['urgency']}
            label={t('alerts:cap.urgency')}
            hint={t('weight.urgencyHint')}
            none={t('weight.notGiven')}
            options={URGENCIES.map((value) => ({
              value,
              name: t('weight.means', {
                word: t(`alerts:capValue.${value}`),
                meaning: t(`weight.urgency.${value}`),
              }),
            }))}
          />
        </div>
      </Part>
    )
  },
  rendersOn(['severity', 'certainty', 'urgency', 'channels', 'references']),
)

function Matrix({ place, alert }: Pick<AlertPartProps, 'place' | 'alert'>) {
  const { t } = useTranslation(['editor-form', 'alerts'])
  const { setFields, problemsAt } = useForm()
  const name = useId()
  const grid = useRef<HTMLDivElement>(null)
  const severityId = fieldId([...place, 'severity'])
  const problems = [...problemsAt([...place, 'severity']), ...problemsAt([...place, 'certainty'])]
  const isGiven = alert['severity'] !== undefined || alert['certainty'] !== undefined
  const severity = isGiven ? textAt(alert['severity'] ?? 'Unknown') : undefined
  const certainty = isGiven ? textAt(alert['certainty'] ?? 'Unknown') : undefined
  const choose = (row: number, column: number): void =>
    setFields(place, { severity: SEVERITIES[row], certainty: CERTAINTIES[column] })
  const move = (event: KeyboardEvent, row: number, column: number): void => {
    const step = STEPS[event.key]
    if (!step) return
    event.preventDefault()
    const [down, right] = step
    const to = [(row + down + ROWS) % ROWS, (column + right + COLUMNS) % COLUMNS] as const
    choose(...to)
    grid.current?.querySelectorAll('input')[to[0] * COLUMNS + to[1]]?.focus()
  }
  const cellName = (ofRow: string, ofColumn: string): string =>
    t('weight.cell', {
      severity: t(`alerts:capValue.${ofRow}`, { defaultValue: ofRow }),
      certainty: t(`alerts:capValue.${ofColumn}`, { defaultValue: ofColumn }),
    })
  const isInTable = SEVERITIES.some((one) => one === severity) && CERTAINTIES.some((one) => one === certainty)
  return (
    <div id={fieldId([...place, 'certainty'])} className={styles.field} data-wrong={problems.length > 0}>
      <div id={severityId} className={styles.matrixAround}>
        <div
          ref={grid}
          role="radiogroup"
          aria-label={t('weight.matrix')}
          aria-describedby={problems.length > 0 ? `${severityId}-problems` : undefined}
          className={styles.matrix}
        >
          <span className={styles.corner} aria-hidden="true">
            <span className={styles.axisAcross}>{t('alerts:cap.certainty')} →</span>
            <span>{t('alerts:cap.severity')} ↓</span>
          </span>
          {CERTAINTIES.map((value) => (
            <span key={value} className={styles.columnName} aria-hidden="true">
              <span className={styles.word}>{t(`alerts:capValue.${value}`)}</span>
              <span className={styles.meaning}>{t(`weight.certainty.${value}`)}</span>
            </span>
          ))}
          {SEVERITIES.map((ofRow, row) => (
            <Fragment key={ofRow}>
              <span className={styles.rowName} aria-hidden="true">
                <span className={styles.word}>{t(`alerts:capValue.${ofRow}`)}</span>
                <span className={styles.meaning}>{t(`weight.severity.${ofRow}`)}</span>
              </span>
              {CERTAINTIES.map((ofColumn, column) => {
                const checked = severity === ofRow && certainty === ofColumn
                const isFirst = row === 0 && column === 0
                return (
                  <label key={ofColumn} className={styles.cell} data-weight={weightOf(row, column)}>
                    <input
                      type="radio"
                      name={name}
                      checked={checked}
                      tabIndex={checked || (!isInTable && isFirst) ? 0 : -1}
                      aria-label={cellName(ofRow, ofColumn)}
                      onChange={() => choose(row, column)}
                      onKeyDown={(event) => move(event, row, column)}
                    />
                  </label>
                )
              })}
            </Fragment>
          ))}
        </div>
      </div>
      <p className={styles.matrixFoot}>
        <span>
          {severity !== undefined && certainty !== undefined
            ? cellName(severity, certainty)
            : t('weight.notGiven')}
        </span>
        {isGiven && (
          <Button
            look="quiet"
            onClick={() => setFields(place, { severity: undefined, certainty: undefined })}
          >
            {t('weight.leaveOut')}
          </Button>
        )}
      </p>
      <Problems id={`${severityId}-problems`} problems={problems} />
    </div>
  )
}

const ROWS = SEVERITIES.length
const COLUMNS = CERTAINTIES.length

const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
}

/** How dark a cell is, 0 to 4: the graver and the surer the darker; nothing for what is unknown. */
const weightOf = (row: number, column: number): number =>
  row === ROWS - 1 || column === COLUMNS - 1 ? 0 : Math.max(1, 4 - Math.floor((row + column) * 0.67))
