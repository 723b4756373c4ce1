import { InLanguage } from '../in-language.tsx'
import { sentHeadline } from './headline.ts'
import { PictureMark } from './picture-mark.tsx'
import type { PictureProps } from './picture-props.ts'
import { PictureTime } from './picture-time.tsx'
import styles from './television.module.css'
import { ToldText } from './told-text.tsx'

/** Above this many characters the text is set smaller, so that it stays within the picture. */
const LONG = { ja: 55, other: 110 }
const lengthOf = (body: string, language: string): 'short' | 'long' =>
  body.length > (/^(ja|zh|ko)/.test(language) ? LONG.ja : LONG.other) ? 'long' : 'short'

/** An insert that takes the whole television picture: what it is about, when, and the words, on a still ground. */
export function Television({ scenario, alert, text, alarming }: PictureProps) {
  const headline = sentHeadline(text)
  return (
    <div className={styles.set}>
      <div className={styles.screen} data-alarming={alarming}>
        <PictureMark scenario={scenario} text={text} />
        <div className={styles.head}>
          <p className={styles.event}>
            <InLanguage texts={alert.event} />
          </p>
          <p className={styles.time}>
            <PictureTime scenario={scenario} alert={alert} />
          </p>
        </div>
        <div
          className={styles.body}
          data-length={lengthOf(`${headline ?? ''}${text.body ?? ''}`, text.language)}
        >
          {headline !== undefined && (
            <p className={styles.headline} lang={text.titleLanguage} dir="auto">
              {headline}
            </p>
          )}
          <ToldText text={text} className={styles.text} />
        </div>
        <p className={styles.foot}>
          <InLanguage texts={alert.sender} />
        </p>
      </div>
    </div>
  )
}
