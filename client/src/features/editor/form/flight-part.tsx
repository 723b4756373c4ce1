import { PRECISIONS } from '@alert-replay/shared/alert.ts'
import { setAt } from '@alert-replay/shared/draft/edits.ts'
import { POINT_KINDS } from '@alert-replay/shared/flight.ts'
import { useTranslation } from 'react-i18next'
import { fieldId, type Place } from '../field-id.ts'
import { tidyTime } from '../typed-time.ts'
import { SelectField } from './choice-fields.tsx'
import { Entries } from './entries.tsx'
import { Problems } from './field.tsx'
import styles from './form.module.css'
import { useForm } from './form-context.ts'
import { LocalizedField } from './localized-field.tsx'
import { Fold } from './part.tsx'
import { PickField } from './pick-field.tsx'
import { TextField } from './text-field.tsx'
import { fieldsOf, listAt, textAt } from './written.ts'

const PLACE: Place = ['flight']
const POINTS: Place = [...PLACE, 'points']
const NOTE: Place = [...PLACE, 'note']

/** What sources publish of the way of a missile, point by point. No phone is sent it. */
export function FlightPart({ value }: { readonly value: unknown }) {
  const { t } = useTranslation('editor-form')
  const { problemsAt } = useForm()
  const flight = fieldsOf(value)
  const id = fieldId(PLACE)
  return (
    <Fold
      title={t('flight.title')}
      hint={t('flight.hint')}
      id={id}
      count={listAt(flight['points']).length}
      isWrong={problemsAt(PLACE).length > 0}
    >
      <Problems id={`${id}-problems`} problems={problemsAt(PLACE, 'itself')} />
      <Entries
        place={POINTS}
        value={flight['points']}
        label={t('flight.points')}
        hint={t('flight.pointsHint')}
        addLabel={t('flight.add')}
        fresh={(there) => ({ kind: there.length === 0 ? 'launch' : 'passage', name: {} })}
      >
        {(entry, own) => <PointFields entry={entry} place={own} />}
      </Entries>
      {value !== undefined && (
        <LocalizedField
          place={NOTE}
          value={flight['note']}
          label={t('flight.whole')}
          hint={t('flight.wholeHint')}
          rows={2}
        />
      )}
    </Fold>
  )
}

function PointFields({ entry, place }: { readonly entry: unknown; readonly place: Place }) {
  const { t } = useTranslation(['editor-form', 'alerts'])
  const { set, edit, sources } = useForm()
  const point = fieldsOf(entry)
  const workedOut = [...place, 'workedOut']
  const leaveAt = (): void => {
    const tidy = tidyTime(textAt(point['at']))
    if (tidy !== undefined) edit(setAt([...place, 'at'], tidy))
  }
  return (
    <>
      <SelectField
        place={[...place, 'kind']}
        value={point['kind']}
        label={t('flight.kind')}
        hint={t('flight.kindHint')}
        options={POINT_KINDS.map((value) => ({ value, name: t(`flight.kinds.${value}`) }))}
      />
      <LocalizedField
        place={[...place, 'name']}
        value={point['name']}
        label={t('flight.name')}
        hint={t('flight.nameHint')}
        isRequired
      />
      <div className={styles.row}>
        <TextField
          place={[...place, 'at']}
          value={point['at']}
          label={t('flight.at')}
          hint={t('flight.atHint')}
          width="middle"
          isCode
          onLeave={leaveAt}
        />
        <SelectField
          place={[...place, 'precision']}
          value={point['precision']}
          label={t('when.precision')}
          hint={t('when.precisionHint')}
          none={t('when.asWritten')}
          options={PRECISIONS.map((value) => ({ value, name: t(`alerts:precision.${value}`) }))}
        />
        <TextField
          place={[...place, 'position']}
          value={point['position']}
          label={t('flight.position')}
          hint={t('flight.positionHint')}
          width="middle"
          isCode
        />
      </div>
      <label className={styles.check}>
        <input
          id={fieldId(workedOut)}
          type="checkbox"
          checked={point['workedOut'] === true}
          onChange={({ target }) => set(workedOut, target.checked || undefined)}
        />
        <span>{t('flight.workedOut')}</span>
      </label>
      {(sources.length > 0 || point['sources'] !== undefined) && (
        <PickField
          place={[...place, 'sources']}
          value={point['sources']}
          label={t('trainer.saidBy')}
          hint={t('flight.sourcesHint')}
          addLabel={t('sources.choose')}
          options={sources.map((source) => ({ value: source.id, name: source.title }))}
        />
      )}
      <LocalizedField
        place={[...place, 'note']}
        value={point['note']}
        label={t('flight.note')}
        hint={t('flight.noteHint')}
        rows={2}
      />
    </>
  )
}
