import { sayingsOf, categoryIndexOf, messageIdOf } from './category.ts'
import type { PhoneHistory, Presentable } from './history.ts'
import type { Outcome } from './outcome.ts'
import { present } from './present.ts'
import type { Profile } from './profile.ts'
import { POSITIONS, RINGERS, type PhoneSettings } from './settings.ts'

/** One setting otherwise, and what the phone would have done then. */
export interface Alternative {
  readonly change: Partial<PhoneSettings>
  readonly outcome: Outcome
}

/**
 * Which single change of the settings would have changed what the phone did: found by trying each. What would only have
 * changed the reasons is none of them.
 */
export function whatIf(
  alert: Presentable,
  settings: PhoneSettings,
  profile: Profile,
  history: PhoneHistory,
): readonly Alternative[] {
  const actual = effectOf(present(alert, settings, profile, history))
  return changesOf(alert, settings, profile)
    .map((change) => ({ change, outcome: present(alert, { ...settings, ...change }, profile, history) }))
    .filter(({ outcome }) => effectOf(outcome) !== actual)
}

/** All of an outcome that can be seen, heard or felt. */
const effectOf = (outcome: Outcome): string =>
  JSON.stringify({
    ...outcome,
    reasons: undefined,
    reached: undefined,
    messageId: undefined,
    category: undefined,
  })

function changesOf(
  alert: Presentable,
  settings: PhoneSettings,
  profile: Profile,
): readonly Partial<PhoneSettings>[] {
  return [
    { airplane: !settings.airplane },
    ...POSITIONS.filter((position) => position !== settings.position).map((position) => ({ position })),
    ...switchesOf(alert, settings, profile),
    ...RINGERS.filter((ringer) => ringer !== settings.ringer).map((ringer) => ({ ringer })),
    { doNotDisturb: !settings.doNotDisturb },
    { inCall: !settings.inCall },
    { headset: !settings.headset },
    { inUse: !settings.inUse },
    { speech: !settings.speech },
    ...profile.reminder.choices
      .filter((reminder) => reminder !== (settings.reminder ?? profile.reminder.usual))
      .map((reminder) => ({ reminder })),
  ]
}

/** The alert's category turned the other way, and so each that it hangs on. */
function switchesOf(
  alert: Presentable,
  settings: PhoneSettings,
  profile: Profile,
): readonly Partial<PhoneSettings>[] {
  const first = categoryIndexOf(messageIdOf(alert, profile), profile)
  const changes: Partial<PhoneSettings>[] = []
  for (let index = first; index !== undefined && index >= 0;) {
    const sayings = sayingsOf(profile, index)
    if (!sayings) break
    const { category, behaviour } = sayings
    const { id, dependsOn } = category
    const isOff = settings.off.includes(id) || (!behaviour.onByDefault && !settings.on.includes(id))
    changes.push(
      isOff
        ? {
            off: settings.off.filter((other) => other !== id),
            ...(!behaviour.onByDefault && { on: [...settings.on, id] }),
          }
        : { off: [...settings.off, id] },
    )
    index = dependsOn === undefined ? -1 : profile.categories.findIndex((other) => other.id === dependsOn)
  }
  return changes
}
