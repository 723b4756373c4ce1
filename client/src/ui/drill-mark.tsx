import { drillMark } from '@alert-replay/shared/drill-mark.ts'
import type { ScenarioHead } from '@alert-replay/shared/scenario.ts'
import styles from './drill-mark.module.css'

interface DrillMarkProps {
  readonly scenario?: Pick<ScenarioHead, 'kind' | 'startMs' | 'utcOffsetMinutes'> | undefined
}

/** The drill mark (rule D1): on every surface, in both languages, in one place; nothing removes it. */
export function DrillMark({ scenario }: DrillMarkProps) {
  const mark = drillMark(scenario)
  return (
    <p className={styles.mark} data-drill-mark>
      <span className={styles.words}>
        <strong lang="ja">{mark.ja}</strong>
        <strong lang="en">{mark.en}</strong>
        {mark.date !== undefined && <time dateTime={mark.date}>{mark.date}</time>}
      </span>
    </p>
  )
}
