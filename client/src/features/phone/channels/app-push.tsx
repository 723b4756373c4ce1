import { useTranslation } from 'react-i18next'
import { Glyph } from '../glyph.tsx'
import { InLanguage } from '../in-language.tsx'
import styles from './app-push.module.css'
import { sentHeadline } from './headline.ts'
import { PictureMark } from './picture-mark.tsx'
import type { PictureProps } from './picture-props.ts'
import { PictureTime } from './picture-time.tsx'
import { ToldText } from './told-text.tsx'

/** A notification of an app, as it lies on a phone's screen. */
export function AppPush({ scenario, alert, text }: PictureProps) {
  const { t } = useTranslation('channels')
  const headline = sentHeadline(text)
  return (
    <div className={styles.picture}>
      <PictureMark scenario={scenario} text={text} />
      <div className={styles.push}>
        <p className={styles.head}>
          <span className={styles.tile}>
            <Glyph name="app" />
          </span>
          <span className={styles.name}>{t('app.name')}</span>
          <PictureTime scenario={scenario} alert={alert} />
        </p>
        <p className={styles.title} lang={headline === undefined ? undefined : text.titleLanguage} dir="auto">
          {headline ?? <InLanguage texts={alert.event} />}
        </p>
        <ToldText text={text} className={styles.text} />
        <p className={styles.sender}>
          <InLanguage texts={alert.sender} />
        </p>
      </div>
    </div>
  )
}
