import type { Edit } from '@alert-replay/shared/draft/edits.ts'
import { useRef } from 'react'
import { flushSync } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../ui/button.tsx'
import { fieldId, focusField, type Place } from '../field-id.ts'
import { Details } from './details.tsx'
import { Problems } from './field.tsx'
import styles from './form.module.css'
import { useForm } from './form-context.ts'
import { LocalizedField } from './localized-field.tsx'
import { Part } from './part.tsx'
import { renameSource } from './rename.ts'
import { TextField } from './text-field.tsx'
import { TypedField } from './typed-field.tsx'
import { fieldsOf, textAt } from './written.ts'

interface ScenarioSourcesProps {
  readonly value: unknown
  readonly isRecorded: boolean
  readonly onEdit: (edit: Edit) => void
}

/** What the scenario rests on: its sources, each by an id of its own, which alerts and texts name. */
export function ScenarioSources({ value, isRecorded, onEdit }: ScenarioSourcesProps) {
  const { t } = useTranslation('editor-form')
  const { set, problemsAt } = useForm()
  const add = useRef<HTMLButtonElement>(null)
  const sources = Object.entries(fieldsOf(value))
  const id = fieldId(['sources'])
  return (
    <Part
      title={t('scenario.sources')}
      hint={t(isRecorded ? 'scenario.sourcesHint' : 'scenario.sourcesHintMadeUp')}
    >
      <Problems id={`${id}-problems`} problems={problemsAt(['sources'], 'itself')} />
      <ol className={styles.entries}>
        {sources.map(([name, source], i) => (
          <li key={i} id={fieldId(['sources', name])} className={styles.entry}>
            <SourceFields
              place={['sources', name]}
              name={name}
              source={source}
              onName={(to) => onEdit(renameSource(name, to))}
              onRemove={() => {
                set(['sources', name], undefined)
                add.current?.focus()
              }}
            />
          </li>
        ))}
      </ol>
      <p>
        <Button
          ref={add}
          id={id}
          onClick={() => {
            const at = ['sources', freshId(sources)]
            flushSync(() => set(at, { title: '' }))
            focusField([...at, 'title'])
          }}
        >
          {t('scenario.addSource')}
        </Button>
      </p>
    </Part>
  )
}

function freshId(sources: readonly (readonly [string, unknown])[]): string {
  const taken = new Set(sources.map(([id]) => id))
  let number = sources.length + 1
  while (taken.has(`source-${number}`)) number++
  return `source-${number}`
}

interface SourceFieldsProps {
  readonly place: Place
  readonly name: string
  readonly source: unknown
  readonly onName: (name: string) => void
  readonly onRemove: () => void
}

function SourceFields({ place, name, source, onName, onRemove }: SourceFieldsProps) {
  const { t } = useTranslation('editor-form')
  const { problemsAt } = useForm()
  const fields = fieldsOf(source)
  return (
    <Details
      className={styles.source}
      opens={textAt(fields['publisher']) === '' || problemsAt(place).length > 0}
      summary={
        <span className={styles.pickedName}>
          {[textAt(fields['publisher']), textAt(fields['title'])].filter(Boolean).join(' · ') || name}
        </span>
      }
    >
      <TypedField
        place={[...place, '#id']}
        value={name}
        label={t('scenario.sourceId')}
        hint={t('scenario.sourceIdHint')}
        onText={onName}
      />
      <TextField
        place={[...place, 'title']}
        value={fields['title']}
        label={t('scenario.sourceTitle')}
        placeholder={t('scenario.newSource')}
        hint={t('scenario.sourceTitleHint')}
        isRequired
      />
      <div className={styles.row}>
        <TextField
          place={[...place, 'publisher']}
          value={fields['publisher']}
          label={t('scenario.publisher')}
          hint={t('scenario.publisherHint')}
        />
        <TextField
          place={[...place, 'date']}
          value={fields['date']}
          label={t('scenario.date')}
          hint={t('scenario.dateHint')}
          width="short"
          isCode
        />
      </div>
      <TextField
        place={[...place, 'url']}
        value={fields['url']}
        label={t('scenario.url')}
        hint={t('scenario.urlHint')}
        type="url"
        isCode
      />
      <LocalizedField
        place={[...place, 'note']}
        value={fields['note']}
        label={t('scenario.sourceNote')}
        hint={t('scenario.sourceNoteHint')}
        rows={2}
      />
      <p>
        <Button look="quiet" aria-label={t('list.drop', { name })} onClick={onRemove}>
          {t('list.remove')}
        </Button>
      </p>
    </Details>
  )
}
