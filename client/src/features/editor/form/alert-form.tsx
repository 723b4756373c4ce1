import { BESIDE_CAP } from '@alert-replay/shared/scenario-schema.ts'
import { retime } from '@alert-replay/shared/draft/edits.ts'
import { useEffect, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { fieldId, type Place } from '../field-id.ts'
import { alertsIn, rowsOf } from '../rows.ts'
import type { AlertPartProps } from './alert-part.ts'
import { AreaPart } from './area-part.tsx'
import { BesideCap } from './beside-cap.tsx'
import { CapPart } from './cap-part.tsx'
import { Problems } from './field.tsx'
import styles from './form.module.css'
import { FormContext } from './form-context.ts'
import { KindPart } from './kind-part.tsx'
import { renameAlert } from './rename.ts'
import { SourcesPart } from './sources-part.tsx'
import { TextsPart } from './texts-part.tsx'
import { TiesPart } from './ties-part.tsx'
import { TrainerPart } from './trainer-part.tsx'
import { useFormOf, type FormProps } from './use-form-of.ts'
import { WeightPart } from './weight-part.tsx'
import { WhatPart } from './what-part.tsx'
import { WhenPart } from './when-part.tsx'
import { fieldsOf } from './written.ts'

interface AlertFormProps extends FormProps {
  /** `['alerts', index]` */
  readonly place: Place
}

/** Every field of one alert, each explained, with what is wrong with it beside it. */
export function AlertForm({ place, ...props }: AlertFormProps) {
  const { t } = useTranslation(['editor-form', 'editor'])
  const index = Number(place[1])
  const own = useMemo((): Place => ['alerts', index], [index])
  const form = useFormOf(props, own)
  const { draft, onEdit } = props
  const alert = fieldsOf(alertsIn(draft)[index])
  const isCap = alert['cap'] !== undefined
  const part: AlertPartProps = {
    place: own,
    alert,
    head: draft,
    fromCap: (field) => isCap && BESIDE_CAP.some((one) => one === field),
  }
  // Parts are not drawn again for every letter elsewhere: what they call knows the newest draft.
  const newest = useRef(draft)
  useEffect(() => {
    newest.current = draft
  }, [draft])
  const settle = (): void => {
    const rows = rowsOf(newest.current)
    const offsetMs = rows[index]?.offsetMs
    if (offsetMs === undefined) return
    const before = rows[index - 1]?.offsetMs ?? offsetMs
    const after = rows[index + 1]?.offsetMs ?? offsetMs
    if (before > offsetMs || after < offsetMs) onEdit(retime(index, offsetMs))
  }
  const id = fieldId(own)
  return (
    <FormContext value={form}>
      <div id={id} className={styles.form}>
        <Problems id={`${id}-problems`} problems={form.problemsAt(own, 'itself')} />
        {isCap && (
          <p className={styles.said}>
            {t('cap.said')}{' '}
            {t('cap.toChange', { update: t('editor:follow.update'), correct: t('editor:follow.correct') })}
          </p>
        )}
        {isCap && <BesideCap {...part} />}
        <WhenPart {...part} onTimed={settle} />
        <WhatPart {...part} onId={(to) => onEdit(renameAlert(index, to))} />
        <TextsPart {...part} />
        <WeightPart {...part} />
        <AreaPart {...part} />
        <TiesPart {...part} draft={draft} index={index} />
        <KindPart {...part} />
        <SourcesPart {...part} />
        <TrainerPart {...part} />
        <CapPart {...part} />
      </div>
    </FormContext>
  )
}
