import type { Alert, AlertText, Area, Citation, ExpectedAction, Question } from './alert.ts'
import type { AlertParts, MessageText } from './cap/alert-of-message.ts'
import { readCapTime } from './cap/cap-time.ts'
import { mapTexts, type Localized } from './localized.ts'
import type { AlertFile, ScenarioHeadFile } from './scenario-schema.ts'
import { readAt, readDuration, type Start } from './time.ts'

const UNKNOWN_SENDER: Localized = { en: 'Sender not given', ja: '発信者の記載なし' }
const UNKNOWN_AREA: Localized = { en: 'Area not given', ja: '対象地域の記載なし' }

/**
 * The alert of a file without faults, with every default filled in. `parts` is what its CAP message decides, where it
 * has one; what the message leaves open the scenario's head says, as for any other alert.
 */
export function buildAlert(
  file: AlertFile,
  parts: AlertParts | undefined,
  head: ScenarioHeadFile,
  start: Start,
): Alert {
  const time = timeOf(file, file.at, start)
  const references = file.references ?? []
  const partOf = file.partOf
  const linked = partOf === undefined || references.includes(partOf) ? references : [partOf, ...references]
  const citations = (file.sources ?? []).map(buildCitation)
  const expiresMs = expiryOf(file, parts, start)
  return {
    id: file.id,
    offsetMs: time.offsetMs,
    precision: file.precision ?? time.precision,
    phases: file.phases,
    channels: file.channels,
    sender: parts?.sender ?? file.sender ?? head.sender ?? UNKNOWN_SENDER,
    area: buildArea(parts, file, head),
    event: eventOf(parts) ?? file.event ?? head.event ?? head.title,
    msgType: parts?.msgType ?? file.msgType ?? (linked.length > 0 ? 'Update' : 'Alert'),
    references: linked,
    category: parts?.category ?? file.category ?? ['Other'],
    urgency: parts?.urgency ?? file.urgency ?? 'Unknown',
    severity: parts?.severity ?? file.severity ?? 'Unknown',
    certainty: parts?.certainty ?? file.certainty ?? 'Unknown',
    responseType: parts?.responseType ?? file.responseType ?? [],
    ...(expiresMs !== undefined && { expiresMs }),
    texts: buildTexts(file, parts, head),
    parameters: file.parameters ?? [],
    eventCodes: file.eventCodes ?? [],
    sources: [...new Set(citations.map(({ source }) => source))],
    citations,
    expected: (file.expected ?? []).map(buildExpected),
    ...defined({
      timeNote: file.timeNote,
      partOf,
      cap: file.cap,
      cellBroadcast: file.cellBroadcast && defined(file.cellBroadcast),
      question: file.question && buildQuestion(file.question),
      cue: file.cue,
      notes: file.notes,
    }),
  }
}

function timeOf(file: AlertFile, text: string, start: Start): NonNullable<ReturnType<typeof readAt>> {
  const time = readAt(text, start)
  if (!time) throw new Error(`alert "${file.id}" was checked, yet its time "${text}" cannot be read`)
  return time
}

function expiryOf(file: AlertFile, parts: AlertParts | undefined, start: Start): number | undefined {
  if (file.expires !== undefined) return timeOf(file, file.expires, start).offsetMs
  const atMs = parts?.expiresAt === undefined ? undefined : readCapTime(parts.expiresAt)?.atMs
  return atMs === undefined ? undefined : atMs - start.atMs
}

const isEmpty = (texts: Localized): boolean => Object.keys(texts).length === 0

const eventOf = (parts: AlertParts | undefined): Localized | undefined =>
  parts && !isEmpty(parts.event) ? parts.event : undefined

function buildArea(parts: AlertParts | undefined, file: AlertFile, head: ScenarioHeadFile): Area {
  if (parts && !isEmpty(parts.area.name)) return parts.area
  const area = file.area ?? head.area
  return {
    name: area?.name ?? UNKNOWN_AREA,
    codes: area?.codes ?? [],
    ...defined({ polygons: area?.polygons, circles: area?.circles }),
  }
}

type SourceEntry = NonNullable<AlertFile['sources']>[number]

const buildCitation = (entry: SourceEntry): Citation =>
  typeof entry === 'string'
    ? { source: entry, supports: ['event', 'time'] }
    : { source: entry.id, supports: entry.supports, ...defined({ note: entry.note }) }

type TextFile = NonNullable<AlertFile['texts']>[string]

function buildTexts(file: AlertFile, parts: AlertParts | undefined, head: ScenarioHeadFile): Alert['texts'] {
  const own = mapTexts(file.texts ?? {}, (text, language) => buildText(text, parts?.texts[language]))
  // What the message says and the file says nothing of is quoted: the message itself is here.
  const sent = mapTexts(parts?.texts ?? {}, (text): AlertText => {
    const { headline, body, instruction, web, contact } = text
    return {
      ...defined({ headline, headlineIsSent: headline === undefined ? undefined : (true as const) }),
      ...defined({ body, instruction, web, contact }),
      wording: head.kind === 'recorded' ? 'quoted' : 'written',
      sources: head.kind === 'recorded' ? [...new Set((file.sources ?? []).map(idOf))] : [],
    }
  })
  return { ...sent, ...own }
}

const idOf = (entry: SourceEntry): string => (typeof entry === 'string' ? entry : entry.id)

function buildText(text: TextFile, sent: MessageText | undefined): AlertText {
  const own = typeof text === 'string' ? { body: text } : text
  const headline = own.headline ?? sent?.headline
  // A body of its own is all that reached people: what the message has beside its own body came with that.
  const { body, instruction, web, contact } = own.body === undefined ? { ...own, ...sent } : own
  return {
    ...defined({
      headline,
      headlineIsSent: own.headline === undefined && headline !== undefined ? (true as const) : undefined,
    }),
    ...defined({ body, instruction, web, contact }),
    wording: own.wording ?? 'written',
    sources: own.sources ?? [],
    ...defined({ note: own.note }),
  }
}

function buildExpected(file: NonNullable<AlertFile['expected']>[number]): ExpectedAction {
  return {
    action: file.action,
    ...defined({
      withinMs: file.within === undefined ? undefined : readDuration(file.within),
      why: file.why,
    }),
    sources: file.sources ?? [],
  }
}

const buildQuestion = ({ text, choices }: NonNullable<AlertFile['question']>): Question => ({
  text,
  choices: choices.map((choice) => ({
    id: choice.id,
    text: choice.text,
    correct: choice.correct ?? false,
    ...defined({ feedback: choice.feedback }),
  })),
})

type Defined<T> = { [K in keyof T]?: Exclude<T[K], undefined> } & {
  [K in keyof T as undefined extends T[K] ? never : K]: T[K]
}

/** The object without its undefined fields: `exactOptionalPropertyTypes` tells the two apart, and so does JSON. */
export const defined = <T extends object>(object: T): Defined<T> =>
  Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as Defined<T>
