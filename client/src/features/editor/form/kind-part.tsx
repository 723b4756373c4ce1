import { CATEGORIES, MSG_TYPES, RESPONSE_TYPES } from '@alert-replay/shared/alert.ts'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { AlertPartProps } from './alert-part.ts'
import { ChecksField, SelectField } from './choice-fields.tsx'
import styles from './form.module.css'
import { useForm } from './form-context.ts'
import { LocalizedField } from './localized-field.tsx'
import { Fold } from './part.tsx'
import { rendersOn } from './renders-on.ts'

const FIELDS = ['sender', 'event', 'category', 'responseType', 'msgType'] as const

/** From whom an alert was, and of what kind: what the scenario says for most of its alerts. */
export const KindPart = memo(
  function KindPartOf({ place, alert, head, fromCap }: AlertPartProps) {
    const { t } = useTranslation(['editor-form', 'alerts'])
    const { problemsAt } = useForm()
    const cap = (value: string) => ({ value, name: t(`alerts:capValue.${value}`) })
    if (FIELDS.every(fromCap)) return null
    return (
      <Fold
        title={t('kindOf.title')}
        hint={t('kindOf.hint')}
        count={FIELDS.filter((field) => alert[field] !== undefined).length}
        isWrong={FIELDS.some((field) => problemsAt([...place, field]).length > 0)}
      >
        {!fromCap('sender') && (
          <LocalizedField
            place={[...place, 'sender']}
            value={alert['sender']}
            label={t('what.sender')}
            hint={t('what.senderHint')}
            standIn={head['sender']}
          />
        )}
        {!fromCap('event') && (
          <LocalizedField
            place={[...place, 'event']}
            value={alert['event']}
            label={t('what.event')}
            hint={t('what.eventHint')}
            standIn={head['event']}
          />
        )}
        {!fromCap('category') && (
          <ChecksField
            place={[...place, 'category']}
            value={alert['category']}
            label={t('what.category')}
            hint={t('what.categoryHint')}
            options={CATEGORIES.map(cap)}
          />
        )}
        {!fromCap('responseType') && (
          <ChecksField
            place={[...place, 'responseType']}
            value={alert['responseType']}
            label={t('what.responseType')}
            hint={t('what.responseTypeHint')}
            options={RESPONSE_TYPES.map(cap)}
          />
        )}
        {!fromCap('msgType') && (
          <div className={styles.row}>
            <SelectField
              place={[...place, 'msgType']}
              value={alert['msgType']}
              label={t('what.msgType')}
              hint={t('what.msgTypeHint')}
              none={t('what.msgTypeNone')}
              options={MSG_TYPES.map(cap)}
            />
          </div>
        )}
      </Fold>
    )
  },
  rendersOn(['sender', 'event', 'category', 'responseType', 'msgType'], ['sender', 'event']),
)
