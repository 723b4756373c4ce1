import type { Alternative } from '@alert-replay/shared/phone/inspect.ts'
import type { Outcome } from '@alert-replay/shared/phone/outcome.ts'
import type { PhoneSettings } from '@alert-replay/shared/phone/settings.ts'
import { useState } from 'react'
import { changeText, differenceText } from '../../drill/outcome-words.ts'
import type { Telling } from '../../drill/reason-words.ts'
import styles from './inspector-table.module.css'

interface InspectorChangeProps {
  readonly outcome: Outcome
  readonly settings: PhoneSettings
  readonly alternatives: readonly Alternative[]
  readonly telling: Telling
}

const SHOWN = ['takeover', 'heads-up', 'entry', 'nothing'] as const

/** Which single setting would have had the phone show it otherwise; what would only have sounded otherwise on demand. */
export function InspectorChange({ outcome, settings, alternatives, telling }: InspectorChangeProps) {
  const { t } = telling
  const [isOpen, setOpen] = useState(false)
  if (alternatives.length === 0) return <span className={styles.soft}>{t('inspector:whatIf.none')}</span>
  const wordsOf = (alternative: Alternative): string => {
    const { name, value } = changeText(alternative, settings, telling)
    return t('inspector:fact', { name, words: value })
  }
  const finer = alternatives.filter((one) => one.outcome.as === outcome.as)
  return (
    <>
      {SHOWN.filter((as) => as !== outcome.as).map((as) => {
        const ways = alternatives.filter((one) => one.outcome.as === as).map(wordsOf)
        return (
          ways.length > 0 && (
            <div key={as} className={styles.ways}>
              <p className={styles.would}>{t('inspector:trainer.with', { did: t(`inspector:did.${as}`) })}</p>
              <ul>
                {ways.map((words) => (
                  <li key={words}>{words}</li>
                ))}
              </ul>
            </div>
          )
        )
      })}
      {finer.length > 0 && (
        <details className={styles.others} onToggle={(event) => setOpen(event.currentTarget.open)}>
          <summary>{t('inspector:trainer.finer', { count: finer.length })}</summary>
          {/* Hundreds of phones: it is put in words once somebody asks. */}
          {isOpen && (
            <ul>
              {finer.map((one) => {
                const words = wordsOf(one)
                return (
                  <li key={words}>
                    <b>{words}</b>
                    <ul>
                      {differenceText(outcome, one.outcome, telling).map((difference) => (
                        <li key={difference}>{difference}</li>
                      ))}
                    </ul>
                  </li>
                )
              })}
            </ul>
          )}
        </details>
      )}
    </>
  )
}
