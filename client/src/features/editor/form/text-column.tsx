import { WORDINGS } from '@alert-replay/shared/alert.ts'
import type { MessageText } from '@alert-replay/shared/cap/alert-of-message.ts'
import { DEFAULT_LANGUAGE } from '@alert-replay/shared/cap/message.ts'
import { wordsApart } from '@alert-replay/shared/cap/words-apart.ts'
import { TO_BE_SAID } from '@alert-replay/shared/draft/words.ts'
import { languageOf } from '@alert-replay/shared/language.ts'
import { memo, useId } from 'react'
import { useTranslation } from 'react-i18next'
import { languageName } from '../../../lib/language-name.ts'
import { useLanguage } from '../../../lib/use-language.ts'
import { Button } from '../../../ui/button.tsx'
import { fieldId, type Place } from '../field-id.ts'
import { SelectField } from './choice-fields.tsx'
import { Details } from './details.tsx'
import { Problems } from './field.tsx'
import styles from './form.module.css'
import { useForm } from './form-context.ts'
import { PickField } from './pick-field.tsx'
import { samePlace } from './renders-on.ts'
import { TextCounters } from './text-counters.tsx'
import { TextField } from './text-field.tsx'
import { fieldsOf, listAt, textAt } from './written.ts'

interface TextColumnProps {
  readonly place: Place
  readonly value: unknown
  readonly language: string
  readonly isRecorded: boolean
  /** Its words are those with which the alert was made: nobody has made them their own. */
  readonly isPrepared: boolean
  /** The CAP message that the alert is, where it is one: its words stand in for those that are not written here. */
  readonly cap?: unknown
  /** What that message says in the language; absent where nobody can read it. */
  readonly said?: MessageText | undefined
  /** Nothing of the scenario may lack this language. */
  readonly isNeeded?: boolean
}

/** A text in a language beside those of the scenario: folded, for there may be many. */
export function MoreColumn(props: TextColumnProps) {
  const { t } = useTranslation(['editor-form', 'common'])
  const reader = useLanguage()
  const { problemsAt } = useForm()
  const { place, value, language, isRecorded } = props
  return (
    <Details
      className={styles.more}
      opens={problemsAt(place).length > 0 || wordsIn(value) === ''}
      summary={
        <>
          {languageName(language, reader)} <code className={styles.tag}>{language}</code>{' '}
          <span className={styles.hint}>
            {t(`common:wording.${wordingOf(fieldsOf(value)['wording'], isRecorded)}`)}
          </span>
        </>
      }
    >
      <TextColumn {...props} />
    </Details>
  )
}

const wordsIn = (value: unknown): string =>
  typeof value === 'string' ? value : textAt(fieldsOf(value)['body']) + textAt(fieldsOf(value)['note'])

