import type { Profile } from '@alert-replay/shared/phone/profile.ts'
import { isAssumed } from '@alert-replay/shared/phone/reasons.ts'
import { useTranslation } from 'react-i18next'
import styles from './settings.module.css'

/** Fields of a profile's dialog that nobody sets, in the order in which they are met. A page cannot do the last two. */
const FIELDS = [
  'copies',
  'links',
  'alsoNotifies',
  'notificationSwipes',
  'torch',
  'allowsScreenshots',
] as const

/** What such a phone does besides: facts of it, the ones that are assumed marked as that. */
export function BesideList({ profile }: { readonly profile: Pick<Profile, 'dialog' | 'assumed'> }) {
  const { t } = useTranslation('settings')
  return (
    <details className={styles.details}>
      <summary>{t('model.beside.title')}</summary>
      <ul>
        {FIELDS.map((field) => (
          <li key={field}>
            {t(`model.beside.${field}.${String(profile.dialog[field])}`)}
            {isAssumed(`dialog.${field}`, profile) && (
              <>
                {' '}
                <span className={styles.assumed}>{t('assumed')}</span>
              </>
            )}
          </li>
        ))}
      </ul>
    </details>
  )
}
