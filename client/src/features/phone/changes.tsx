import type { PhoneAlert } from '@alert-replay/shared/alert.ts'
import { wordDiff } from '@alert-replay/shared/phone/word-diff.ts'
import type { ScenarioHead } from '@alert-replay/shared/scenario.ts'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useReaderLanguage } from '../../lib/use-language.ts'
import styles from './changes.module.css'
import { sharedText } from './shared-text.ts'
import { timeText } from './time-text.ts'

interface ChangesProps {
  readonly scenario: ScenarioHead
  readonly before: PhoneAlert
  readonly after: PhoneAlert
}

/** The wording of an alert with what changed in it since the one before, word by word. */
export function Changes({ scenario, before, after }: ChangesProps) {
  const { t } = useTranslation(['alerts', 'phone'])
  const reader = useReaderLanguage()
  const found = useMemo(() => {
    const texts = sharedText(before, after, reader)
    return texts && { ...texts, parts: wordDiff(texts.before, texts.after, texts.language) }
  }, [before, after, reader])
  if (!found) return <p className={styles.none}>{t('thread.noText')}</p>
  if (found.parts.every(({ kind }) => kind === 'same')) {
    return <p className={styles.none}>{t('thread.unchanged')}</p>
  }
  const time = timeText(scenario, before)
  return (
    <>
      <p className={styles.none}>
        {t(time === undefined ? 'thread.comparedAnytime' : 'thread.comparedWith', { time })}
      </p>
      <p className={styles.text} lang={found.language} dir="auto">
        {found.parts.map(({ kind, text }, i) => {
          if (kind === 'same') return text
          const Changed = kind === 'removed' ? 'del' : 'ins'
          return (
            // The parts of a difference have no names, and never change places.
            // oxlint-disable-next-line react/no-array-index-key
            <Changed key={i}>
              <span className="visually-hidden">{t(`thread.${kind}`)} </span>
              {text}
            </Changed>
          )
        })}
      </p>
    </>
  )
}
