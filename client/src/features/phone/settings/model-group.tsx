import { pick } from '@alert-replay/shared/localized.ts'
import { PROFILE_IDS } from '@alert-replay/shared/phone/profile.ts'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '../../../lib/use-language.ts'
import { BesideList } from './beside-list.tsx'
import { isMixed, type GroupProps } from './group-props.ts'
import { Group, SelectRow } from './rows.tsx'
import { SourceText } from '../source-text.tsx'
import { sourcesOf } from './sources-of.ts'
import styles from './settings.module.css'

/** Which phone it is, what is known of such phones, and from where. */
export function ModelGroup({ settings, each = [], profile, heading, onSet }: GroupProps) {
  const { t } = useTranslation('settings')
  const language = useLanguage()
  const areMixed = isMixed({ each }, 'profile')
  const isLoaded = profile.id === settings.profile
  const name = pick(profile.names, language)?.text ?? profile.id
  return (
    <Group title={t('model.title')} heading={heading}>
      <SelectRow
        label={t('model.name')}
        hint={isLoaded || areMixed ? t('model.hint') : t('model.notLoaded', { name })}
        mixed={areMixed}
        value={settings.profile}
        options={PROFILE_IDS.map((value) => ({ value, label: t(`model.is.${value}`) }))}
        onChoose={(chosen) => onSet({ profile: chosen })}
      />
      {!areMixed && <BesideList profile={profile} />}
      {!areMixed && (
        <details className={styles.details}>
          <summary>{t('model.known')}</summary>
          <p>{t('model.assumedMeans')}</p>
          <h4>{t('model.sources')}</h4>
          <ul className={styles.sources}>
            {sourcesOf(profile).map((source) => (
              <li key={source}>
                <SourceText source={source} />
              </li>
            ))}
          </ul>
          <h4>{t('model.assumed', { count: profile.assumed.length })}</h4>
          <ul className={styles.fields}>
            {profile.assumed.map((field) => (
              <li key={field}>
                <code>{field}</code>
              </li>
            ))}
          </ul>
        </details>
      )}
    </Group>
  )
}