/** The text of an alert in one language: its words, how they are known, and how much of them fits where. */
export const TextColumn = memo(function TextColumnOf({
  place,
  value,
  language,
  isRecorded,
  isPrepared,
  cap,
  said,
  isNeeded = false,
}: TextColumnProps) {
  const { t } = useTranslation(['editor-form', 'common', 'alerts'])
  const reader = useLanguage()
  const { set, sources, problemsAt } = useForm()
  const titleId = useId()
  const id = fieldId(place)
  const text = typeof value === 'string' ? { body: value } : fieldsOf(value)
  // A text that is nothing but its body is a plain string, as people write it by hand.
  const isPlain = typeof value === 'string' || (value === undefined && !isRecorded)
  const write = (field: string, to: unknown): void =>
    set(isPlain && field === 'body' ? place : [...place, field], to)
  const sent = sentIn(cap, language)
  const isUnknown = text['wording'] === 'unknown'
  const isApart = said !== undefined && wordsApart(wordsOf(text), said).length > 0
  const whole = ['headline', 'body', 'instruction']
    .map((field) => textAt(text[field]))
    .filter(Boolean)
    .join('\n')
  const hasMore = ['instruction', 'web', 'contact'].some((field) => text[field] !== undefined)
  return (
    <section id={id} className={styles.column} aria-labelledby={titleId}>
      <h4 id={titleId} className={styles.columnTitle}>
        {languageName(language, reader)} <code className={styles.tag}>{language}</code>
      </h4>
      <Problems id={`${id}-problems`} problems={problemsAt(place, 'itself')} />
      <TextField
        place={[...place, 'headline']}
        value={text['headline']}
        label={t('texts.headline')}
        placeholder={textAt(sent['headline'])}
        hint={t('texts.headlineHint')}
        lang={language}
        onText={(to) => write('headline', to)}
      />
      {(!isUnknown || text['body'] !== undefined) && (
        <TextField
          place={[...place, 'body']}
          value={text['body']}
          label={t('texts.body')}
          placeholder={textAt(sent['description'] ?? (isRecorded ? undefined : TO_BE_SAID[language]))}
          hint={t('texts.bodyHint')}
          isRequired={isNeeded && cap === undefined && !isUnknown}
          lang={language}
          rows={5}
          foot={
            <>
              {isPrepared && <p className={styles.prepared}>{t('texts.prepared')}</p>}
              {isApart && <p className={styles.prepared}>{t('texts.apart')}</p>}
              <TextCounters text={whole} />
            </>
          }
          onText={(to) => write('body', to)}
        />
      )}
      <SelectField
        place={[...place, 'wording']}
        // What is made up is written for it, said or not: that is one choice.
        value={!isRecorded && text['wording'] === 'written' ? '' : text['wording']}
        label={t('texts.wording')}
        hint={t(`alerts:wordingMeans.${wordingOf(text['wording'], isRecorded)}`)}
        {...(!isRecorded && { none: t('common:wording.written') })}
        options={WORDINGS.filter((wording) => wording !== 'written').map((wording) => ({
          value: wording,
          name: t(`common:wording.${wording}`),
        }))}
        foot={
          isApart &&
          text['wording'] === 'quoted' && (
            <p className={styles.prepared}>{t('texts.notQuoted', { quoted: t('common:wording.quoted') })}</p>
          )
        }
        onChosen={(to) => write('wording', to)}
      />
      <PickField
        place={[...place, 'sources']}
        value={text['sources']}
        label={t('texts.sources')}
        hint={t('texts.sourcesHint')}
        addLabel={t('sources.choose')}
        options={sources.map((source) => ({ value: source.id, name: source.title }))}
        onChosen={(to) => write('sources', to)}
      />
      <TextField
        place={[...place, 'note']}
        value={text['note']}
        label={t('texts.note')}
        hint={t('texts.noteHint')}
        lang={language}
        rows={2}
        onText={(to) => write('note', to)}
      />
      <Details className={styles.more} opens={hasMore} summary={t('texts.more')}>
        <TextField
          place={[...place, 'instruction']}
          value={text['instruction']}
          label={t('texts.instruction')}
          hint={t('texts.instructionHint')}
          lang={language}
          rows={2}
          onText={(to) => write('instruction', to)}
        />
        <TextField
          place={[...place, 'web']}
          value={text['web']}
          label={t('texts.web')}
          hint={t('texts.webHint')}
          type="url"
          isCode
          onText={(to) => write('web', to)}
        />
        <TextField
          place={[...place, 'contact']}
          value={text['contact']}
          label={t('texts.contact')}
          hint={t('texts.contactHint')}
          lang={language}
          onText={(to) => write('contact', to)}
        />
      </Details>
      {!isNeeded && value !== undefined && (
        <p>
          <Button look="quiet" onClick={() => set(place, undefined)}>
            {t('texts.removeLanguage', { language: languageName(language, reader) })}
          </Button>
        </p>
      )}
    </section>
  )
}, sameText)

const wordsOf = (text: Readonly<Record<string, unknown>>) => ({
  headline: textAt(text['headline']),
  body: textAt(text['body']),
})

/** A letter in one language costs the others nothing. */
function sameText(before: TextColumnProps, after: TextColumnProps): boolean {
  return (
    samePlace(before.place, after.place) &&
    before.value === after.value &&
    before.language === after.language &&
    before.isRecorded === after.isRecorded &&
    before.isPrepared === after.isPrepared &&
    before.isNeeded === after.isNeeded &&
    before.cap === after.cap
  )
}

/** What the message says in a language. */
const sentIn = (cap: unknown, language: string): Readonly<Record<string, unknown>> =>
  listAt(fieldsOf(cap)['info'])
    .map(fieldsOf)
    .find((info) => languageOf(textAt(info['language']) || DEFAULT_LANGUAGE) === language) ?? {}

const wordingOf = (wording: unknown, isRecorded: boolean): string =>
  WORDINGS.find((one) => one === wording) ?? (isRecorded ? 'unknown' : 'written')
