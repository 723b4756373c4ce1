import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseXml } from '@alert-replay/shared/cap/parse-xml.ts'
import { readCap } from '@alert-replay/shared/cap/read-cap.ts'
import { importFiles } from '@alert-replay/shared/import/import-files.ts'
import type { ImportFile, Imported } from '@alert-replay/shared/import/imported.ts'
import { parseScenarioText } from '@alert-replay/shared/parse-scenario.ts'
import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { decode, rulesOf, scenarioIn } from './given.ts'

const folder = fileURLToPath(new URL('../../../shared/samples/', import.meta.url))
const isThere = existsSync(folder)
if (!isThere) console.log(`Skipped: the real files in ${relative(process.cwd(), folder)} are not there.`)
const skipped = isThere ? '' : ' (skipped: ../shared/samples is absent)'

const files: readonly ImportFile[] = isThere
  ? readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => ({
        name: relative(folder, path).split(sep).join('/'),
        bytes: new Uint8Array(readFileSync(path)),
      }))
  : []
const within = (name: string): readonly ImportFile[] =>
  files.filter((file) => file.name.startsWith(`${name}/`))
const importing = (given: readonly ImportFile[]): Imported => importFiles(given, { id: 'imported', decode })

/** What is made of files is a scenario without a fault, and holds what its alerts say; or it is said why there is none. */
function expectGood(imported: Imported): void {
  expect(imported.text === undefined).toBe(imported.findings.length > 0)
  const parsed = imported.text === undefined ? undefined : parseScenarioText('imported', imported.text)
  expect(parsed?.ok ?? true, JSON.stringify(parsed)).toBe(true)
  const caps = parsed?.ok ? parsed.value.alerts.map((alert) => alert.cap) : []
  expect(caps).toEqual(imported.scenario ? scenarioIn(imported).alerts.map((alert) => alert.cap) : [])
}

/** The gravity without which a file would not be told so. */
const REASON: Readonly<Record<string, string>> = { refused: 'error', faulty: 'error', repaired: 'repair' }

describe(`real files${skipped}`, () => {
  it.skipIf(!isThere)('each by itself becomes a scenario without a fault, or is refused for a reason', () => {
    for (const file of files) {
      const imported = importing([file])
      expectGood(imported)
      for (const { outcome, findings } of imported.files) {
        const reason = REASON[outcome]
        const gravities = findings.map(({ gravity }) => gravity as string)
        expect(reason === undefined || gravities.includes(reason), file.name).toBe(true)
        for (const { line, column } of findings) expect(Math.min(line, column)).toBeGreaterThan(0)
      }
    }
  })

  it.skipIf(!isThere)('each folder, all together, and all in a zip as well', () => {
    for (const name of ['valid', 'invalid', 'feeds', 'jma']) expectGood(importing(within(name)))
    const all = importing(files)
    expectGood(all)
    const zip = zipSync(Object.fromEntries(files.map(({ name, bytes }) => [name, bytes])), { level: 1 })
    const zipped = importing([{ name: 'all.zip', bytes: zip }])
    expect(scenarioIn(zipped).alerts.map((alert) => alert.cap)).toEqual(
      scenarioIn(all).alerts.map((alert) => alert.cap),
    )
    expect(zipped.files.slice(1).map(({ outcome, messages }) => [outcome, messages])).toEqual(
      all.files.map(({ outcome, messages }) => [outcome, messages]),
    )
  })

  it.skipIf(!isThere)('every valid one is read, and its alert holds what was read of it', () => {
    for (const file of within('valid')) {
      const imported = importing([file])
      expect(imported.files.map(({ outcome, messages }) => [outcome === 'refused', messages])).toEqual([
        [false, 1],
      ])
      const encoding = file.name.includes('iso8859-1') ? 'iso-8859-1' : 'utf-8'
      const document = parseXml(decode(file.bytes, encoding))
      const read = document.ok && readCap(document.value.root, document.value)
      expect(read && read.ok && read.value.message).toEqual(scenarioIn(imported).alerts[0]?.cap)
    }
  })

  it.skipIf(!isThere)(
    'every invalid one but those whose signature alone is broken is told what is wrong',
    () => {
      const fine = ['date-utc-plus', 'wmo-authority', 'poly-many', 'lang-default', 'no-expires']
      const silent = within('invalid').filter((file) =>
        importing([file]).files.every((one) => rulesOf(one).every((rule) => fine.includes(rule))),
      )
      expect(silent).toEqual([])
    },
  )

  it.skipIf(!isThere)('every feed gives as many alerts as are embedded in it', () => {
    const counts = Object.fromEntries(
      within('feeds').flatMap((feed) =>
        // Each by itself: together they are too many years for one scenario.
        importing([feed]).files.map(({ name, kind, messages }) => [
          name.slice('feeds/'.length),
          [kind, messages],
        ]),
      ),
    )
    expect(counts).toEqual({
      'CAPLibPP__us_atom.xml': ['atom', 0],
      'RCAP__no_link.atom': ['atom', 0],
      'RCAP__weather.atom': ['atom', 1],
      'RCAP__weather_index.atom': ['atom', 0],
      // The seventh is empty.
      'cap-library__bushfire_invalid.edxlde': ['edxl-de', 6],
      'cap-library__bushfire_valid.edxlde': ['edxl-de', 7],
      'cap-library__earthquake.atom': ['atom', 1],
      'cap-library__empty_weather_index.atom': ['atom', 0],
      'cap-library__weather_invalid.atom': ['atom', 1],
      'cap__nws_atom_feed_example.xml': ['atom', 0],
      'foss-public-alert-server__au-bom-en.rss.xml': ['rss', 0],
      'meteoalert-api__france_sample.xml': ['atom', 0],
    })
  })
})
