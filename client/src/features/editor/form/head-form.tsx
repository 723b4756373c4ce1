import { SCENARIO_HAZARDS } from '@alert-replay/shared/about.ts'
import { useMemo } from 'react'
import { flushSync } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../ui/button.tsx'
import { fieldId, focusField, type Place } from '../field-id.ts'
import { AreaFields } from './area-fields.tsx'
import { ChecksField, SelectField } from './choice-fields.tsx'
import { CountriesField } from './countries-field.tsx'
import { Entries } from './entries.tsx'
import { Problems } from './field.tsx'
import { FlightPart } from './flight-part.tsx'
import styles from './form.module.css'
import { FormContext } from './form-context.ts'
import { LanguagesField } from './languages-field.tsx'
import { LocalizedField } from './localized-field.tsx'
import { Fold, Part } from './part.tsx'
import { ScenarioSources } from './scenario-sources.tsx'
import { TextField } from './text-field.tsx'
import { useFormOf, type FormProps } from './use-form-of.ts'
import { fieldsOf, listAt } from './written.ts'

const ROOT: Place = []

/** Every field of the scenario itself: what it is, when it starts, what holds for all its alerts, its sources. */
export function HeadForm(props: FormProps) {
  const { t } = useTranslation(['editor-form', 'common', 'scenario'])
  const { draft, onEdit } = props
  const problems = useMemo(
    () => props.problems.filter(({ path }) => path[0] !== 'alerts' || path.length === 1),
    [props.problems],
  )
  const form = useFormOf({ ...props, problems }, ROOT)
  const isRecorded = draft['kind'] === 'recorded'
  return (
    <FormContext value={form}>
      <div className={styles.form}>
        <Problems id={`${fieldId(ROOT)}-problems`} problems={form.problemsAt(ROOT, 'itself')} />
        <Part title={t('scenario.what')}>
          <div className={styles.row}>
            <SelectField
              place={['kind']}
              value={draft['kind']}
              label={t('scenario.kind')}
              hint={t('scenario.kindHint')}
              options={(['recorded', 'made-up'] as const).map((value) => ({
                value,
                name: t(`common:kind.${value}`),
              }))}
            />
            <TextField
              place={['start']}
              value={draft['start']}
              label={t('scenario.start')}
              hint={t('scenario.startHint')}
              width="middle"
              isCode
              isRequired
            />
            <TextField
              place={['timeZone']}
              value={draft['timeZone']}
              label={t('scenario.timeZone')}
              hint={t('scenario.timeZoneHint')}
              width="short"
              isCode
            />
          </div>
          <LanguagesField value={draft['languages']} />
          <LocalizedField
            place={['title']}
            value={draft['title']}
            label={t('scenario.title')}
            hint={t('scenario.titleHint')}
            isRequired
          />
          <LocalizedField
            place={['summary']}
            value={draft['summary']}
            label={t('scenario.summary')}
            hint={t('scenario.summaryHint')}
            rows={3}
          />
          {(isRecorded || draft['account'] !== undefined) && (
            <LocalizedField
              place={['account']}
              value={draft['account']}
              label={t('scenario.account')}
              hint={t('scenario.accountHint')}
              rows={4}
              isRequired={isRecorded}
            />
          )}
        </Part>
        <Part title={t('scenario.find')} hint={t('scenario.findHint')}>
          <ChecksField
            place={['hazards']}
            value={draft['hazards']}
            label={t('scenario.hazards')}
            hint={t('scenario.hazardsHint')}
            options={SCENARIO_HAZARDS.map((value) => ({ value, name: t(`scenario:hazard.${value}`) }))}
          />
          <CountriesField value={draft['countries']} />
          <LocalizedField
            place={['place']}
            value={draft['place']}
            label={t('scenario.place')}
            hint={t('scenario.placeHint')}
          />
          <LocalizedField
            place={['teaches']}
            value={draft['teaches']}
            label={t('scenario.teaches')}
            hint={t('scenario.teachesHint')}
            rows={2}
          />
        </Part>
        <Part title={t('scenario.all')} hint={t('scenario.allHint')}>
          <LocalizedField
            place={['sender']}
            value={draft['sender']}
            label={t('what.sender')}
            hint={t('scenario.senderHint')}
          />
          <LocalizedField
            place={['event']}
            value={draft['event']}
            label={t('what.event')}
            hint={t('scenario.eventHint')}
          />
        </Part>
        <Part title={t('area.title')} hint={t('scenario.areaHint')}>
          {draft['area'] === undefined ? (
            <p>
              <Button
                id={fieldId(['area'])}
                onClick={() => {
                  flushSync(() => form.set(['area'], { name: {} }))
                  focusField(['area'])
                }}
              >
                {t('scenario.addArea')}
              </Button>
            </p>
          ) : (
            <>
              <AreaFields place={['area']} value={fieldsOf(draft['area'])} />
              <p>
                <Button look="quiet" onClick={() => form.set(['area'], undefined)}>
                  {t('scenario.removeArea')}
                </Button>
              </p>
            </>
          )}
        </Part>
        <FlightPart value={draft['flight']} />
        <ScenarioSources value={draft['sources']} isRecorded={isRecorded} onEdit={onEdit} />
        <Fold
          title={t('scenario.notes')}
          hint={t('scenario.notesHint')}
          count={listAt(draft['notes']).length}
          isWrong={form.problemsAt(['notes']).length > 0}
        >
          <Entries
            place={['notes']}
            value={draft['notes']}
            label={t('scenario.notes')}
            addLabel={t('scenario.addNote')}
            fresh={() => ({})}
            isField
          >
            {(entry, own, index) => (
              <LocalizedField
                place={own}
                value={entry}
                label={t('scenario.note', { number: index + 1 })}
                rows={3}
              />
            )}
          </Entries>
        </Fold>
      </div>
    </FormContext>
  )
}
