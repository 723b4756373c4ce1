import { alertPartsOf, type MessageText } from '@alert-replay/shared/cap/alert-of-message.ts'
import { capMessageSchema } from '@alert-replay/shared/cap/cap-schema.ts'
import { PHONE_LANGUAGES } from '@alert-replay/shared/phone/settings.ts'
import { useId, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { languageName } from '../../../lib/language-name.ts'
import { useLanguage } from '../../../lib/use-language.ts'
import { fieldId } from '../field-id.ts'
import type { AlertPartProps } from './alert-part.ts'
import { Problems } from './field.tsx'
import styles from './form.module.css'
import { useForm } from './form-context.ts'
import { languagesOf } from './localized-field.tsx'
import { Part } from './part.tsx'
import { isPrepared, textsBefore } from './prepared.ts'
import { MoreColumn, TextColumn } from './text-column.tsx'
import { WordsAdvice } from './words-advice.tsx'
import { fieldsOf } from './written.ts'

/** The texts of an alert, side by side by language. */
export function TextsPart({ place, alert, head }: AlertPartProps) {
  const { t } = useTranslation('editor-form')
  const language = useLanguage()
  const { languages, problemsAt, set } = useForm()
  const addId = useId()
  const own = [...place, 'texts']
  const texts = fieldsOf(alert['texts'])
  const shown = languagesOf(languages, texts)
  const more = PHONE_LANGUAGES.filter((tag) => !shown.includes(tag))
  const id = fieldId(own)
  const isRecorded = head['kind'] === 'recorded'
  const { cap } = alert
  const said = useMemo(() => textsOfMessage(cap), [cap])
  const before = isRecorded ? {} : textsBefore(head, Number(place[1]))
  const column = (tag: string) => ({
    place: [...own, tag],
    value: texts[tag],
    language: tag,
    isRecorded,
    isPrepared: !isRecorded && isPrepared(texts[tag], tag, before),
    cap,
    said: said && (said[tag] ?? {}),
  })
  return (
    <Part id={id} title={t('texts.title')} hint={t(cap === undefined ? 'texts.hint' : 'texts.hintCap')}>
      <Problems id={`${id}-problems`} problems={problemsAt(own, 'itself')} />
      <div className={styles.columns}>
        {shown
          .filter((tag) => languages.includes(tag))
          .map((tag) => (
            <TextColumn key={tag} {...column(tag)} isNeeded />
          ))}
      </div>
      {shown
        .filter((tag) => !languages.includes(tag))
        .map((tag) => (
          <MoreColumn key={tag} {...column(tag)} />
        ))}
      {more.length > 0 && (
        <p className={styles.addLanguage}>
          <label htmlFor={addId} className={styles.label}>
            {t('texts.addLanguage')}
          </label>
          <select
            id={addId}
            className={styles.select}
            value=""
            onChange={(event) => {
              if (event.target.value !== '') set([...own, event.target.value], { wording: 'translated' })
            }}
          >
            <option value="">{t('texts.chooseLanguage')}</option>
            {more.map((tag) => (
              <option key={tag} value={tag}>
                {languageName(tag, language)}
              </option>
            ))}
          </select>
        </p>
      )}
      {!isRecorded && cap === undefined && <WordsAdvice alert={alert} head={head} />}
    </Part>
  )
}

/** By language what a CAP message says; undefined where there is none, or one with faults of shape. */
function textsOfMessage(cap: unknown): Readonly<Record<string, MessageText>> | undefined {
  const message = cap === undefined ? undefined : capMessageSchema.safeParse(cap).data
  return message && alertPartsOf(message).texts
}
