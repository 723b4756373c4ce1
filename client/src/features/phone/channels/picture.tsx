import { useId, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { languageName } from '../../../lib/language-name.ts'
import { useLanguage } from '../../../lib/use-language.ts'
import type { ShownText } from '../use-alert-text.ts'
import styles from './picture.module.css'
import type { Toggle } from './use-original.ts'
import type { ChannelView } from './views.ts'

interface PictureFrameProps {
  readonly view: ChannelView
  readonly text: ShownText
  readonly toggle: Toggle | undefined
  readonly children: ReactNode
}

/** A picture with what has to be said of it: what it is, how its words are known, and that we drew it. */
export function Picture({ view, text, toggle, children }: PictureFrameProps) {
  const { t } = useTranslation(['channels', 'alerts', 'common'])
  const language = useLanguage()
  const id = useId()
  return (
    <figure aria-labelledby={`${id}-name`} className={styles.figure}>
      {children}
      <figcaption className={styles.caption}>
        <p className={styles.name}>
          <span id={`${id}-name`}>{t(`view.${view}`)}</span>
          {text.wording && <strong>{t(`common:wording.${text.wording}`)}</strong>}
        </p>
        {text.wording && <p>{t(`alerts:wordingMeans.${text.wording}`)}</p>}
        <p className={styles.soft}>{t('drawn')}</p>
        {toggle && (
          <button type="button" className={styles.button} onClick={toggle.press}>
            {t('sentIn', { language: languageName(toggle.language, language) })}
          </button>
        )}
      </figcaption>
    </figure>
  )
}
