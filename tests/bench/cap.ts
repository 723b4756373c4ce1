import { readCap } from '@alert-replay/shared/cap/read-cap.ts'
import { checkMessage } from '@alert-replay/shared/cap/check-message.ts'
import { exportedFiles, exportScenario } from '@alert-replay/shared/cap/export-scenario.ts'
import { zipOfFiles } from '@alert-replay/shared/cap/zip-files.ts'
import { parseXml } from '@alert-replay/shared/cap/parse-xml.ts'
import { importFiles } from '@alert-replay/shared/import/import-files.ts'
import { parseScenarioText } from '@alert-replay/shared/parse-scenario.ts'
import type { Scenario } from '@alert-replay/shared/scenario.ts'
import { decode } from '../../scripts/fixtures/gather.ts'
import { aCapText } from '../support/cap-text.ts'
import { jsonBases, xmlBases } from '../support/mutant-bases.ts'
import { jsonMutant, MUTANTS_OF_EACH, xmlMutant } from '../support/mutants.ts'
import { SEED } from '../support/property.ts'
import { fastestOf } from './measure.ts'
import type { Findings } from './section.ts'

const MEBIBYTE = 2 ** 20
const RUNS = 5
const NESTED = 200_000

/** What is measured, and what it may take at most, in milliseconds: an order of magnitude more than it should. */
interface Measured {
  readonly name: string
  readonly tookMs: number
  readonly limitMs: number
}

/** Large, hostile and damaged CAP files, each at its fastest of a few runs. */
export async function run(): Promise<Findings> {
  const text = largeText()
  const all: readonly Measured[] = [...large(text), ...hostile(), ...damaged()]
  return {
    title: `CAP files: large (${(text.length / MEBIBYTE).toFixed(2)} MiB), hostile, damaged`,
    lines: [
      ...all.map(({ name, tookMs, limitMs }) => {
        const holds = tookMs <= limitMs ? 'holds' : 'DOES NOT HOLD'
        return `${name.padEnd(46)} ${tookMs.toFixed(1).padStart(8)} ms   at most ${limitMs} ms: ${holds}`
      }),
      `the fastest of ${RUNS} runs; damaged: the slowest of ${MUTANTS_OF_EACH} files, at its fastest`,
    ],
    failures: all.flatMap(({ name, tookMs, limitMs }) =>
      tookMs <= limitMs ? [] : [`${name}: ${tookMs.toFixed(0)} ms, at most ${limitMs} ms`],
    ),
  }
}

const SECOND_MS = 1_000
/** 200,000 nested elements cost an unguarded parser minutes. */
const HOSTILE_MS = 50
const DAMAGED_MS = 100
const MANY_MS = 10_000

/** As near to 5 MiB as the reader takes: many areas, each with a long ring. */
function largeText(): string {
  const ring = Array.from({ length: 500 }, (_, i) => {
    const turn = (2 * Math.PI * i) / 500
    return `${(35 + Math.sin(turn)).toFixed(6)},${(139 + Math.cos(turn)).toFixed(6)}`
  })
  const area = (i: number): string => `
    <area>
      <areaDesc>Area ${i}</areaDesc>
      <polygon>${[...ring, ring[0]].join(' ')}</polygon>
    </area>`
  const bytesOfArea = area(0).length + 3
  const perInfo = Math.floor((4.9 * MEBIBYTE) / bytesOfArea / 2)
  return aCapText({ areas: Array.from({ length: perInfo }, (_, i) => area(i)).join('') })
}

function large(text: string): readonly Measured[] {
  const bytes = new TextEncoder().encode(text)
  const scenario = scenarioOf(bytes)
  const many = manyOf(scenarioOf(new TextEncoder().encode(aCapText())), 2_000)
  const limitMs = SECOND_MS
  return [
    { name: 'a 5 MB file in: read', tookMs: fastestOf(RUNS, () => readWhole(text)), limitMs },
    {
      name: 'a 5 MB file in: to a scenario, checked',
      tookMs: fastestOf(RUNS, () => void importOf(bytes)),
      limitMs,
    },
    {
      name: 'a 5 MB file out: the exercise copy, written',
      tookMs: fastestOf(RUNS, () => void exportScenario(scenario, { startMs: 0, exerciseId: 'bench' })),
      limitMs,
    },
    {
      name: '2,000 messages out: the exercise copies, zipped',
      tookMs: fastestOf(1, () => zipped(many)),
      limitMs: MANY_MS,
    },
  ]
}

