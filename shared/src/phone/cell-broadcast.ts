import { categoryIndexOf, messageIdOf, sayingsOf } from './category.ts'
import { changeOf } from './change.ts'
import { messageKeyOf, wordsOf, type PhoneHistory, type Presentable } from './history.ts'
import type { Outcome } from './outcome.ts'
import type { Profile } from './profile.ts'
import type { Reasons } from './reasons.ts'
import { showBroadcast, type Coming } from './show-broadcast.ts'
import { switchOf } from './switches.ts'

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
    ...showBroadcast(coming, sayings, changeOf(alert, history)),
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
