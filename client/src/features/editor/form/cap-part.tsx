import { SERIAL_SCOPES } from '@alert-replay/shared/alert.ts'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../ui/button.tsx'
import { fieldId, type Place } from '../field-id.ts'
import type { AlertPartProps } from './alert-part.ts'
import { CapBlock } from './cap-block.tsx'
import { SelectField } from './choice-fields.tsx'
import { Entries } from './entries.tsx'
import { Problems } from './field.tsx'
import styles from './form.module.css'
import { useForm } from './form-context.ts'
import { Fold } from './part.tsx'
import { TextField } from './text-field.tsx'
import { fieldsOf, listAt } from './written.ts'
import { rendersOn } from './renders-on.ts'

/** What systems exchange beside the words: codes, parameters, the numbers of a cell broadcast, the CAP message. */
export const CapPart = memo(
  function CapPartOf({ place, alert, fromCap }: AlertPartProps) {
    const { t } = useTranslation('editor-form')
    const { problemsAt } = useForm()
    const fields = ['eventCodes', 'parameters', 'cellBroadcast', 'cap'] as const
    const count = fields.reduce((sum, field) => sum + sizeOf(alert[field]), 0)
    const isWrong = fields.some((field) => problemsAt([...place, field]).length > 0)
    return (
      <Fold title={t('cap.title')} hint={t('cap.hint')} count={count} isWrong={isWrong}>
        {(['eventCodes', 'parameters'] as const).map(
          (field) =>
            !fromCap(field) && (
              <Entries
                key={field}
                place={[...place, field]}
                value={alert[field]}
                label={t(`cap.${field}`)}
                hint={t(`cap.${field}Hint`)}
                addLabel={t(`cap.add.${field}`)}
                fresh={() => ({ name: '', value: '' })}
              >
                {(entry, own) => <NamedValueFields entry={entry} place={own} />}
              </Entries>
            ),
        )}
        <CellBroadcastFields place={[...place, 'cellBroadcast']} value={alert['cellBroadcast']} />
        {alert['cap'] !== undefined && <CapBlock place={[...place, 'cap']} value={alert['cap']} />}
      </Fold>
    )
  },
  rendersOn(['eventCodes', 'parameters', 'cellBroadcast']),
)

const sizeOf = (value: unknown): number =>
  value === undefined ? 0 : Array.isArray(value) ? listAt(value).length : 1

function NamedValueFields({ entry, place }: { readonly entry: unknown; readonly place: Place }) {
  const { t } = useTranslation('editor-form')
  const fields = fieldsOf(entry)
  return (
    <div className={styles.row}>
      <TextField place={[...place, 'name']} value={fields['name']} label={t('cap.name')} isCode />
      <TextField place={[...place, 'value']} value={fields['value']} label={t('cap.value')} isCode />
    </div>
  )
}

function CellBroadcastFields({ place, value }: { readonly place: Place; readonly value: unknown }) {
  const { t } = useTranslation('editor-form')
  const { set, problemsAt } = useForm()
  const id = fieldId(place)
  const fields = fieldsOf(value)
  const serial = fieldsOf(fields['serial'])
  const numberField = (at: Place, of: unknown, name: 'messageId' | 'code' | 'update') => (
    <TextField
      place={at}
      value={of}
      label={t(`cap.${name}`)}
      hint={t(`cap.${name}Hint`)}
      width="short"
      isCode
      onText={(text) => set(at, /^\d{1,6}$/.test(text) ? Number(text) : text)}
    />
  )
  return (
    <div role="group" id={id} aria-label={t('cap.cellBroadcast')} className={styles.field}>
      <p className={styles.label}>{t('cap.cellBroadcast')}</p>
      <p className={styles.hint}>{t('cap.cellBroadcastHint')}</p>
      <div className={styles.row}>
        {numberField([...place, 'messageId'], fields['messageId'], 'messageId')}
        <SelectField
          place={[...place, 'serial', 'scope']}
          value={serial['scope']}
          label={t('cap.scope')}
          hint={t('cap.scopeHint')}
          none={t('cap.noSerial')}
          options={SERIAL_SCOPES.map((scope) => ({ value: scope, name: t(`cap.scopes.${scope}`) }))}
          onChosen={(scope) =>
            set([...place, 'serial'], scope === '' ? undefined : { code: 0, update: 0, ...serial, scope })
          }
        />
        {fields['serial'] !== undefined && (
          <>
            {numberField([...place, 'serial', 'code'], serial['code'], 'code')}
            {numberField([...place, 'serial', 'update'], serial['update'], 'update')}
          </>
        )}
      </div>
      <Problems id={`${id}-problems`} problems={problemsAt(place, 'itself')} />
      {value !== undefined && (
        <p>
          <Button look="quiet" onClick={() => set(place, undefined)}>
            {t('cap.removeCellBroadcast')}
          </Button>
        </p>
      )}
    </div>
  )
}
