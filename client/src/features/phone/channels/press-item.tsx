import { useTranslation } from 'react-i18next'
import { useLanguage } from '../../../lib/use-language.ts'
import { InLanguage } from '../in-language.tsx'
import { sentHeadline } from './headline.ts'
import { PictureMark } from './picture-mark.tsx'
import type { PictureProps } from './picture-props.ts'
import { PictureTime } from './picture-time.tsx'
import styles from './press-item.module.css'
import { ToldText } from './told-text.tsx'

/** A short item, set as a newspaper sets one. Who told it is named where a source of the wording is known. */
export function PressItem({ scenario, alert, text }: PictureProps) {
  const { t } = useTranslation('channels')
  const headline = sentHeadline(text)
  const names = [
    ...new Set(alert.sources.filter(({ id }) => text.sources?.includes(id)).map(({ name }) => name)),
  ]
  const list = new Intl.ListFormat(useLanguage(), { type: 'unit', style: 'short' })
  return (
    <div className={styles.paper}>
      <PictureMark scenario={scenario} text={text} />
      <div className={styles.sheet}>
        <p className={styles.masthead}>
          <span>{t('press.name')}</span>
          <PictureTime scenario={scenario} alert={alert} />
        </p>
        <p className={styles.about}>
          <InLanguage texts={alert.sender} />
        </p>
        {headline !== undefined && (
          <p className={styles.headline} lang={text.titleLanguage} dir="auto">
            {headline}
          </p>
        )}
        <ToldText text={text} className={styles.text} />
        {names.length > 0 && (
          <p className={styles.by} dir="auto">
            {t('press.by', { names: list.format(names) })}
          </p>
        )}
      </div>
    </div>
  )
}
