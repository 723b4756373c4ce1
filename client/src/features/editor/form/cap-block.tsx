import { useTranslation } from 'react-i18next'
import { fieldId, type Place } from '../field-id.ts'
import { Problems } from './field.tsx'
import styles from './form.module.css'
import { useForm } from './form-context.ts'
import { fieldsOf, listAt, textAt } from './written.ts'

/** The CAP message that an alert is, to read: it stays as it was sent. */
export function CapBlock({ place, value }: { readonly place: Place; readonly value: unknown }) {
  const { t } = useTranslation(['editor-form', 'editor'])
  const { problemsAt } = useForm()
  const id = fieldId(place)
  const message = fieldsOf(value)
  const infos = listAt(message['info']).map(fieldsOf)
  return (
    <div id={id} className={styles.field} role="group" aria-label={t('cap.block')}>
      <p className={styles.label}>{t('cap.block')}</p>
      <p className={styles.hint}>
        {t('cap.blockHint')}{' '}
        {t('cap.toChange', { update: t('editor:follow.update'), correct: t('editor:follow.correct') })}
      </p>
      <dl className={styles.facts}>
        {MESSAGE.flatMap((name) => fact(name, message[name]))}
        {infos.flatMap((info, i) => INFO.flatMap((name) => fact(`info[${i}].${name}`, info[name])))}
      </dl>
      <details className={styles.more}>
        <summary>{t('cap.whole')}</summary>
        {/* Scrolled by the keyboard, too. */}
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
        <pre className={styles.json} tabIndex={0} role="region" aria-label={t('cap.whole')}>
          {JSON.stringify(value, undefined, 2)}
        </pre>
      </details>
      <Problems id={`${id}-problems`} problems={problemsAt(place)} />
    </div>
  )
}

const MESSAGE = ['identifier', 'sender', 'sent', 'status', 'msgType', 'scope', 'references'] as const
const INFO = [
  'language',
  'event',
  'urgency',
  'severity',
  'certainty',
  'expires',
  'senderName',
  'headline',
  'description',
  'instruction',
] as const

const fact = (name: string, value: unknown) =>
  value === undefined
    ? []
    : [
        <div key={name}>
          <dt>
            <code>{name}</code>
          </dt>
          <dd dir="auto">{textAt(value)}</dd>
        </div>,
      ]
