import { useTranslation } from 'react-i18next'
import { InLanguage } from '../in-language.tsx'
import styles from './authority-line.module.css'
import { PictureMark } from './picture-mark.tsx'
import type { PictureProps } from './picture-props.ts'
import { PictureTime } from './picture-time.tsx'
import { ToldText } from './told-text.tsx'

/** A text line from one authority to others, as a plain slip in an office. */
export function AuthorityLine({ scenario, alert, text }: PictureProps) {
  const { t } = useTranslation('channels')
  return (
    <div className={styles.slip}>
      <PictureMark scenario={scenario} text={text} />
      <p className={styles.name}>{t('authority.name')}</p>
      <dl className={styles.head}>
        <dt>{t('from')}</dt>
        <dd>
          <InLanguage texts={alert.sender} />
        </dd>
        <dt>{t('at')}</dt>
        <dd>
          <PictureTime scenario={scenario} alert={alert} />
        </dd>
        <dt>{t('for')}</dt>
        <dd>
          <InLanguage texts={alert.area.name} />
        </dd>
        <dt>{t('about')}</dt>
        <dd>
          <InLanguage texts={alert.event} />
        </dd>
      </dl>
      <div className={styles.words}>
        <ToldText text={text} className={styles.text} />
      </div>
    </div>
  )
}
