import { SUPPORTS } from '@alert-replay/shared/alert.ts'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Place } from '../field-id.ts'
import type { AlertPartProps } from './alert-part.ts'
import { ChecksField, SelectField } from './choice-fields.tsx'
import { citationWith } from './citation-with.ts'
import { Details } from './details.tsx'
import { Entries } from './entries.tsx'
import styles from './form.module.css'
import { useForm } from './form-context.ts'
import { LocalizedField } from './localized-field.tsx'
import { Part } from './part.tsx'
import { fieldsOf } from './written.ts'
import { rendersOn } from './renders-on.ts'

/** Which sources tell of an alert, and what of it each of them tells. */
export const SourcesPart = memo(
  function SourcesPartOf({ place, alert }: AlertPartProps) {
    const { t } = useTranslation('editor-form')
    const { sources } = useForm()
    return (
      <Part title={t('sources.title')} hint={t('sources.hint')}>
        <Entries
          place={[...place, 'sources']}
          value={alert['sources']}
          label={t('sources.list')}
          addLabel={t('sources.add')}
          fresh={(there) => {
            const cited = new Set(
              there.map((entry) => (typeof entry === 'string' ? entry : fieldsOf(entry)['id'])),
            )
            return sources.find(({ id }) => !cited.has(id))?.id ?? sources[0]?.id ?? 'source'
          }}
        >
          {(entry, own) => <Citation entry={entry} place={own} />}
        </Entries>
      </Part>
    )
  },
  rendersOn(['sources']),
)

/** Without more said, a source tells of the event and its time. */
const USUAL = ['event', 'time'] as const

function Citation({ entry, place }: { readonly entry: unknown; readonly place: Place }) {
  const { t } = useTranslation(['editor-form', 'scenario'])
  const { set, sources } = useForm()
  const fields = typeof entry === 'string' ? { id: entry, supports: USUAL } : fieldsOf(entry)
  return (
    <>
      <SelectField
        place={[...place, 'id']}
        value={fields['id']}
        label={t('sources.one')}
        options={sources.map((source) => ({ value: source.id, name: source.title }))}
        onChosen={(id) => set(place, citationWith(entry, 'id', id))}
      />
      <ChecksField
        place={[...place, 'supports']}
        value={fields['supports']}
        label={t('sources.supports')}
        options={SUPPORTS.map((value) => ({ value, name: t(`scenario:support.${value}`) }))}
        onChosen={(supports) => set(place, citationWith(entry, 'supports', supports))}
      />
      <Details className={styles.more} opens={fields['note'] !== undefined} summary={t('sources.note')}>
        <LocalizedField
          place={[...place, 'note']}
          value={fields['note']}
          label={t('sources.note')}
          hint={t('sources.noteHint')}
        />
      </Details>
    </>
  )
}
