import type { Alert } from '@alert-replay/shared/alert.ts'
import { parseScenarioText } from '@alert-replay/shared/parse-scenario.ts'
import { pathText } from '@alert-replay/shared/problem.ts'
import type { Scenario } from '@alert-replay/shared/scenario.ts'
import { ON_PHONES_FROM, PERIOD_WORDINGS } from './period-wordings.ts'

export const RULES = [
  'faulty',
  'languages',
  'about',
  'summary',
  'notes',
  'sources',
  'unknown-untold',
  'order-untold',
  'place-untold',
  'seconds',
  'period',
  'lifts-what',
  'not-a-drill',
  'actual',
  'date',
] as const
export type Rule = (typeof RULES)[number]

/** What a scenario of the library does against a rule of it. */
export interface Breach {
  readonly rule: Rule
  /** The alert or the field. */
  readonly at: string
  readonly says: string
}

/** What is read of a file beside the scenario: fields as they were written. */
type Written = Readonly<Record<string, unknown>>

/** The least one has to write teaches the format and nothing else. */
const BARE = 'example-minimal'
const HAWAII = 'hawaii-2018-01-13'

/** Everything that can be checked of a file in fixtures/, beyond what `check` refuses. */
export function breachesOf(id: string, text: string): readonly Breach[] {
  const parsed = parseScenarioText(id, text)
  if (!parsed.ok) {
    return parsed.error.map(({ path, code }) => ({ rule: 'faulty', at: pathText(path), says: code }))
  }
  const file = JSON.parse(text) as Written
  const scenario = parsed.value
  return [
    ...languages(scenario, file),
    ...about(scenario),
    ...(id === BARE ? [] : background(scenario)),
    ...(scenario.kind === 'recorded' ? record(scenario) : []),
    ...seconds(scenario, file),
    ...period(scenario),
    ...lifts(scenario),
    ...notADrill(id, scenario, file),
    ...actual(scenario),
    ...dates(scenario),
  ]
}

const breach = (rule: Rule, at: string, says: string): Breach => ({ rule, at, says })

/** Japanese and English, wherever a text is given by language. What a CAP message says is its own. */
function languages({ languages: there }: Scenario, file: Written): readonly Breach[] {
  const missing = ['ja', 'en'].filter((language) => !there.includes(language))
  const incomplete = textsByLanguage(file).filter(({ tags }) => !tags.includes('ja') || !tags.includes('en'))
  return [
    ...missing.map((language) => breach('languages', 'languages', `no ${language}`)),
    ...incomplete.map(({ at, tags }) => breach('languages', at, `only ${tags.join()}`)),
  ]
}

function textsByLanguage(
  value: unknown,
  at = '',
): { readonly at: string; readonly tags: readonly string[] }[] {
  if (typeof value !== 'object' || value === null) return []
  const inner = Object.entries(value).flatMap(([field, child]) =>
    field === 'cap' ? [] : textsByLanguage(child, `${at}/${field}`),
  )
  const tags = Object.keys(value)
  return tags.includes('ja') || tags.includes('en') ? [{ at, tags }, ...inner] : inner
}

const about = ({ hazards, countries, teaches }: Scenario): readonly Breach[] =>
  Object.entries({ hazards, countries, teaches }).flatMap(([field, value]) =>
    value === undefined ? [breach('about', field, 'is not given')] : [],
  )

const background = ({ summary, notes }: Scenario): readonly Breach[] => [
  ...(summary ? [] : [breach('summary', 'summary', 'is not given')]),
  ...(notes.length > 0 ? [] : [breach('notes', 'notes', 'the trainer is told nothing')]),
]

/** Of something that happened: whose account, from where, and what is not known. */
function record(scenario: Scenario): readonly Breach[] {
  const untold = scenario.alerts.flatMap(({ id, texts }) =>
    Object.entries(texts).flatMap(([language, { wording, note }]) =>
      wording === 'unknown' && note === undefined
        ? [breach('unknown-untold', `${id} ${language}`, 'nothing says what is known of it')]
        : [],
    ),
  )
  return [
    ...scenario.alerts.flatMap(({ id, sources }) =>
      sources.length > 0 ? [] : [breach('sources', id, 'no source tells that and when it came')],
    ),
    ...untold,
    ...scenario.alerts.flatMap(({ id, precision, timeNote }) =>
      precision === 'order' && !timeNote
        ? [breach('order-untold', id, 'nothing says how its time is known')]
        : [],
    ),
    ...pointsOf(scenario).flatMap(({ at, point }) =>
      point.position === undefined && !point.note
        ? [breach('place-untold', at, 'is not drawn, and nothing says why')]
        : [],
    ),
  ]
}

const pointsOf = ({ flight }: Scenario) =>
  flight?.points.map((point, i) => ({ at: `flight.points[${i}]`, point })) ?? []

const isOfJapan = ({ countries = [] }: Scenario): boolean => countries.includes('JP')
const isOfMissiles = ({ hazards = [] }: Scenario): boolean => hazards.includes('missile')