/** The scenario's alert as often as that; each names another. */
function manyOf({ alerts, ...scenario }: Scenario, count: number): Scenario {
  const [first] = alerts
  if (!first?.cap) throw new Error('the bench’s scenario has no CAP message')
  const { cap, ...alert } = first
  return {
    ...scenario,
    alerts: Array.from({ length: count }, (_, i) => ({
      ...alert,
      id: `alert-${i}`,
      cap: { ...cap, identifier: `urn:oid:2.49.0.${i}`, note: `After urn:oid:2.49.0.${count - i}.` },
    })),
  }
}

function zipped(scenario: Scenario): void {
  const zip = zipOfFiles(0, () => undefined)
  for (const { file } of exportedFiles(scenario, { startMs: 0, exerciseId: 'bench' })) zip.add(file)
  zip.end()
}

function readWhole(text: string): void {
  const parsed = parseXml(text)
  const read = parsed.ok ? readCap(parsed.value.root) : parsed
  if (!read.ok) throw new Error(`the large file was refused: ${read.error[0]?.rule}`)
}

const importOf = (bytes: Uint8Array) => importFiles([{ name: 'bench.xml', bytes }], { id: 'bench', decode })

function scenarioOf(bytes: Uint8Array): Scenario {
  const { text, files, findings } = importOf(bytes)
  if (text === undefined) throw new Error(`nothing was imported: ${JSON.stringify([files, findings])}`)
  const parsed = parseScenarioText('bench', text)
  if (!parsed.ok) throw new Error(`what was imported is no scenario: ${JSON.stringify(parsed.error)}`)
  return parsed.value
}

function hostile(): readonly Measured[] {
  const nested = `<alert xmlns="urn:oasis:names:tc:emergency:cap:1.2">${'<a>'.repeat(NESTED)}`
  const references = `<alert>${'&#65;'.repeat(200_000)}</alert>`
  const doctype = `<!DOCTYPE a [${'<!ENTITY a "b">'.repeat(300_000)}]><a/>`
  const kinks = aCapText({ areas: `<area><areaDesc>a</areaDesc><polygon>${star(41_009)}</polygon></area>` })
  const message = messageOf(kinks)
  return [
    {
      name: '200,000 nested elements refused',
      tookMs: fastestOf(RUNS, () => expectRefused(nested)),
      limitMs: HOSTILE_MS,
    },
    {
      name: 'a document type of 4 MB refused',
      tookMs: fastestOf(RUNS, () => expectRefused(doctype)),
      limitMs: HOSTILE_MS,
    },
    {
      name: '200,000 character references read',
      tookMs: fastestOf(RUNS, () => void parseXml(references)),
      limitMs: SECOND_MS,
    },
    {
      name: 'a ring of 41,009 points that crosses itself, checked',
      tookMs: fastestOf(RUNS, () => void checkMessage(message)),
      limitMs: SECOND_MS,
    },
  ]
}

function expectRefused(text: string): void {
  if (parseXml(text).ok) throw new Error('what should be refused was read')
}

/** Every edge crosses many others. */
const star = (points: number): string => {
  const ring = Array.from({ length: points }, (_, i) => {
    const turn = (Math.PI * 2 * i * Math.floor(points / 2)) / points
    return `${(35 + Math.sin(turn)).toFixed(6)},${(139 + Math.cos(turn)).toFixed(6)}`
  })
  return [...ring, ring[0]].join(' ')
}

function messageOf(text: string) {
  const parsed = parseXml(text)
  const read = parsed.ok ? readCap(parsed.value.root) : parsed
  if (!read.ok) throw new Error(`the bench's own message was refused: ${read.error[0]?.rule}`)
  return read.value.message
}

/** The slowest of the damaged files that the tests read; the few slowest are looked at again, without the rest. */
function damaged(): readonly Measured[] {
  const xml = xmlBases()
  const json = jsonBases()
  const slowest = (mutant: (seed: number) => string, read: (text: string) => void): number => {
    const figures = Array.from({ length: MUTANTS_OF_EACH }, (_, i) => {
      const text = mutant(SEED + i)
      return { text, tookMs: fastestOf(1, () => read(text)) }
    })
    const worst = figures.toSorted((a, b) => b.tookMs - a.tookMs).slice(0, 20)
    return Math.max(...worst.map(({ text }) => fastestOf(RUNS, () => read(text))))
  }
  return [
    {
      name: `the slowest of ${MUTANTS_OF_EACH} damaged CAP files, imported`,
      tookMs: slowest(
        (seed) => xmlMutant(xml, seed),
        (text) => void importOf(new TextEncoder().encode(text)),
      ),
      limitMs: DAMAGED_MS,
    },
    {
      name: `the slowest of ${MUTANTS_OF_EACH} damaged scenarios, read`,
      tookMs: slowest(
        (seed) => jsonMutant(json, seed),
        (text) => void parseScenarioText('bench', text),
      ),
      limitMs: DAMAGED_MS,
    },
  ]
}
