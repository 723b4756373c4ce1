import { isTest, titleOf, type Sayings } from './category.ts'
import { stageOf, type Change } from './change.ts'
import { hazardOf } from './hazard.ts'
import type { Presentable } from './history.ts'
import type { Outcome, ToneKey } from './outcome.ts'
import type { CategoryId, Profile } from './profile.ts'
import { reasonsOf, type Reasons } from './reasons.ts'
import { reminderOf } from './reminder.ts'
import type { PhoneSettings } from './settings.ts'
import { soundingOf, type Alarm } from './sounding.ts'

/** What is known of a cell broadcast on its way to the screen. */
export interface Coming {
  readonly alert: Presentable
  readonly settings: PhoneSettings
  readonly profile: Profile
  readonly reasons: Reasons
}

/** What no rule has kept from being shown: how it is shown, and with what sound. */
export function showBroadcast(coming: Coming, sayings: Sayings, change: Change): Outcome {
  const { alert, settings, profile, reasons } = coming
  const { category, behaviour, fieldOf } = sayings
  const isQuiet = change.kind === 'quiet-update' || change.kind === 'cancel'
  const as = isQuiet ? (change.kind === 'cancel' && !change.seen ? 'entry' : 'heads-up') : behaviour.as
  const isTakeover = as === 'takeover'
  const deferred = isTakeover && settings.inCall && profile.defersInCall
  const alarm: Alarm = {
    tone: {
      hazard: hazardOf(alert, category.id),
      stage: toneStageOf(alert, category.id, change),
      concernsMe: true,
    },
    ...(isQuiet
      ? { ...ORDINARY, vibration: profile.notifications.vibration, fields: {} }
      : {
          ...behaviour,
          fields: {
            lasting: fieldOf('lasting'),
            overridesSilent: fieldOf('overridesSilent'),
            overridesDoNotDisturb: fieldOf('overridesDoNotDisturb'),
            fullVolume: fieldOf('fullVolume'),
          },
        }),
  }
  // As loud as ever: by then the call is over.
  const heard = deferred ? { ...settings, inCall: false } : settings
  const sounding = as === 'entry' ? {} : soundingOf(alarm, heard, profile, reasons)
  const meanwhile = deferred ? inCallOf(coming, alarm.tone) : undefined
  const isShort = isQuiet || (change.kind === 're-alert' && change.why === 'severity')
  const speaks = sounding.sound && settings.speech && behaviour.speaks
  if (speaks) reasons.add('PR20', 'speechAfterMs')
  const reminder = isTakeover ? reminderOf(settings, profile, reasons) : undefined
  if (deferred) reasons.add('PR13', 'defersInCall')
  decide(coming, sayings, change)
  const title = profile.dialog.showsTitle ? titleOf(category) : undefined
  const screenOnMs = isQuiet ? profile.notifications.screenOnMs : behaviour.screenOnMs
  const ends = change.kind === 'cancel' || change.kind === 'lift' ? alert.references : []
  return {
    as,
    ...(title && { title }),
    ...sounding,
    ...(speaks && { speech: { afterMs: profile.speechAfterMs, as: isShort ? 'short' : 'whole' } }),
    ...(reminder && { reminder }),
    screenOnMs: settings.inUse || as === 'entry' ? 0 : screenOnMs,
    ...(isTakeover && { dialog: dialogOf(profile, sayings) }),
    ...(ends.length > 0 && { ends }),
    history: profile.history,
    ...(meanwhile && { after: 'call', meanwhile }),
    reasons: reasons.all,
  }
}

function toneStageOf(alert: Presentable, id: CategoryId, change: Change): ToneKey['stage'] {
  if (change.kind === 'quiet-update') return 'update'
  const stage = stageOf(alert, isTest(id))
  // What alarms anew sounds as new; a test does not become an alarm by that.
  return change.kind === 're-alert' && stage !== 'test' ? 'first' : stage
}

/** An update that alarms nobody, and a cancel, sound as any notification does. */
const ORDINARY = {
  lasting: 'once',
  stream: 'notification',
  overridesSilent: false,
  overridesDoNotDisturb: false,
  fullVolume: false,
} as const

/** In a call: a notification, as any other. */
function inCallOf({ settings, profile, reasons }: Coming, tone: ToneKey): NonNullable<Outcome['meanwhile']> {
  const { vibration, screenOnMs } = profile.notifications
  const notification: Alarm = { tone: { ...tone, stage: 'notice' }, ...ORDINARY, vibration, fields: {} }
  // Its reasons are not the alert's, but for what the call does to it.
  const sounding = soundingOf(notification, settings, profile, reasonsOf(profile))
  if (sounding.sound) reasons.add('PR19', 'volume.inCall')
  return { ...sounding, screenOnMs: settings.inUse ? 0 : screenOnMs }
}

/** The rule that decided how it is shown: the last of the reasons. */
function decide({ reasons }: Coming, { behaviour, fieldOf }: Sayings, change: Change): void {
  switch (change.kind) {
    case 'cancel':
      return reasons.add('PR11', undefined, { seen: String(change.seen) })
    case 'quiet-update':
      return reasons.add('PR12')
    case 're-alert':
      reasons.add('PR12', undefined, { why: change.why })
      break
    case 'lift':
      reasons.add('PR10')
      break
    case 'none':
  }
  reasons.add(behaviour.as === 'takeover' ? 'PH2' : 'PH3', fieldOf('as'))
}

function dialogOf({ dialog }: Profile, { category, behaviour }: Sayings): NonNullable<Outcome['dialog']> {
  const { showsTitle: _, ...asItIs } = dialog
  return {
    ...asItIs,
    // By its own switch, or by one that it hangs on.
    asksOptOut: dialog.asksOptOut && (behaviour.canBeTurnedOff || category.dependsOn !== undefined),
    closesOnOutsideTouch: behaviour.closesOnOutsideTouch,
    ...(behaviour.pulse && { pulse: behaviour.pulse }),
  }
}
