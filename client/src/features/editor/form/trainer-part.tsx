import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../ui/button.tsx'
import { fieldId, type Place } from '../field-id.ts'
import type { AlertPartProps } from './alert-part.ts'
import { Entries } from './entries.tsx'
import { Problems } from './field.tsx'
import styles from './form.module.css'
import { useForm } from './form-context.ts'
import { LocalizedField } from './localized-field.tsx'
import { Part } from './part.tsx'
import { PickField } from './pick-field.tsx'
import { TextField } from './text-field.tsx'
import { fieldsOf } from './written.ts'
import { rendersOn } from './renders-on.ts'

/** What is for the trainer alone: where to stop, what people should do, what to ask. No phone is sent any of it. */
export const TrainerPart = memo(
  function TrainerPartOf({ place, alert }: AlertPartProps) {
    const { t } = useTranslation('editor-form')
    return (
      <Part title={t('trainer.title')} hint={t('trainer.hint')}>
        <LocalizedField
          place={[...place, 'cue']}
          value={alert['cue']}
          label={t('trainer.cue')}
          hint={t('trainer.cueHint')}
          rows={2}
        />
        <Entries
          place={[...place, 'expected']}
          value={alert['expected']}
          label={t('trainer.expected')}
          hint={t('trainer.expectedHint')}
          addLabel={t('trainer.addExpected')}
          fresh={() => ({ action: {} })}
        >
          {(entry, own) => <Expected entry={entry} place={own} />}
        </Entries>
        <QuestionFields place={[...place, 'question']} value={alert['question']} />
        <LocalizedField
          place={[...place, 'notes']}
          value={alert['notes']}
          label={t('trainer.notes')}
          hint={t('trainer.notesHint')}
          rows={2}
        />
      </Part>
    )
  },
  rendersOn(['cue', 'expected', 'question', 'notes']),
)

function Expected({ entry, place }: { readonly entry: unknown; readonly place: Place }) {
  const { t } = useTranslation('editor-form')
  const { sources } = useForm()
  const fields = fieldsOf(entry)
  return (
    <>
      <LocalizedField
        place={[...place, 'action']}
        value={fields['action']}
        label={t('trainer.action')}
        isRequired
      />
      <TextField
        place={[...place, 'within']}
        value={fields['within']}
        label={t('trainer.within')}
        hint={t('trainer.withinHint')}
        width="short"
        isCode
      />
      <LocalizedField place={[...place, 'why']} value={fields['why']} label={t('trainer.why')} />
      {(sources.length > 0 || fields['sources'] !== undefined) && (
        <PickField
          place={[...place, 'sources']}
          value={fields['sources']}
          label={t('trainer.saidBy')}
          addLabel={t('sources.choose')}
          options={sources.map((source) => ({ value: source.id, name: source.title }))}
        />
      )}
    </>
  )
}

function QuestionFields({ place, value }: { readonly place: Place; readonly value: unknown }) {
  const { t } = useTranslation('editor-form')
  const { set, problemsAt } = useForm()
  if (value === undefined) {
    return (
      <div className={styles.field}>
        <p className={styles.label}>{t('trainer.question')}</p>
        <p className={styles.hint}>{t('trainer.questionHint')}</p>
        <p>
          <Button
            id={fieldId(place)}
            onClick={() =>
              set(place, { text: {}, choices: [freshChoice([]), freshChoice([{ id: 'choice-1' }])] })
            }
          >
            {t('trainer.addQuestion')}
          </Button>
        </p>
      </div>
    )
  }
  const fields = fieldsOf(value)
  const id = fieldId(place)
  return (
    <div id={id} role="group" aria-label={t('trainer.question')} className={styles.entry}>
      <LocalizedField
        place={[...place, 'text']}
        value={fields['text']}
        label={t('trainer.question')}
        hint={t('trainer.questionHint')}
        rows={2}
        isRequired
      />
      <Problems id={`${id}-problems`} problems={problemsAt(place, 'itself')} />
      <Entries
        place={[...place, 'choices']}
        value={fields['choices']}
        label={t('trainer.choices')}
        hint={t('trainer.choicesHint')}
        addLabel={t('trainer.addChoice')}
        fresh={freshChoice}
      >
        {(entry, own) => <ChoiceFields entry={entry} place={own} />}
      </Entries>
      <p>
        <Button look="quiet" onClick={() => set(place, undefined)}>
          {t('trainer.removeQuestion')}
        </Button>
      </p>
    </div>
  )
}

function freshChoice(there: readonly unknown[]): unknown {
  const taken = new Set(there.map((choice) => fieldsOf(choice)['id']))
  let number = there.length + 1
  while (taken.has(`choice-${number}`)) number++
  return { id: `choice-${number}`, text: {} }
}

function ChoiceFields({ entry, place }: { readonly entry: unknown; readonly place: Place }) {
  const { t } = useTranslation('editor-form')
  const { set } = useForm()
  const fields = fieldsOf(entry)
  const correct = [...place, 'correct']
  return (
    <>
      <LocalizedField
        place={[...place, 'text']}
        value={fields['text']}
        label={t('trainer.choice')}
        isRequired
      />
      <label className={styles.check}>
        <input
          id={fieldId(correct)}
          type="checkbox"
          checked={fields['correct'] === true}
          onChange={({ target }) => set(correct, target.checked || undefined)}
        />
        <span>{t('trainer.correct')}</span>
      </label>
      <LocalizedField
        place={[...place, 'feedback']}
        value={fields['feedback']}
        label={t('trainer.feedback')}
        hint={t('trainer.feedbackHint')}
        rows={2}
      />
      <TextField
        place={[...place, 'id']}
        value={fields['id']}
        label={t('trainer.choiceId')}
        width="middle"
        isCode
      />
    </>
  )
}
