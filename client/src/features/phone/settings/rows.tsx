import { useId, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './settings.module.css'

interface GroupProps {
  readonly title: string
  readonly heading: 'h2' | 'h3'
  readonly children: ReactNode
  /** Below the rows: what holds for all of them. */
  readonly note?: ReactNode
}

/** Settings that belong together, under a heading; no landmark, for there are many. */
export function Group({ title, heading: Heading, children, note }: GroupProps) {
  return (
    <section className={styles.group}>
      <Heading className={styles.groupTitle}>{title}</Heading>
      <div className={styles.rows}>{children}</div>
      {note && <p className={styles.note}>{note}</p>}
    </section>
  )
}

/** What is not the same on all the phones that are set together says so, and shows none of them as all. */
function Mixed() {
  const { t } = useTranslation('settings')
  return <span className={styles.mixed}>{t('mixed')}</span>
}

/** What no source tells is marked so, wherever it is shown. */
export function Assumed() {
  const { t } = useTranslation('settings')
  return <span className={styles.assumed}>{t('assumed')}</span>
}

interface RowProps {
  readonly label: ReactNode
  readonly hint?: ReactNode
  readonly assumed?: boolean
  /** It is not the same on all the phones that are set together. */
  readonly mixed?: boolean
}

interface SwitchRowProps extends RowProps {
  readonly checked: boolean
  /** It cannot be turned, and the hint says why. Whoever goes by keyboard comes to it all the same. */
  readonly fixed?: boolean
  readonly onTurn: (isOn: boolean) => void
}

export function SwitchRow(props: SwitchRowProps) {
  const { label, hint, assumed = false, mixed = false, checked, fixed = false, onTurn } = props
  const id = useId()
  const isDescribed = Boolean(hint) || assumed || mixed
  return (
    <label className={styles.row} data-fixed={fixed}>
      <span className={styles.words}>
        <span id={`${id}label`}>{label}</span>
        {isDescribed && (
          <span id={`${id}hint`} className={styles.hint}>
            {mixed && <Mixed />} {hint} {assumed && <Assumed />}
          </span>
        )}
      </span>
      <input
        // Neither on nor off: a browser shows it, and says it, as mixed. Pressed, it is on.
        ref={(box) => {
          if (box) box.indeterminate = mixed
        }}
        type="checkbox"
        // A checkbox says itself whether it is checked; a switch is never mixed.
        // oxlint-disable-next-line jsx-a11y/role-has-required-aria-props
        role={mixed ? 'checkbox' : 'switch'}
        className={styles.switch}
        aria-labelledby={`${id}label`}
        data-mixed={mixed}
        aria-describedby={isDescribed ? `${id}hint` : undefined}
        aria-disabled={fixed}
        checked={checked && !mixed}
        onChange={(event) => {
          if (!fixed) onTurn(event.target.checked)
        }}
      />
    </label>
  )
}

export interface Option<Value extends string> {
  readonly value: Value
  readonly label: string
  readonly hint?: string
  readonly lang?: string
}

interface ChoiceProps<Value extends string> extends RowProps {
  readonly label: string
  readonly value: Value
  readonly options: readonly Option<Value>[]
  readonly onChoose: (value: Value) => void
}

/** One of a few, all of them seen at once: beside each other, or below each other where they need explaining. */
export function RadioRow<Value extends string>(props: ChoiceProps<Value>) {
  const { label, hint, assumed = false, mixed = false, value, options, onChoose } = props
  const id = useId()
  const isDescribed = Boolean(hint) || assumed || mixed
  const isList = options.some((option) => option.hint !== undefined)
  return (
    <fieldset
      className={isList ? styles.list : styles.segments}
      aria-describedby={isDescribed ? `${id}hint` : undefined}
    >
      <legend className={isList ? 'visually-hidden' : undefined}>{label}</legend>
      <div className={styles.options}>
        {options.map((option) => (
          <label key={option.value} className={styles.option}>
            <input
              type="radio"
              name={id}
              value={option.value}
              checked={option.value === value && !mixed}
              aria-labelledby={`${id}${option.value}name`}
              aria-describedby={option.hint === undefined ? undefined : `${id}${option.value}`}
              onChange={() => onChoose(option.value)}
            />
            <span className={styles.words}>
              <span id={`${id}${option.value}name`}>{option.label}</span>
              {option.hint !== undefined && (
                <span id={`${id}${option.value}`} className={styles.hint}>
                  {option.hint}
                </span>
              )}
            </span>
          </label>
        ))}
      </div>
      {isDescribed && (
        <p id={`${id}hint`} className={styles.hint}>
          {mixed && <Mixed />} {hint} {assumed && <Assumed />}
        </p>
      )}
    </fieldset>
  )
}

/** One of many. */
export function SelectRow<Value extends string>(props: ChoiceProps<Value>) {
  const { t } = useTranslation('settings')
  const { label, hint, assumed = false, mixed = false, value, options, onChoose } = props
  const id = useId()
  const isDescribed = Boolean(hint) || assumed
  return (
    <div className={styles.row}>
      <span className={styles.words}>
        <label htmlFor={id}>{label}</label>
        {isDescribed && (
          <span id={`${id}hint`} className={styles.hint}>
            {hint} {assumed && <Assumed />}
          </span>
        )}
      </span>
      <select
        id={id}
        className={styles.select}
        value={mixed ? '' : value}
        lang={mixed ? undefined : options.find((option) => option.value === value)?.lang}
        aria-describedby={isDescribed ? `${id}hint` : undefined}
        onChange={(event) => {
          const chosen = options.find((option) => option.value === event.target.value)
          if (chosen) onChoose(chosen.value)
        }}
      >
        {mixed && (
          <option value="" disabled>
            {t('mixed')}
          </option>
        )}
        {options.map((option) => (
          <option key={option.value} value={option.value} lang={option.lang}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  )
}
