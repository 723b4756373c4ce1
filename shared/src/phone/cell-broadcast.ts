import { CATEGORY_TITLES, categoryIndexOf, isTest, messageIdOf, sayingsOf, type Sayings } from './category.ts'
import { changeOf, stageOf, type Change } from './change.ts'
import { hazardOf } from './hazard.ts'
import { messageKeyOf, wordsOf, type PhoneHistory, type Presentable } from './history.ts'
import type { Outcome } from './outcome.ts'
import type { Profile } from './profile.ts'
import type { Reasons } from './reasons.ts'
import { reminderOf } from './reminder.ts'
import type { PhoneSettings } from './settings.ts'
import { soundingOf, type Alarm } from './sounding.ts'
import { switchOf } from './switches.ts'

/** What is known of a cell broadcast on its way to the screen. */
interface Coming {
  readonly alert: Presentable
  readonly settings: PhoneSettings
  readonly profile: Profile
  readonly reasons: Reasons
}

/** What a phone does with a cell broadcast: each rule in turn, until one of them keeps it from being shown. */
export function presentCellBroadcast(coming: Coming, history: PhoneHistory): Outcome {
  const { alert, settings, profile, reasons } = coming
  const messageId = messageIdOf(alert, profile)
  const index = categoryIndexOf(messageId, profile)
  const sayings = index === undefined ? undefined : sayingsOf(profile, index)
  if (settings.airplane) return notShown(coming, { messageId }, 'PR1')
  if (!sayings) return notShown(coming, { messageId }, 'PR4', { messageId: String(messageId) })
  const { category, behaviour, fieldOf } = sayings
  reasons.add(
    alert.cellBroadcast ? 'PR2' : 'PR3',
    alert.cellBroadcast ? fieldOf('messageIds') : 'unnumbered',
    { messageId: String(messageId), category: category.id },
  )
  const known = { messageId, category: category.id }
  if (settings.position === 'outside') {
    return notShown(coming, known, 'PR7', undefined, profile.geofence && 'geofence')
  }
  const reached = { ...known, reached: true } as const
  const duplicate = duplicateOf(alert, messageId, profile, history)
  if (duplicate) {
    return notShown(
      coming,
      known,
      'PR9',
      { alert: duplicate, windowMs: String(profile.duplicates.windowMs) },
      'duplicates',
    )
  }
  if (behaviour.as === 'nothing') return notShown(coming, reached, 'PR5', undefined, fieldOf('as'))
  const { isOn, by, on } = switchOf(category.id, settings, profile)
  if (!isOn) {
    const field = {
      fixed: 'canBeTurnedOff',
      owner: 'canBeTurnedOff',
      usual: 'onByDefault',
      depends: 'dependsOn',
    } as const
    return notShown(coming, reached, 'PR6', { by, category: on ?? category.id }, fieldOf(field[by]))
  }
  if (by === 'fixed' && settings.off.includes(category.id)) reasons.add('PR22', fieldOf('canBeTurnedOff'))
  const waits = settings.position === 'unknown' && profile.geofence
  if (settings.position !== 'inside') {
    reasons.add('PR8', waits ? 'geofence.waitMs' : undefined, { position: settings.position })
  }
  return {
    ...shown(coming, sayings, changeOf(alert, history)),
    ...reached,
    ...(waits && { waitMs: waits.waitMs }),
  }
}

function notShown(
  { reasons }: Coming,
  known: Pick<Outcome, 'category' | 'messageId' | 'reached'>,
  rule: Parameters<Reasons['add']>[0],
  params?: Parameters<Reasons['add']>[2],
  field?: string,
): Outcome {
  reasons.add(rule, field, params)
  return { as: 'nothing', ...known, screenOnMs: 0, reasons: reasons.all }
}

/** The id of the alert that this one is sent again of, within the profile's window. */
function duplicateOf(
  alert: Presentable,
  messageId: number,
  { duplicates }: Profile,
  { received }: PhoneHistory,
): string | undefined {
  const key = messageKeyOf(alert, messageId)
  const earlier = key === undefined ? undefined : received.get(key)
  if (!earlier || alert.offsetMs - earlier.alert.offsetMs >= duplicates.windowMs) return undefined
  if (duplicates.compareText && wordsOf(alert) !== wordsOf(earlier.alert)) return undefined
  return earlier.alert.id
}

/** What gets through is shown: how, and with what sound. */
function shown(coming: Coming, sayings: Sayings, change: Change): Outcome {
  const { alert, settings, profile, reasons } = coming
  const { category, behaviour, fieldOf } = sayings
  const isQuiet = change.kind === 'quiet-update' || change.kind === 'cancel'
  const as = isQuiet ? (change.kind === 'cancel' && !change.seen ? 'entry' : 'heads-up') : behaviour.as
  const isTakeover = as === 'takeover'
  const deferred = isTakeover && settings.inCall && profile.defersInCall
  const stage = stageOf(alert, isTest(category.id))
  const alarm: Alarm = {
    tone: {
      hazard: hazardOf(alert, category.id),
      stage: change.kind === 'quiet-update' ? 'update' : change.kind === 're-alert' ? 'first' : stage,
      concernsMe: true,
    },
    ...(isQuiet
      ? { ...ORDINARY, vibration: profile.notifications.vibration, fields: {} }
      : {
          ...behaviour,
          waitsForCall: deferred,
          fields: {
            lasting: fieldOf('lasting'),
            overridesSilent: fieldOf('overridesSilent'),
            overridesDoNotDisturb: fieldOf('overridesDoNotDisturb'),
            fullVolume: fieldOf('fullVolume'),
          },
        }),
  }
  const sounding = as === 'entry' ? {} : soundingOf(alarm, settings, profile, reasons)
  const isShort = isQuiet || (change.kind === 're-alert' && change.why === 'severity')
  const speaks = sounding.sound && settings.speech && behaviour.speaks
  if (speaks) reasons.add('PR20', 'speechAfterMs')
  const reminder = isTakeover ? reminderOf(settings, profile, reasons) : undefined
  if (deferred) reasons.add('PR13', 'defersInCall')
  decide(coming, sayings, change)
  const title = profile.dialog.showsTitle ? (category.title ?? CATEGORY_TITLES[category.id]) : undefined
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
    ...(deferred && { after: 'call' }),
    reasons: reasons.all,
  }
}

/** An update that alarms nobody, and a cancel, sound as any notification does. */
const ORDINARY = {
  lasting: 'once',
  stream: 'notification',
  overridesSilent: false,
  overridesDoNotDisturb: false,
  fullVolume: false,
} as const

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
