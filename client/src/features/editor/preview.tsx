import { PHONE_LANGUAGES, type PhoneLanguage } from '@alert-replay/shared/phone/settings.ts'
import { memo, Suspense, useEffect, useId, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { languageName } from '../../lib/language-name.ts'
import { useLanguage } from '../../lib/use-language.ts'
import type { PreviewPhone } from './editor-props.ts'
import type { Editor } from './editor-store.ts'
import { listAt } from './form/written.ts'
import styles from './preview.module.css'

interface PreviewProps {
  readonly editor: Editor
  readonly phone: PreviewPhone
  /** Index of the alert that is shown; undefined for the scenario's head. */
  readonly selected: number | undefined
}

/** The alert that is edited as a phone shows it, as soon as writing pauses. */
export const Preview = memo(function PreviewOf({ editor, phone: PhoneHere, selected }: PreviewProps) {
  const { t } = useTranslation('editor')
  const preview = useStore(editor.store, (state) => state.preview)
  /** What was shown last: while an alert has a fault, the phone goes on with what it had before. */
  const [shown, setShown] = useState(preview)
  const last = useRef<number>(undefined)
  useEffect(() => {
    if (!preview) return
    if (preview.scenario || preview.of !== last.current) {
      last.current = preview.of
      // oxlint-disable-next-line react/set-state-in-effect -- what the worker answers is the world outside
      setShown(preview)
    }
  }, [preview])
  const id = useId()
  const reader = useLanguage()
  const languages = useStore(editor.store, (state) => state.draft['languages'])
  const choices = useMemo(() => PHONE_LANGUAGES.filter((tag) => listAt(languages).includes(tag)), [languages])
  const [chosen, setChosen] = useState<PhoneLanguage>()
  const language = chosen && choices.includes(chosen) ? chosen : undefined
  const isFaulty = preview?.scenario === undefined && preview?.of === selected
  return (
    <section className={styles.section} aria-label={t('preview.title')}>
      <div className={styles.head}>
        <h2 className={styles.title}>{t('preview.title')}</h2>
        {choices.length > 1 && selected !== undefined && (
          <>
            <label htmlFor={id} className="visually-hidden">
              {t('preview.language')}
            </label>
            <select
              id={id}
              className={styles.language}
              value={language ?? ''}
              onChange={({ target }) => setChosen(choices.find((tag) => tag === target.value))}
            >
              <option value="">{t('preview.asPage')}</option>
              {choices.map((tag) => (
                <option key={tag} value={tag}>
                  {languageName(tag, reader)}
                </option>
              ))}
            </select>
          </>
        )}
      </div>
      <p role="status" className={styles.state}>
        {selected === undefined
          ? t('preview.choose')
          : isFaulty && preview
            ? t('preview.faulty')
            : t('preview.live')}
      </p>
      {shown?.scenario && selected === shown.of && (
        <div className={styles.phone}>
          <Suspense>
            <PhoneHere scenario={shown.scenario} language={language} />
          </Suspense>
        </div>
      )}
    </section>
  )
})
