import { drillMark } from '@alert-replay/shared/drill-mark.ts'
import type { ScenarioHead } from '@alert-replay/shared/scenario.ts'
import { useLanguage } from '../lib/use-language.ts'
import styles from './drill-mark.module.css'

interface DrillMarkProps {
  readonly scenario?: Pick<ScenarioHead, 'kind' | 'startMs' | 'utcOffsetMinutes'> | undefined
}

/** The drill mark (rule D1): on every surface, in Japanese, English and the reader's language; nothing removes it. */
export function DrillMark({ scenario }: DrillMarkProps) {
  const language = useLanguage()
  const mark = drillMark(scenario, language)
  return (
    <p className={styles.mark} data-drill-mark>
      <span className={styles.words}>
        <strong lang="ja">{mark.ja}</strong>
        <strong lang="en">{mark.en}</strong>
        {mark.own !== undefined && <strong lang={language}>{mark.own}</strong>}
        {mark.date !== undefined && <time dateTime={mark.date}>{mark.date}</time>}
      </span>
    </p>
  )
}
