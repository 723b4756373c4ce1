import { presentCellBroadcast } from './cell-broadcast.ts'
import { stageOf } from './change.ts'
import { hazardOf } from './hazard.ts'
import type { PhoneHistory, Presentable } from './history.ts'
import type { Outcome } from './outcome.ts'
import type { Profile } from './profile.ts'
import { reasonsOf } from './reasons.ts'
import type { PhoneSettings } from './settings.ts'
import { soundingOf } from './sounding.ts'

/**
 * What a phone does with an alert, and why. `history` is what came before it in the sequence. Depends on nothing else:
 * not on when or how fast it is replayed.
 *
 * PH1 a part of a message already shown never alarms again · PH2 a cell broadcast takes the screen over, unless one
 * of the rules PR1 to PR22 (docs/spec.md) has it otherwise · PH3 what an app or a social network sends drops in as a
 * banner · PH4 everything else reached people by other means and is an entry in the list.
 */
export function present(
  alert: Presentable,
  settings: PhoneSettings,
  profile: Profile,
  history: PhoneHistory,
): Outcome {
  const reasons = reasonsOf(profile)
  if (alert.partOf !== undefined) return presentPart(alert, alert.partOf, profile, history)
  if (alert.channels.includes('cell-broadcast')) {
    return presentCellBroadcast({ alert, settings, profile, reasons }, history)
  }
  if (isPushed(alert)) return presentNotification(alert, settings, profile)
  reasons.add('PH4')
  return { as: 'entry', screenOnMs: 0, reasons: reasons.all }
}

const isPushed = ({ channels }: Presentable): boolean =>
  channels.includes('app') || channels.includes('social')

/** Whether it is anything that phones get: a cell broadcast, or what an app or a social network sends. */
export const comesByPhone = (alert: Presentable): boolean =>
  alert.channels.includes('cell-broadcast') || isPushed(alert)

function presentPart(alert: Presentable, of: string, profile: Profile, { byId }: PhoneHistory): Outcome {
  const reasons = reasonsOf(profile)
  const whole = byId.get(of)?.outcome
  const isHidden = comesByPhone(alert) && whole?.as === 'nothing'
  reasons.add('PH1', undefined, { alert: of })
  return {
    as: isHidden ? 'nothing' : 'entry',
    ...(whole?.category && { category: whole.category }),
    screenOnMs: 0,
    ...(!isHidden && whole?.history && { history: whole.history }),
    ...(!isHidden && whole?.waitMs !== undefined && { waitMs: whole.waitMs }),
    reasons: reasons.all,
  }
}

function presentNotification(alert: Presentable, settings: PhoneSettings, profile: Profile): Outcome {
  const reasons = reasonsOf(profile)
  const { vibration, screenOnMs, obeyDoNotDisturb } = profile.notifications
  const { history } = profile
  if (settings.airplane) {
    reasons.add('PR1')
    return { as: 'nothing', screenOnMs: 0, reasons: reasons.all }
  }
  if (settings.doNotDisturb && obeyDoNotDisturb) {
    reasons.add('PR16', 'notifications.obeyDoNotDisturb')
    return { as: 'entry', screenOnMs: 0, history, reasons: reasons.all }
  }
  const sounding = soundingOf(
    {
      tone: {
        hazard: hazardOf(alert),
        stage: stageOf(alert, false),
        concernsMe: settings.position !== 'outside',
      },
      lasting: 'once',
      vibration,
      stream: 'notification',
      fields: {},
      overridesSilent: false,
      overridesDoNotDisturb: !obeyDoNotDisturb,
      fullVolume: false,
    },
    settings,
    profile,
    reasons,
  )
  reasons.add('PH3')
  return {
    as: 'heads-up',
    ...sounding,
    screenOnMs: settings.inUse ? 0 : screenOnMs,
    history,
    reasons: reasons.all,
  }
}
