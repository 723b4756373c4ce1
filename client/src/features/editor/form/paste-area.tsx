import { areaFaultText, type AreaFault } from '@alert-replay/shared/draft/area-faults.ts'
import { addToArea, pasteArea } from '@alert-replay/shared/draft/edits.ts'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { faultsIn } from '../../../lib/languages.ts'
import { useLanguage } from '../../../lib/use-language.ts'
import { Button } from '../../../ui/button.tsx'
import type { Place } from '../field-id.ts'
import styles from './form.module.css'
import { useForm } from './form-context.ts'

type Answer =
  | { readonly type: 'refused'; readonly faults: readonly AreaFault[] }
  | { readonly type: 'added'; readonly notes: readonly AreaFault[]; readonly counts: Counts }

const KINDS = ['polygons', 'circles', 'codes'] as const
type Counts = Readonly<Record<(typeof KINDS)[number], number>>

/** Adds to an area what was copied from elsewhere, as CAP or as GeoJSON. */
export function PasteArea({ place }: { readonly place: Place }) {
  const { t } = useTranslation('editor-form')
  const language = useLanguage()
  const { edit } = useForm()
  const id = useId()
  const [text, setText] = useState('')
  const [answer, setAnswer] = useState<Answer>()
  const add = (): void => {
    const pasted = pasteArea(text)
    if (!pasted.ok) return setAnswer({ type: 'refused', faults: pasted.error })
    const { polygons, circles, codes, notes } = pasted.value
    edit(addToArea(place, pasted.value))
    setText('')
    const counts = { polygons: polygons.length, circles: circles.length, codes: codes.length }
    setAnswer({ type: 'added', notes, counts })
  }
  const countsText = (counts: Counts): string =>
    KINDS.flatMap((kind) =>
      counts[kind] > 0 ? [t(`area.pastedOf.${kind}`, { count: counts[kind] })] : [],
    ).join(t('comma'))
  const told = answer && (answer.type === 'refused' ? answer.faults : answer.notes)
  return (
    <details className={styles.more}>
      <summary>{t('area.paste')}</summary>
      <div className={styles.field} data-wrong={answer?.type === 'refused'}>
        <label htmlFor={id} className={styles.label}>
          {t('area.pasteText')}
        </label>
        <textarea
          data-own-text
          id={id}
          className={styles.area}
          rows={4}
          spellCheck={false}
          value={text}
          aria-describedby={`${id}-hint ${id}-answer`}
          aria-invalid={answer?.type === 'refused' || undefined}
          onChange={({ target }) => {
            setText(target.value)
            setAnswer(undefined)
          }}
        />
        <p id={`${id}-hint`} className={styles.hint}>
          {t('area.pasteHint')}
        </p>
        <p>
          <Button onClick={add}>{t('area.pasteAdd')}</Button>
        </p>
        <div id={`${id}-answer`} role="status">
          {answer?.type === 'added' && <p>{t('area.pasted', { what: countsText(answer.counts) })}</p>}
          {told && told.length > 0 && (
            <ul className={styles.problems} lang={faultsIn(language)}>
              {told.map((fault, i) => (
                <li key={i}>{areaFaultText(fault, language)}</li>
              ))}
            </ul>
          )}
        </div>
      </div>
    </details>
  )
}
