import { writeReference } from '../cap/references.ts'
import { finding } from '../cap/rules/catalogue.ts'
import type { ReadJma } from './read-jma.ts'

/**
 * The same messages in the same order, each linked to the one before it in its series: `references` names that one,
 * and a report that continues a series is an Update. Within a series the time at which a report was made decides, for
 * its serial number is often empty or starts again. After a withdrawal or an all-clear the series starts anew. A
 * correction or withdrawal whose earlier report is not here gets `jma-predecessor`. As costly as sorting them.
 */
export function linkJma(messages: readonly ReadJma[]): readonly ReadJma[] {
  const linked = [...messages]
  const latest = new Map<string, ReadJma>()
  const known = new Map<string, ReadJma>()
  for (const { one, index } of inOrder(messages)) {
    // The same report twice is one report.
    const { identifier } = one.message
    const result = known.get(identifier) ?? linkedTo(latestOf(one, latest), one)
    linked[index] = known.has(identifier) ? { ...one, message: result.message } : result
    known.set(identifier, result)
    for (const key of one.seriesKeys) latest.set(key, one)
  }
  return linked
}

const linkedTo = (before: ReadJma | undefined, one: ReadJma): ReadJma =>
  before ? after(one, before) : alone(one)

/** Of the series that it belongs to, the report made last. */
const latestOf = (one: ReadJma, latest: ReadonlyMap<string, ReadJma>): ReadJma | undefined =>
  one.seriesKeys.flatMap((key) => latest.get(key) ?? []).sort((a, b) => b.madeMs - a.madeMs)[0]

const inOrder = (
  messages: readonly ReadJma[],
): readonly { readonly one: ReadJma; readonly index: number }[] =>
  messages.map((one, index) => ({ one, index })).sort((a, b) => byMaking(a.one, b.one) || a.index - b.index)

/** Orders reports by when they were made, those of one second by their number; negative where `a` was first. */
export const byMaking = (a: ReadJma, b: ReadJma): number => a.madeMs - b.madeMs || a.serial - b.serial

const continues = ({ infoType }: ReadJma): boolean => infoType === '訂正' || infoType === '取消'

/** True where nothing of the series is in force after it. */
const isOver = ({ message: { msgType, info = [] } }: ReadJma): boolean =>
  msgType === 'Cancel' ||
  (info.length > 0 && info.every(({ responseType }) => responseType?.includes('AllClear')))

function after(one: ReadJma, before: ReadJma): ReadJma {
  if (isOver(before) && !continues(one)) return one
  const { message } = one
  return {
    ...one,
    message: {
      ...message,
      msgType: message.msgType === 'Cancel' ? 'Cancel' : 'Update',
      references: writeReference(before.message),
    },
  }
}

function alone(one: ReadJma): ReadJma {
  if (!continues(one)) return one
  const missing = finding('jma-predecessor', ['references'], { infoType: one.infoType })
  return { ...one, findings: [...one.findings, { ...missing, ...one.placeOf(['references']) }] }
}
