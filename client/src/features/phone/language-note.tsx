import { useTranslation } from 'react-i18next'
import { languageName } from '../../lib/language-name.ts'
import { useLanguage, useReaderLanguage } from '../../lib/use-language.ts'
import styles from './language-note.module.css'
import type { ShownText } from './use-alert-text.ts'

interface LanguageNoteProps {
  readonly text: Pick<ShownText, 'language' | 'isFallback' | 'wording'>
  readonly className?: string | undefined
}

/** Says when a text is not in the phone's language, and that Easy Japanese is nobody's official wording. */
export function LanguageNote({ text, className = styles.note }: LanguageNoteProps) {
  const { t } = useTranslation('phone')
  const spoken = useLanguage()
  const wanted = useReaderLanguage()
  const easy = text.language === 'ja-x-easy'
  if (!text.isFallback && !easy) return null
  return (
    <p className={className} data-language-note>
      {text.isFallback
        ? t('text.shownIn', {
            wanted: languageName(wanted, spoken),
            language: languageName(text.language, spoken),
          })
        : t('text.easy')}
    </p>
  )
}
