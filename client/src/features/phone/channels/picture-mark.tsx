import { drillMark } from '@alert-replay/shared/drill-mark.ts'
import type { ScenarioHead } from '@alert-replay/shared/scenario.ts'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '../../../lib/use-language.ts'
import type { ShownText } from '../use-alert-text.ts'
import styles from './picture-mark.module.css'

interface PictureMarkProps {
  readonly scenario: ScenarioHead | undefined
  readonly text: Pick<ShownText, 'wording'>
}

/** The drill mark inside a picture, with how its words are known: a picture is cut out and passed on without its page. */
export function PictureMark({ scenario, text }: PictureMarkProps) {
  const { t } = useTranslation('common')
  const language = useLanguage()
  const mark = drillMark(scenario, language)
  return (
    <p className={styles.mark} data-picture-mark>
      <span className={styles.words}>
        <strong lang="ja">{mark.ja}</strong>
        <strong lang="en">{mark.en}</strong>
        {mark.own !== undefined && <strong lang={language}>{mark.own}</strong>}
        {mark.date !== undefined && <time dateTime={mark.date}>{mark.date}</time>}
      </span>
      {text.wording && <span className={styles.wording}>{t(`wording.${text.wording}`)}</span>}
    </p>
  )
}
