import { differenceText, changeText } from '../../../drill/outcome-words.ts'
import type { Telling } from '../../../drill/reason-words.ts'
import type { Inspection } from './inspected.ts'
import styles from './inspector.module.css'

interface WhatIfTableProps {
  readonly inspection: Inspection
  readonly telling: Telling
  readonly labelledBy: string
}

/** Each setting that alone would have changed what the phone did, and to what. */
export function WhatIfTable({ inspection, telling, labelledBy }: WhatIfTableProps) {
  const { t } = telling
  const { alternatives, outcome, settings } = inspection
  if (alternatives.length === 0) return <p className={styles.plain}>{t('inspector:whatIf.none')}</p>
  return (
    <>
      <p className={styles.plain}>{t('inspector:whatIf.lead')}</p>
      <table className={styles.whatIf} aria-labelledby={labelledBy}>
        <thead>
          <tr>
            <th scope="col">{t('inspector:whatIf.if')}</th>
            <th scope="col">{t('inspector:whatIf.then')}</th>
          </tr>
        </thead>
        <tbody>
          {alternatives.map((alternative) => {
            const { name, value } = changeText(alternative, settings, telling)
            return (
              <tr key={`${name} ${value}`}>
                <th scope="row">{t('inspector:fact', { name, words: value })}</th>
                <td>
                  <ul>
                    {differenceText(outcome, alternative.outcome, telling).map((words) => (
                      <li key={words}>{words}</li>
                    ))}
                  </ul>
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </>
  )
}
