import type { ComponentProps } from 'react'
import { useTranslation } from 'react-i18next'
import type { Label } from './labels.ts'
import type { Mark, MarkState } from './marks.ts'
import styles from './timeline.module.css'
import type { Standing } from './use-transport.ts'
import { hasCue, markTime, phasesText } from './words.ts'

interface MarkButtonProps extends ComponentProps<'button'> {
  readonly scenario: Standing['scenario']
  readonly mark: Mark
  readonly state: MarkState
  /** Of this mark and of those close after it; absent where there is no room for one. */
  readonly label: Label | undefined
}

/** Goes to a mark. What is read of it is what is seen, and what there was no room for. */
export function MarkButton({ scenario, mark, state, label, ...rest }: MarkButtonProps) {
  const { t } = useTranslation(['transport', 'common'])
  const time = markTime(scenario, mark)
  const phases = phasesText([mark], t)
  const words = label?.words ?? phases
  const isTimeSeen = label?.hasTime ?? true
  const timeStyle = isTimeSeen ? styles.time : 'visually-hidden'
  return (
    <button type="button" data-state={state} {...rest}>
      <span className="visually-hidden">{t('goTo.before')} </span>
      {time !== undefined && <span className={timeStyle}>{time} </span>}
      {words !== phases && <span className="visually-hidden">{phases}, </span>}
      <span className={styles.phases}>{words}</span>
      {time === undefined && <span className={timeStyle}> {t('common:timeNotKnown')}</span>}
      {(label ? label.hasCue : hasCue(mark)) && (
        <>
          {' '}
          <span className={styles.cueSign} />
          <span className={(label?.hasCueWord ?? true) ? undefined : 'visually-hidden'}>{t('cue')}</span>
        </>
      )}
      {state !== 'future' && <span className="visually-hidden"> {t(`goTo.${state}`)}</span>}
    </button>
  )
}
