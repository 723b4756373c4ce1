import type { Alternative } from '@alert-replay/shared/phone/inspect.ts'
import type { Lasting, Outcome } from '@alert-replay/shared/phone/outcome.ts'
import type { PhoneSettings } from '@alert-replay/shared/phone/settings.ts'
import type { TFunction } from 'i18next'
import { durationText } from '../lib/duration-text.ts'
import { categoryName, type Telling } from './reason-words.ts'

/** What can be seen, heard or felt of an outcome beside how it is shown. */
export const FACTS = ['tone', 'vibration', 'speech', 'reminder', 'screen', 'waits', 'after'] as const
export type Fact = (typeof FACTS)[number]

type Saying = Pick<Telling, 't' | 'language'>

/** What an outcome is, fact by fact, in words; what it is not is absent. Needs the namespace `phone` too. */
export function factsOf(outcome: Outcome, saying: Saying): Readonly<Partial<Record<Fact, string>>> {
  const { t, language } = saying
  const { sound, vibration, speech, reminder, screenOnMs, waitMs, after } = outcome
  const length = (ms: number): string => durationText(ms, language)
  return {
    ...(sound && { tone: toneWords(sound, saying) }),
    ...(vibration && {
      vibration: lastingWords(
        vibration.lasting,
        t('inspector:lasting.onceFor', { length: secondsText(periodOf(vibration.pattern), language) }),
        saying,
      ),
    }),
    ...(speech && {
      speech: t(`inspector:speech.${speech.as}`, { length: secondsText(speech.afterMs, language) }),
    }),
    ...(reminder && {
      reminder:
        reminder.everyMs === undefined
          ? t('inspector:reminder.once', { first: length(reminder.firstMs) })
          : t('inspector:reminder.every', { every: length(reminder.everyMs) }),
    }),
    ...(screenOnMs > 0 && { screen: t('inspector:screenOn', { length: length(screenOnMs) }) }),
    ...(waitMs !== undefined && { waits: t('inspector:waits', { length: length(waitMs) }) }),
    ...(after && { after: t('inspector:afterCall') }),
  }
}

function toneWords({ tone, volume, lasting }: NonNullable<Outcome['sound']>, saying: Saying): string {
  const { t, language } = saying
  return t('inspector:tone', {
    hazard: t(`phone:tone.hazard.${tone.hazard}`),
    stage: t(`phone:tone.stage.${tone.stage}`),
    place: t(tone.concernsMe ? 'phone:tone.here' : 'phone:tone.elsewhere'),
    volume: new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 }).format(volume),
    lasting: lastingWords(lasting, t('inspector:lasting.once'), saying),
  })
}

function lastingWords(lasting: Lasting, once: string, { t, language }: Saying): string {
  if (lasting === 'once') return once
  if (lasting === 'until-ok') return t('inspector:lasting.untilOk')
  // A day and more: nobody waits for its end.
  return lasting >= DAY_MS
    ? t('inspector:lasting.untilOk')
    : t('inspector:lasting.for', { length: secondsText(lasting, language) })
}
const DAY_MS = 86_400_000

const periodOf = (pattern: readonly number[]): number => pattern.reduce((sum, ms) => sum + ms, 0)

/** Tones and vibrations are known to fractions of a second. */
function secondsText(ms: number, language: string): string {
  if (ms >= 60_000) return durationText(ms, language)
  const seconds = new Intl.NumberFormat(language, {
    style: 'unit',
    unit: 'second',
    unitDisplay: 'short',
    maximumFractionDigits: 2,
  })
  return seconds.format(ms / 1_000).replace(/\s/g, language.startsWith('ja') ? '' : '\u00a0')
}

/** What would have been otherwise, in words, the most telling first; never empty. */
export function differenceText(actual: Outcome, other: Outcome, saying: Saying): readonly string[] {
  const { t } = saying
  const shown = other.as === actual.as ? [] : [t(`inspector:would.${other.as}`)]
  if (other.as === 'nothing') return shown
  const was = factsOf(actual, saying)
  const is = factsOf(other, saying)
  // Where it is shown otherwise, all that goes with that follows; what is heard and felt is told all the same.
  const told: readonly Fact[] = shown.length > 0 ? ['tone', 'vibration', 'after'] : FACTS
  const facts = told.flatMap((fact) => {
    if (was[fact] === is[fact]) return []
    const words = is[fact]
    return [
      words === undefined
        ? t(`inspector:no.${fact}`)
        : t('inspector:fact', { name: t(`inspector:facts.${fact}`), words }),
    ]
  })
  const all = [...shown, ...facts]
  return all.length > 0 ? all : [t('inspector:would.otherwise')]
}

/** One setting otherwise, as the settings call it: what, and how. */
export function changeText(
  { change }: Pick<Alternative, 'change'>,
  settings: PhoneSettings,
  telling: Pick<Telling, 't' | 'language' | 'profile'>,
): { readonly name: string; readonly value: string } {
  const { t } = telling
  const onOff = (isOn: boolean): string => t(isOn ? 'inspector:on' : 'inspector:off')
  const { airplane, position, ringer, doNotDisturb, inCall, headset, inUse, speech, reminder } = change
  if (airplane !== undefined) return { name: t('settings:link.airplane'), value: onOff(airplane) }
  if (position !== undefined) {
    return { name: t('settings:place.title'), value: t(`settings:place.is.${position}`) }
  }
  if (ringer !== undefined) {
    return { name: t('settings:sound.ringer'), value: t(`settings:sound.ringerIs.${ringer}`) }
  }
  if (doNotDisturb !== undefined)
    return { name: t('settings:sound.doNotDisturb'), value: onOff(doNotDisturb) }
  if (inCall !== undefined) return { name: t('settings:sound.inCall'), value: onOff(inCall) }
  if (headset !== undefined) return { name: t('settings:sound.headset'), value: onOff(headset) }
  if (speech !== undefined) return { name: t('settings:sound.speech'), value: onOff(speech) }
  if (inUse !== undefined) return inUseText(inUse, t)
  if (reminder !== undefined) {
    return {
      name: t('settings:alerts.reminder.label'),
      value: t(`settings:alerts.reminder.is.${reminder}`),
    }
  }
  const turned = turnedBy(change, settings)
  return { name: categoryName(turned?.id ?? '', telling), value: onOff(turned?.isOn ?? true) }
}

const inUseText = (inUse: boolean, t: TFunction): { readonly name: string; readonly value: string } => ({
  name: t('settings:screen.inUse'),
  value: t(`settings:screen.is.${inUse ? 'inUse' : 'locked'}`),
})

/** The category that a change of switches turns, and which way. */
function turnedBy({ off, on }: Partial<PhoneSettings>, settings: PhoneSettings) {
  const isNew = (ids: readonly string[] | undefined, before: readonly string[]) =>
    ids?.find((id) => !before.includes(id))
  const turnedOff = isNew(off, settings.off)
  if (turnedOff !== undefined) return { id: turnedOff, isOn: false }
  const turnedOn = isNew(on, settings.on) ?? (off && settings.off.find((id) => !off.includes(id)))
  return turnedOn === undefined ? undefined : { id: turnedOn, isOn: true }
}
