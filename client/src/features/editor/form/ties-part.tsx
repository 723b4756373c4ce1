import { memo, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { pick } from '@alert-replay/shared/localized.ts'
import { useLanguage, useReaderLanguage } from '../../../lib/use-language.ts'
import { readStart } from '@alert-replay/shared/time.ts'
import { clockOf, rowTime } from '../row-time.ts'
import { rowsOf, type Row } from '../rows.ts'
import type { AlertPartProps } from './alert-part.ts'
import { SelectField } from './choice-fields.tsx'
import styles from './form.module.css'
import { Part } from './part.tsx'
import { PickField } from './pick-field.tsx'
import { rendersOn } from './renders-on.ts'
import { textAt } from './written.ts'
import type { Draft } from '@alert-replay/shared/draft/draft.ts'

interface TiesPartProps extends AlertPartProps {
  readonly draft: Draft
  readonly index: number
}

/** Which earlier alerts this one updates, lifts or cancels, and of whose message it is a part. */
export const TiesPart = memo(function TiesPartOf({ place, alert, draft, index }: TiesPartProps) {
  const { t } = useTranslation('editor-form')
  const { t: inList } = useTranslation(['editor', 'common'])
  const reader = useReaderLanguage()
  const language = useLanguage()
  const rows = rowsOf(draft)
  const startText = textAt(draft['start'])
  const earlier = useMemo(() => {
    const start = readStart(startText)
    const clock = start && clockOf(rows, start, language)
    const nameOf = remembered(`${reader} ${clock?.isOverDays} ${clock?.isOverMonths}`, (row) =>
      t('ties.alert', { at: rowTime(row, clock, inList), id: row.id, name: wordsOf(row, reader) }),
    )
    return rows
      .slice(0, index)
      .toReversed()
      .map((row) => ({
        value: row.id,
        // Of two thousand only those that are seen get one.
        get name() {
          return nameOf(row)
        },
      }))
  }, [rows, startText, index, reader, language, t, inList])
  const at = rows[index]?.offsetMs
  const together = rows
    .slice(0, index)
    .filter((row) => row.offsetMs === at)
    .map((row) => ({ value: row.id, name: row.id }))
  return (
    <Part title={t('ties.title')} hint={t('ties.hint')}>
      <PickField
        place={[...place, 'references']}
        value={alert['references']}
        label={t('ties.references')}
        hint={t('ties.referencesHint')}
        addLabel={t('ties.choose')}
        options={earlier}
      />
      <div className={styles.row}>
        <SelectField
          place={[...place, 'partOf']}
          value={alert['partOf']}
          label={t('ties.partOf')}
          hint={t('ties.partOfHint')}
          none={t('ties.partOfNone')}
          options={together}
        />
      </div>
    </Part>
  )
}, sameTies)

/** Of two thousand alerts only those before this one count, and only while one of them changes. */
function sameTies(before: TiesPartProps, after: TiesPartProps): boolean {
  const [rows, next] = [rowsOf(before.draft), rowsOf(after.draft)]
  return (
    rendersOn(['references', 'partOf', 'at'])(before, after) &&
    before.index === after.index &&
    (rows === next || next.slice(0, after.index).every((row, i) => row === rows[i]))
  )
}

const LONGEST = 40

function wordsOf({ headlines }: Row, reader: string): string {
  const text = pick(headlines, reader)?.text ?? ''
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text
}

const names = new WeakMap<Row, { readonly by: string; readonly name: string }>()

/** Whoever goes from alert to alert meets the same names again: each is made once, as long as what it goes `by` stays. */
const remembered =
  (by: string, make: (row: Row) => string) =>
  (row: Row): string => {
    const before = names.get(row)
    if (before?.by === by) return before.name
    const name = make(row)
    names.set(row, { by, name })
    return name
  }
