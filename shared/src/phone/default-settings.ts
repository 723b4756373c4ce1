import { baseOf } from '../localized.ts'
import type { ScenarioHead } from '../scenario.ts'
import type { ProfileId } from './profile.ts'
import { defaultSettings, type PhoneLanguage, type PhoneSettings } from './settings.ts'

/**
 * What somebody has set on a phone, be it its owner or the trainer; what is absent is as the phone came. Changes add
 * up: of each setting the latest holds. A `reminder` of null is the profile's own, a `language` of null the page's.
 */
export type SettingsChange = {
  readonly [Name in Exclude<keyof PhoneSettings, 'reminder' | 'language'>]?: PhoneSettings[Name]
} & {
  readonly reminder?: NonNullable<PhoneSettings['reminder']> | null
  readonly language?: PhoneLanguage | null
}

export const addChange = (before: SettingsChange, change: SettingsChange): SettingsChange => ({
  ...before,
  ...change,
})

type Setting = Pick<ScenarioHead, 'languages' | 'timeZone'>

/**
 * A phone's settings in full: what was set on it, and the rest as a phone comes where the scenario happens.
 * @param ofPage what it speaks where nobody has set that: its page's language
 */
export function settingsOf(scenario: Setting, chosen: SettingsChange, ofPage: PhoneLanguage): PhoneSettings {
  const { reminder, language, ...rest } = chosen
  const usual = defaultSettings(profileFor(scenario), language ?? ofPage)
  return { ...usual, ...rest, ...(reminder !== undefined && reminder !== null && { reminder }) }
}

/** The phones of a place: by the scenario's time zone (IANA), else by the first of its languages, else Japan's. */
export function profileFor({ languages, timeZone }: Setting): ProfileId {
  const [language = ''] = languages
  return (
    (timeZone !== undefined ? BY_TIME_ZONE[timeZone] : undefined) ??
    BY_LANGUAGE[language] ??
    BY_LANGUAGE[baseOf(language)] ??
    'jp-android'
  )
}

const BY_TIME_ZONE: Readonly<Record<string, ProfileId>> = {
  'Asia/Tokyo': 'jp-android',
  'Asia/Seoul': 'kr-android',
  'Asia/Taipei': 'tw-android',
  'Europe/London': 'gb-android',
  'Europe/Paris': 'fr-android',
  'Europe/Berlin': 'de-android',
  'America/New_York': 'us-android',
  'America/Chicago': 'us-android',
  'America/Denver': 'us-android',
  'America/Los_Angeles': 'us-android',
  'America/Anchorage': 'us-android',
  'Pacific/Honolulu': 'us-android',
  'America/Toronto': 'ca-android',
  'America/Vancouver': 'ca-android',
  'America/Halifax': 'ca-android',
  'America/Mexico_City': 'mx-android',
  'America/Santiago': 'cl-android',
  'Pacific/Auckland': 'nz-android',
}

const BY_LANGUAGE: Readonly<Record<string, ProfileId>> = {
  ja: 'jp-android',
  ko: 'kr-android',
  'zh-Hant': 'tw-android',
  de: 'de-android',
  fr: 'fr-android',
  en: 'us-android',
  'en-GB': 'gb-android',
  'en-CA': 'ca-android',
  'en-NZ': 'nz-android',
  'es-MX': 'mx-android',
  'es-CL': 'cl-android',
}
