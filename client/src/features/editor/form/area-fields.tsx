import type { Localized } from '@alert-replay/shared/localized.ts'
import { inTurn, removeAt, setAt } from '@alert-replay/shared/draft/edits.ts'
import { useTranslation } from 'react-i18next'
import { useLoaded } from '../../../lib/use-loaded.ts'
import { Button } from '../../../ui/button.tsx'
import { fieldId, type Place } from '../field-id.ts'
import { drawableOf, namedAfter, nameFollowing, prefecturesOf, withPrefectures } from './area-codes.ts'
import { AREA_PARTS } from './area-parts.ts'
import { Details } from './details.tsx'
import { Entries } from './entries.tsx'
import { Problems } from './field.tsx'
import styles from './form.module.css'
import { useForm } from './form-context.ts'
import { LocalizedField } from './localized-field.tsx'
import { PasteArea } from './paste-area.tsx'
import { TextField } from './text-field.tsx'
import { fieldsOf, listAt } from './written.ts'

interface AreaFieldsProps {
  /** Of the area. */
  readonly place: Place
  readonly value: unknown
}

/** What of an area most people never write themselves. */
const BY_HAND = ['codes', 'polygons', 'circles'] as const

/** An area: the prefectures it is made of, its name, other codes, and shapes that are drawn or pasted. */
export function AreaFields({ place, value }: AreaFieldsProps) {
  const { t } = useTranslation(['editor-form', 'common'])
  const { set, edit, languages, marked, problemsAt } = useForm()
  const { value: parts, hasFailed, tryAgain } = useLoaded(AREA_PARTS)
  const area = fieldsOf(value)
  const chosen = prefecturesOf(area['codes'])
  const id = fieldId(place)
  const namesOf = (codes: readonly string[]): Localized =>
    namedAfter(parts?.prefectures.filter(({ code }) => codes.includes(code)) ?? [], languages)
  const name = namesOf(chosen)
  const choose = (codes: readonly string[]): void => {
    const at = [...place, 'codes']
    const next = withPrefectures(area['codes'], codes)
    // A name that is empty stays there: without it an area would be gone when nothing is chosen any more.
    const named = setAt([...place, 'name'], nameFollowing(area['name'], name, namesOf(codes)))
    edit(inTurn('set-area', [named, next.length === 0 ? removeAt(at) : setAt(at, next)]))
  }
  const isOtherwise = Object.keys(name).some((tag) => fieldsOf(area['name'])[tag] !== name[tag])
  return (
    <div id={id} className={styles.field}>
      <Problems id={`${id}-problems`} problems={problemsAt(place, 'itself')} />
      {/* First, and the name after it: what comes and goes with a choice must not move the map under the hand. */}
      <p className={styles.label}>{t('area.prefectures')}</p>
      <p className={styles.hint}>{t('area.prefecturesHint')}</p>
      {parts ? (
        <div className={styles.where}>
          <parts.PickFigure
            shapes={parts.shapes}
            scenario={marked}
            area={drawableOf(area)}
            chosen={chosen}
            onChosen={choose}
            onPolygon={(ring) => set([...place, 'polygons'], [...listAt(area['polygons']), ring])}
          />
          <Details
            className={styles.more}
            opens={chosen.length > 0}
            summary={t('area.asList', { count: chosen.length })}
          >
            <parts.PrefectureChecks prefectures={parts.prefectures} chosen={chosen} onChosen={choose} />
          </Details>
        </div>
      ) : (
        <div className={styles.mapComes}>
          <p role="status">{t(hasFailed ? 'common:notLoaded' : 'common:loading')}</p>
          {hasFailed && <Button onClick={tryAgain}>{t('common:tryAgain')}</Button>}
        </div>
      )}
      <LocalizedField
        place={[...place, 'name']}
        value={area['name']}
        label={t('area.name')}
        hint={t('area.nameHint')}
        isRequired
      />
      {isOtherwise && (
        <p>
          <Button
            look="quiet"
            onClick={() => set([...place, 'name'], { ...fieldsOf(area['name']), ...name })}
          >
            {t('area.nameAfter')}
          </Button>
        </p>
      )}
      <PasteArea place={place} />
      <Details
        className={styles.more}
        opens={BY_HAND.some((field) => problemsAt([...place, field]).length > 0)}
        summary={t('area.byHand', {
          count: BY_HAND.reduce((sum, field) => sum + listAt(area[field]).length, 0),
        })}
      >
        <Entries
          place={[...place, 'codes']}
          value={area['codes']}
          label={t('area.codes')}
          hint={t('area.codesHint')}
          addLabel={t('area.addCode')}
          fresh={() => ({ scheme: '', value: '' })}
        >
          {(entry, own) => (
            <div className={styles.row}>
              <TextField
                place={[...own, 'scheme']}
                value={fieldsOf(entry)['scheme']}
                label={t('area.scheme')}
                isCode
              />
              <TextField
                place={[...own, 'value']}
                value={fieldsOf(entry)['value']}
                label={t('area.code')}
                isCode
              />
            </div>
          )}
        </Entries>
        {(['polygons', 'circles'] as const).map((field) => (
          <Entries
            key={field}
            place={[...place, field]}
            value={area[field]}
            label={t(`area.${field}`)}
            hint={t(`area.${field}Hint`)}
            addLabel={t(`area.add.${field}`)}
            fresh={() => ''}
            isField
          >
            {(entry, own, index) => (
              <TextField
                place={own}
                value={entry}
                label={t(`area.one.${field}`, { number: index + 1 })}
                isCode
                keepsEmpty
                {...(field === 'polygons' && { rows: 2 })}
              />
            )}
          </Entries>
        ))}
      </Details>
    </div>
  )
}
