import type { Lasting, Outcome, ToneKey } from './outcome.ts'
import type { Profile } from './profile.ts'
import type { Reasons } from './reasons.ts'
import type { PhoneSettings } from './settings.ts'

/** How an alert would be heard and felt, were it not for how the phone is set. */
export interface Alarm {
  readonly tone: ToneKey
  readonly lasting: Lasting
  readonly vibration: readonly number[]
  readonly stream: 'alarm' | 'notification'
  /** By path: the fields of the profile that say so. */
  readonly fields: Partial<
    Record<'lasting' | 'overridesSilent' | 'overridesDoNotDisturb' | 'fullVolume', string>
  >
  readonly overridesSilent: boolean
  readonly overridesDoNotDisturb: boolean
  readonly fullVolume: boolean
}

/** What of an alarm is heard and felt, after ringer, do not disturb, call and headset. */
export function soundingOf(
  alarm: Alarm,
  settings: PhoneSettings,
  profile: Pick<Profile, 'volume'>,
  reasons: Reasons,
): Pick<Outcome, 'sound' | 'vibration'> {
  const { tone, lasting, stream, fields } = alarm
  if (lasting === 0) {
    reasons.add('PR14', fields.lasting)
    return {}
  }
  if (settings.doNotDisturb) {
    reasons.add(alarm.overridesDoNotDisturb ? 'PR17' : 'PR16', fields.overridesDoNotDisturb)
    if (!alarm.overridesDoNotDisturb) return {}
  }
  const { ringer } = settings
  if (ringer !== 'sound') {
    reasons.add(alarm.overridesSilent ? 'PR17' : 'PR15', fields.overridesSilent, { ringer })
    if (!alarm.overridesSilent && ringer === 'silent') return {}
    // Vibration alone goes through its pattern once, however long the tone would be.
    if (!alarm.overridesSilent) return { vibration: { pattern: alarm.vibration, lasting: 'once' } }
  }
  return {
    sound: { tone, lasting, volume: volumeOf(alarm, settings, profile, reasons), stream },
    vibration: { pattern: alarm.vibration, lasting },
  }
}

function volumeOf(
  { fullVolume, fields }: Alarm,
  { inCall, headset }: PhoneSettings,
  { volume }: Pick<Profile, 'volume'>,
  reasons: Reasons,
): number {
  if (fullVolume) reasons.add('PR18', fields.fullVolume)
  if (inCall) reasons.add('PR19', 'volume.inCall')
  if (headset) reasons.add('PR19', 'volume.headset')
  const factor = Math.min(inCall ? volume.inCall : 1, headset ? volume.headset : 1)
  // Thousandths: 0.6 × 0.125 is 0.075, and not a little less.
  return Math.round((fullVolume ? 1 : volume.usual) * factor * 1000) / 1000
}
