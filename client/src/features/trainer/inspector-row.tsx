import type { ProfileId } from '@alert-replay/shared/phone/profile.ts'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { heardOf, type Telling } from '../../drill/reason-words.ts'
import { useLanguage } from '../../lib/use-language.ts'
import { InspectorChange } from './inspector-change.tsx'
import type { InspectedPhone } from './inspector-rows.ts'
import { settingsWords } from './inspector-set.tsx'
import styles from './inspector-table.module.css'
import { InspectorWhy } from './inspector-why.tsx'
import { phoneName } from './phone-name.ts'
import { wallClock } from './wall-clock.ts'

interface InspectorRowProps {
  readonly row: InspectedPhone
  readonly failed: ReadonlySet<ProfileId>
  readonly nameOf: (alertId: string) => string
}

/** One phone: what it did, by which rule, what would have changed it, how it was set, and its answer. */
export const InspectorRow = memo(function InspectorRow({ row, failed, nameOf }: InspectorRowProps) {
  const { t } = useTranslation(['inspector', 'settings', 'phone', 'trainer'])
  const language = useLanguage()
  const { phone, profile, outcome, settings, did, silence, answer } = row
  const telling: Telling | undefined = profile && { t, language, profile, nameOf }
  const isThere = did !== 'not-come'
  return (
    <tr>
      <th scope="row" className={styles.phone}>
        <span className={styles.number}>{phone.number}</span>
        {phone.name !== undefined && <span className={styles.name}>{phone.name}</span>}
        {phone.name === undefined && <span className="visually-hidden">{phoneName(phone, t)}</span>}
      </th>
      <td className={styles.what}>
        {did && (
          <span className={styles.did} data-as={did}>
            {did === 'not-come' ? t('trainer.notCome') : t(`did.${did}`)}
          </span>
        )}
        {silence && <span className={styles.below}>{t(`trainer.silence.${silence}`)}</span>}
        {outcome && (did === 'takeover' || did === 'heads-up') && !silence && (
          <span className={styles.below}>{t(`heard.${heardOf(outcome)}`)}</span>
        )}
        {answer.status === 'ok' && outcome && outcome.as !== 'takeover' && (
          <span className={styles.below}>{t('trainer.otherwise')}</span>
        )}
      </td>
      <td className={styles.why} data-label={t('trainer.column.why')}>
        <div>
          {!isThere ? (
            t(row.state === 'away' ? 'trainer.away' : 'trainer.coming')
          ) : telling && outcome ? (
            <InspectorWhy outcome={outcome} telling={telling} />
          ) : (
            t(failed.has(settings.profile) ? 'trainer.profileFailed' : 'trainer.profileLoading')
          )}
        </div>
      </td>
      <td className={styles.change} data-label={t('whatIf.title')}>
        {isThere && telling && outcome && (
          <div>
            <InspectorChange alternatives={row.alternatives()} {...{ outcome, settings, telling }} />
          </div>
        )}
      </td>
      <td className={styles.set} data-label={t('trainer.column.set')}>
        {telling && (
          <div>
            <SetWords row={row} telling={telling} />
          </div>
        )}
      </td>
      <td className={styles.answer} data-status={answer.status} data-label={t('trainer.column.answer')}>
        <div>
          {t(`trainer.answer.${answer.status}`)}
          {answer.status === 'ok' && <span className={styles.soft}> {wallClock(answer.atMs)}</span>}
        </div>
      </td>
    </tr>
  )
})

function SetWords({ row, telling }: { readonly row: InspectedPhone; readonly telling: Telling }) {
  const { t } = telling
  const words = settingsWords(row, telling)
  if (words.length === 0) return <span className={styles.soft}>{t('inspector:trainer.asItComes')}</span>
  return (
    <ul>
      {words.map(({ name, value, lang }) => (
        <li key={`${name} ${value}`}>
          {lang === undefined ? (
            t('inspector:fact', { name, words: value })
          ) : (
            <>
              {t('inspector:fact', { name, words: '' })}
              <span lang={lang}>{value}</span>
            </>
          )}
        </li>
      ))}
    </ul>
  )
}
