import { pathText } from '@alert-replay/shared/problem.ts'
import { memo, useId, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '../../lib/use-language.ts'
import { Button } from '../../ui/button.tsx'
import styles from './conflict-room.module.css'
import { differingFields, markedIn, type DifferingField } from './differing-fields.ts'
import type { Place } from './field-id.ts'
import { placeLabel } from './form/place-label.ts'
import type { Difference, Side } from './merge.ts'
import { useSteps } from './use-steps.ts'

interface ConflictChoiceProps {
  readonly difference: Difference
  readonly side: Side | undefined
  readonly onChoose: (difference: Difference, side: Side) => void
}

const STEP = 8

/** One part that two versions have differently: in which fields, and which of the two is to be saved. */
export const ConflictChoice = memo(function ConflictChoice(props: ConflictChoiceProps) {
  const { difference, side, onChoose } = props
  const { t } = useTranslation('editor')
  const { t: ofForm } = useTranslation(['editor-form', 'alerts'])
  const language = useLanguage()
  const name = useId()
  const fields = useMemo(() => fieldsOf(difference), [difference])
  const { shown, next, showNext } = useSteps(fields.length, STEP)
  const labelOf = (place: Place): string => placeLabel(place, { t: ofForm, language })
  const { part, changedBy } = difference
  const root: Place = part.type === 'field' ? [part.name] : ['alerts', 0]
  return (
    <fieldset className={styles.choice}>
      <legend>
        {part.type === 'alert'
          ? t('conflict.alert', { id: part.key })
          : part.type === 'order'
            ? t('conflict.order')
            : t('conflict.field', { name: labelOf(root) || part.name })}
        {changedBy && <span className={styles.by}> {t(`conflict.changedBy.${changedBy}`)}</span>}
      </legend>
      {(['mine', 'theirs'] as const).map((one) => (
        <div key={one} className={styles.side} data-chosen={side === one}>
          <label>
            <input
              type="radio"
              name={name}
              checked={side === one}
              onChange={() => onChoose(difference, one)}
            />{' '}
            {t(`conflict.${one}`)}
          </label>
          {part.type !== 'order' && difference[one] === undefined ? (
            <p className={styles.text}>{t('conflict.nothing')}</p>
          ) : (
            <dl className={styles.fields}>
              {fields.slice(0, shown).map(({ place, ...values }) => (
                <div key={pathText(place)}>
                  {place.length > 0 && (
                    <dt>
                      {labelOf([...root, ...place])} <code>{pathText(place)}</code>
                    </dt>
                  )}
                  <dd className={styles.text}>
                    {values[one] === undefined ? (
                      t('conflict.nothing')
                    ) : (
                      <Written value={values[one]} other={values[one === 'mine' ? 'theirs' : 'mine']} />
                    )}
                  </dd>
                </div>
              ))}
            </dl>
          )}
        </div>
      ))}
      {next > 0 && (
        <Button look="quiet" className={styles.more} onClick={showNext}>
          {t('conflict.more', { count: next })}
        </Button>
      )}
    </fieldset>
  )
})

const fieldsOf = ({ part, mine, theirs }: Difference): readonly DifferingField[] =>
  part.type === 'order'
    ? [{ place: [], mine: listed(mine), theirs: listed(theirs) }]
    : differingFields(mine, theirs)

const listed = (ids: unknown): string => (Array.isArray(ids) ? ids.join(', ') : '')

/** A value; what the other version has not got of it is marked. */
function Written({ value, other }: { readonly value: unknown; readonly other: unknown }) {
  const { before, own, after } = useMemo(() => markedIn(value, other), [value, other])
  return (
    <>
      {before}
      {own !== '' && <mark>{own}</mark>}
      {after}
    </>
  )
}
