import { useContext, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import type { PhoneDrill } from '../../../drill/phone-drill.ts'
import { LANGUAGE_NAMES } from '../../../lib/languages.ts'
import { ChooseLanguageContext } from '../choose-language.ts'
import { TonePreviews } from '../sound/tone-previews.tsx'
import type { Trial } from '../use-trial.ts'
import type { Change } from './group-props.ts'
import { SettingsForm } from './settings-form.tsx'
import styles from './settings.module.css'
import { TrialGroup } from './trial-group.tsx'

interface SettingsContentProps {
  readonly drill: PhoneDrill
  readonly heading: 'h2' | 'h3'
  readonly trial: Trial | undefined
}

/** All that can be set on the phone, and its tones to be heard. */
export function SettingsContent({ drill, heading, trial }: SettingsContentProps) {
  const { t } = useTranslation(['settings', 'common'])
  const settings = useStore(drill.store, (state) => state.settings)
  const profile = useStore(drill.store, (state) => state.profile)
  const choose = useContext(ChooseLanguageContext)
  const [missing, setMissing] = useState<string>()
  const [hears, setHears] = useState(false)

  const set = async (change: Change): Promise<void> => {
    const { language, ...others } = typeof change === 'function' ? change(settings) : change
    if (Object.keys(others).length > 0) drill.set(others)
    // Its texts first: else the phone would be set to a language that it cannot speak.
    if (language) setMissing((await choose(language)) ? undefined : LANGUAGE_NAMES[language])
  }
  return (
    <div className={styles.content} data-family={profile.family}>
      <SettingsForm
        settings={settings}
        profile={profile}
        heading={heading}
        onSet={(change) => void set(change)}
      />
      <p role="status" className={styles.note}>
        {missing !== undefined && t('common:languageNotLoaded', { language: missing })}
      </p>
      {trial && <TrialGroup drill={drill} trial={trial} profile={profile} heading={heading} />}
      <details className={styles.details} onToggle={(event) => setHears(event.currentTarget.open)}>
        <summary>{t('tones')}</summary>
        {hears && <TonePreviews />}
      </details>
    </div>
  )
}
