import { useTranslation } from 'react-i18next'
import { Glyph } from '../glyph.tsx'
import { InLanguage } from '../in-language.tsx'
import { sentHeadline } from './headline.ts'
import { PictureMark } from './picture-mark.tsx'
import type { PictureProps } from './picture-props.ts'
import { PictureTime } from './picture-time.tsx'
import { ToldText } from './told-text.tsx'
import styles from './web-notice.module.css'

/** A notice on a sender's page, in a browser of nobody's make. An address that is not known is not made up. */
export function WebNotice({ scenario, alert, text }: PictureProps) {
  const { t } = useTranslation('channels')
  const headline = sentHeadline(text)
  return (
    <div className={styles.browser}>
      <PictureMark scenario={scenario} text={text} />
      <p className={styles.bar}>
        <Glyph name="website" />
        <span className={styles.address} dir="auto">
          {text.web ?? t('website.noAddress')}
        </span>
      </p>
      <div className={styles.page}>
        <p className={styles.owner}>
          <InLanguage texts={alert.sender} />
        </p>
        <div className={styles.notice}>
          <p className={styles.meta}>
            <PictureTime scenario={scenario} alert={alert} />
            <span className={styles.kind}>
              <InLanguage texts={alert.event} />
            </span>
          </p>
          {headline !== undefined && (
            <p className={styles.headline} lang={text.titleLanguage} dir="auto">
              {headline}
            </p>
          )}
          <ToldText text={text} className={styles.text} />
        </div>
      </div>
    </div>
  )
}
