import { useTranslation } from 'react-i18next'
import { InLanguage } from '../in-language.tsx'
import { PictureMark } from './picture-mark.tsx'
import type { PictureProps } from './picture-props.ts'
import { PictureTime } from './picture-time.tsx'
import styles from './social-post.module.css'
import { ToldText } from './told-text.tsx'

/** A post of nobody's network: who, when, the words. No name of an account and no number is made up. */
export function SocialPost({ scenario, alert, text }: PictureProps) {
  const { t } = useTranslation('channels')
  return (
    <div className={styles.post}>
      <PictureMark scenario={scenario} text={text} />
      <div className={styles.head}>
        <svg className={styles.portrait} viewBox="0 0 40 40" aria-hidden="true">
          <circle cx="20" cy="20" r="20" />
          <path d="M11 30V18l9-7 9 7v12M8.5 30h23M16 30v-9M20 30v-9M24 30v-9" />
        </svg>
        <div>
          <p className={styles.name}>
            <InLanguage texts={alert.sender} />
          </p>
          <p className={styles.meta}>
            {t('social.post')} <PictureTime scenario={scenario} alert={alert} />
          </p>
        </div>
      </div>
      <div className={styles.words}>
        <ToldText text={text} className={styles.text} />
      </div>
      {text.web !== undefined && (
        <p className={styles.link} dir="auto">
          {text.web}
        </p>
      )}
      <svg className={styles.actions} viewBox="0 0 160 24" aria-hidden="true">
        <path d="M4 5h16v11h-8l-4 4v-4H4zM56 9h13a3 3 0 0 1 3 3v2M59 6l-3 3 3 3M72 17H59a3 3 0 0 1-3-3v-2M69 20l3-3-3-3M108 4h10v17l-5-4-5 4z" />
      </svg>
    </div>
  )
}