/** Nobody published the second of a J-Alert. Elsewhere a second is known by what the alert says of it. */
function seconds(scenario: Scenario, file: Written): readonly Breach[] {
  if (scenario.kind === 'made-up') return []
  const isJAlert = isOfJapan(scenario) && isOfMissiles(scenario)
  const start = /T\d\d:\d\d:\d\d/.test(String(file['start'])) && isJAlert
  return [
    ...(start ? [breach('seconds', 'start', 'is to the second')] : []),
    ...pointsOf(scenario).flatMap(({ at, point: { precision, offsetMs = 0 } }) =>
      precision === 'second' || (scenario.startMs + offsetMs) % 60_000 !== 0
        ? [breach('seconds', at, 'claims a second')]
        : [],
    ),
    ...scenario.alerts.flatMap(({ id, precision, offsetMs, timeNote, cap }) => {
      const startsWhole = scenario.startMs % 60_000 === 0
      const isWhole = !startsWhole || offsetMs % 60_000 === 0
      if (precision === 'second' && (isJAlert || (!timeNote && !cap))) {
        return [breach('seconds', id, 'claims a second, and nothing says how it is known')]
      }
      return precision === 'minute' && !isWhole
        ? [breach('seconds', id, 'is known to the minute, yet has seconds')]
        : []
    }),
  ]
}

/** What J-Alert said as its own words: not what a paper made of it. */
const isJAlertMessage = ({ sender, channels }: Alert): boolean =>
  /Jアラート/.test(sender['ja'] ?? '') &&
  channels.some((channel) => ['cell-broadcast', 'loudspeaker'].includes(channel))

const localDay = ({ startMs, utcOffsetMinutes }: Scenario, offsetMs: number): string =>
  new Date(startMs + offsetMs + utcOffsetMinutes * 60_000).toISOString().slice(0, 10)

function period(scenario: Scenario): readonly Breach[] {
  if (!isOfJapan(scenario) || !isOfMissiles(scenario)) return []
  return scenario.alerts.filter(isJAlertMessage).flatMap(({ id, offsetMs, channels, texts, citations }) => {
    const day = localDay(scenario, offsetMs)
    const { body = '', wording } = texts['ja'] ?? {}
    const early =
      channels.includes('cell-broadcast') &&
      day < ON_PHONES_FROM &&
      !citations.some(({ supports }) => supports.includes('channel'))
        ? [
            breach(
              'period',
              id,
              'J-Alert goes to phones since April 2014, and no source tells of this channel',
            ),
          ]
        : []
    if (wording !== 'quoted' && wording !== 'reconstructed' && wording !== 'written') return early
    const wrong = PERIOD_WORDINGS.filter(
      ({ says, from = '', to = '9999' }) => says.test(body) && (day < from || day > to),
    )
    return [
      ...early,
      ...wrong.map(({ says, why }) => breach('period', id, `${String(says)} on ${day}: ${why}`)),
    ]
  })
}

/**
 * What lifts, cancels or corrects something names it; only then does a phone mark it. What goes between authorities
 * reaches no phone.
 */
const lifts = ({ alerts }: Scenario): readonly Breach[] =>
  alerts.flatMap(({ id, phases, channels, references, partOf }) =>
    phases.some((phase) => ['lifted', 'cancelled', 'correction'].includes(phase)) &&
    channels.some((channel) => channel !== 'authority-network') &&
    references.length === 0 &&
    partOf === undefined
      ? [breach('lifts-what', id, 'names nothing that it lifts, cancels or corrects')]
      : [],
  )

export const NOT_A_DRILL =
  /not a drill|訓練では(?:ありません|ない|なく)|훈련이 아(?:닙니다|님)|(?:不是|并非|並非)(?:演习|演習)|não é um (?:exercício|treinamento|simulado)|không phải (?:là )?(?:diễn tập|tập trận)/i

/** The words of Hawaii's message, in the record of it and nowhere else; there where they are quoted, or translated. */
function notADrill(id: string, scenario: Scenario, file: Written): readonly Breach[] {
  if (id !== HAWAII || scenario.kind !== 'recorded') {
    return NOT_A_DRILL.test(JSON.stringify(file))
      ? [breach('not-a-drill', '(file)', 'says that it is no drill')]
      : []
  }
  return scenario.alerts.flatMap((alert) =>
    Object.entries(alert.texts).flatMap(([language, { headline = '', body = '', wording }]) => {
      const isOwn = NOT_A_DRILL.test(headline)
      const isVerbatim =
        language === 'en' ? wording === 'quoted' : wording === 'quoted' || wording === 'translated'
      return isOwn || (NOT_A_DRILL.test(body) && !isVerbatim)
        ? [breach('not-a-drill', `${alert.id} ${language}`, 'says so in words that are not the message’s')]
        : []
    }),
  )
}

/** A library that ships has no real message in it, though a scenario may. */
const actual = ({ alerts }: Scenario): readonly Breach[] =>
  alerts.flatMap(({ id, cap }) =>
    cap?.status === 'Actual' ? [breach('actual', id, 'is of status Actual')] : [],
  )

/** Two nights have the same minutes: a scenario goes by its date. */
function dates(scenario: Scenario): readonly Breach[] {
  const [day] = /\d{4}-\d\d-\d\d/.exec(scenario.id) ?? []
  return day === undefined || day === localDay(scenario, 0)
    ? []
    : [breach('date', 'start', `is on ${localDay(scenario, 0)}, the id has another day`)]
}

/** Whether the trainer is given a place to stop and something to ask. */
export const discusses = ({ alerts }: Scenario): boolean =>
  alerts.some(({ cue }) => cue) && alerts.some(({ question }) => question)
