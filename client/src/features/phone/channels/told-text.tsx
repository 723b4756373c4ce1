import { useTranslation } from 'react-i18next'
import { Phrases } from '../../../ui/phrases.tsx'
import type { ShownText } from '../use-alert-text.ts'
import styles from './told-text.module.css'

interface ToldTextProps {
  readonly text: ShownText
  readonly className: string | undefined
}

/** The words of the alert in a picture; where they are not known, that, for a picture must not make any up. */
export function ToldText({ text, className }: ToldTextProps) {
  const { t } = useTranslation('channels')
  return text.body === undefined ? (
    <p className={styles.unknown}>{t('unknown')}</p>
  ) : (
    <p className={`${styles.told} ${className ?? ''}`} lang={text.language} dir="auto">
      <Phrases text={text.body} language={text.language} />
    </p>
  )
}
