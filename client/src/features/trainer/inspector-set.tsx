import { defaultSettings } from '@alert-replay/shared/phone/settings.ts'
import { categoryName, type Telling } from '../../drill/reason-words.ts'
import { changeText } from '../../drill/outcome-words.ts'
import { LANGUAGE_NAMES } from '../../lib/languages.ts'
import type { InspectedPhone } from './inspector-rows.ts'

interface SettingWords {
  readonly name: string
  readonly value: string
  /** Of the value, where it is not the reader's. */
  readonly lang?: string
}

const PLAIN = [
  'airplane',
  'position',
  'ringer',
  'doNotDisturb',
  'inCall',
  'headset',
  'inUse',
  'speech',
  'reminder',
] as const

/** What of a phone's settings is not as such a phone comes, and may have a say in what it does; in words. */
export function settingsWords(
  { set, settings }: Pick<InspectedPhone, 'set' | 'settings'>,
  telling: Telling,
): readonly SettingWords[] {
  const { t, profile } = telling
  const usual = defaultSettings(settings.profile, settings.language)
  const plain = PLAIN.flatMap((name) =>
    settings[name] === usual[name] || settings[name] === undefined
      ? []
      : [changeText({ change: { [name]: settings[name] } }, usual, telling)],
  )
  const turned = (ids: readonly string[], isOn: boolean): readonly SettingWords[] =>
    ids
      .filter((id) => profile.categories.some((category) => category.id === id))
      .map((id) => ({ name: categoryName(id, telling), value: t(isOn ? 'inspector:on' : 'inspector:off') }))
  const connection: readonly SettingWords[] =
    settings.connection === usual.connection
      ? []
      : [{ name: t('settings:link.connection'), value: t(`settings:link.is.${settings.connection}`) }]
  // What it speaks where nobody has set that is its page's language, and nobody here knows it.
  const language: readonly SettingWords[] =
    set.language === undefined || set.language === null
      ? []
      : [
          {
            name: t('settings:screen.language'),
            value: LANGUAGE_NAMES[set.language],
            lang: set.language,
          },
        ]
  return [...plain, ...connection, ...turned(settings.off, false), ...turned(settings.on, true), ...language]
}
