import type { Alert } from '../alert.ts'
import { drillMark } from '../drill-mark.ts'
import { pick } from '../localized.ts'
import type { Scenario } from '../scenario.ts'
import { fileName } from './export-scenario.ts'
import { marked } from './export/exercise-mark.ts'
import { identifierOf, nameSafe, projectAlert, type Sendings } from './project-alert.ts'
import { once } from './scenario-names.ts'
import { writeMessage } from './write-message.ts'
import { quoteAttribute, quoteText } from './write-xml.ts'

/** A running drill, as its feed tells it. */
export interface FeedOf {
  readonly scenario: Scenario
  /** Unlike that of any other drill. */
  readonly exerciseId: string
  /** When and in which take each alert before the cursor came, in scenario order; no other alert is told of. */
  readonly delivered: readonly { readonly atMs: number; readonly take: number }[]
  /** When what is delivered last changed, epoch milliseconds. */
  readonly updatedMs: number
  /** Where the feed is, absolute or from the root, without a slash at its end; its files are below. */
  readonly address: string
}

/** A feed of more would be slow to read again every few seconds; who wants all has the files of the scenario. */
export const MAX_ENTRIES = 500

/**
 * The Atom feed (RFC 4287) of a running drill: one entry for each delivered alert, the newest first, at most
 * `MAX_ENTRIES`; each links to the alert's exercise copy. Tells nothing of what is not delivered (rule P1).
 */
export function feedOf(feed: FeedOf): string {
  const { scenario, exerciseId, delivered, updatedMs, address } = feed
  const mark = drillMark(scenario)
  const titles = ['ja', 'en'].map((language) => pick(scenario.title, language)?.text)
  const title = marked([...new Set(titles)].filter((one) => one !== undefined).join(' / '), mark)
  const sendings = sendingsOf(feed)
  const entries: string[] = []
  for (let index = delivered.length - 1; index >= 0 && entries.length < MAX_ENTRIES; index--) {
    entries.push(entryOf(feed, sendings, index))
  }
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom">',
    `<id>urn:alert-replay:${nameSafe(exerciseId)}</id>`,
    `<title>${quoteText(title)}</title>`,
    `<subtitle>${quoteText(SUBTITLE)}</subtitle>`,
    `<updated>${instant(updatedMs)}</updated>`,
    '<author><name>Alert Replay</name></author>',
    `<link rel="self" type="application/atom+xml" href="${quoteAttribute(address)}"/>`,
    ...entries,
    '</feed>\n',
  ].join('\n')
}

const SUBTITLE =
  '訓練の通報です。実際の警報ではありません。 Messages of an exercise. None of them is a real alert.'

/** The exercise copy that the feed links to by this name; undefined for any other name. */
export function feedFileOf(feed: FeedOf, name: string): string | undefined {
  const { scenario, delivered } = feed
  // The name tells the place; everything else of it must agree.
  const index = Number(/^\d+-(\d{3,6})-/.exec(name)?.[1] ?? 0) - 1
  const alert = scenario.alerts[index]
  if (!alert || !delivered[index] || fileOf(feed, index) !== name) return undefined
  const copy = projectAlert(sendingsOf(feed), alert)
  return copy && writeMessage(copy.message)
}

/** A file never changes under its name: the take is in it, as an alert may come again at another time. */
function fileOf({ scenario, delivered }: FeedOf, index: number): string {
  return `${delivered[index]?.take ?? 0}-${fileName(index + 1, scenario.alerts[index]?.id ?? '')}`
}

function sendingsOf({ scenario, exerciseId, delivered }: FeedOf): Sendings {
  const sent = new Map(
    delivered.map(({ atMs, take }, index) => [scenario.alerts[index]?.id, { sentMs: atMs, take }] as const),
  )
  return { scenario, exerciseId, sendingOf: (id) => sent.get(id) }
}

function entryOf(feed: FeedOf, sendings: Sendings, index: number): string {
  const { scenario, delivered, address } = feed
  const [alert, came] = [scenario.alerts[index], delivered[index]]
  if (!alert || !came)
    throw new Error(`${scenario.id}: alert ${index} was delivered but is not in the scenario`)
  const { title, categories } = headOf(sendings, alert)
  const href = `${address}/${fileOf(feed, index)}`
  return [
    '<entry>',
    `<id>${quoteText(identifierOf(sendings, alert.id, came))}</id>`,
    `<title>${quoteText(title)}</title>`,
    `<updated>${instant(came.atMs)}</updated>`,
    ...categories.map((term) => `<category term="${quoteAttribute(term)}"/>`),
    `<link rel="alternate" type="application/cap+xml" href="${quoteAttribute(href)}"/>`,
    '</entry>',
  ].join('\n')
}

/** What an entry says of its alert. The same whenever it is sent: a feed is read again every few seconds. */
interface EntryHead {
  readonly title: string
  readonly categories: readonly string[]
}

/** By the alert's id. */
const headsOf = once(() => new Map<string, EntryHead>())

function headOf(sendings: Sendings, alert: Alert): EntryHead {
  const heads = headsOf(sendings.scenario)
  const known = heads.get(alert.id)
  if (known) return known
  const { msgType = alert.msgType, info = [] } = projectAlert(sendings, alert)?.message ?? {}
  const headlines = [...new Set(info.flatMap(({ headline }) => headline ?? []))]
  const head = {
    // Of a message without any, such as most of type Cancel, what type it is.
    title: headlines.length > 0 ? headlines.join(' / ') : marked(msgType, drillMark(sendings.scenario)),
    categories: [...new Set(info.flatMap(({ category }) => category))],
  }
  heads.set(alert.id, head)
  return head
}

/** RFC 3339. */
const instant = (atMs: number): string =>
  new Date(Math.floor(atMs / 1_000) * 1_000).toISOString().replace('.000', '')
