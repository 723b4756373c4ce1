import { importFiles } from '@alert-replay/shared/import/import-files.ts'
import { MAX_CAP_LIST } from '@alert-replay/shared/cap/cap-schema.ts'
import { findingText } from '@alert-replay/shared/cap/rules/catalogue.ts'
import { readCap } from '@alert-replay/shared/cap/read-cap.ts'
import type { ImportFile } from '@alert-replay/shared/import/imported.ts'
import { MAX_OFFSET_MS } from '@alert-replay/shared/command.ts'
import { parseScenarioText } from '@alert-replay/shared/parse-scenario.ts'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { textOf } from '../jma/files.ts'
import { bytesOf, cap, decode, embedded, file, importing, rootOf, rulesOf, scenarioIn } from './given.ts'

const at = (minute: number): string => `2024-05-01T09:${String(minute).padStart(2, '0')}:00+09:00`

describe('a CAP file becomes a scenario', () => {
  it('that starts when the message was sent, says where its words are from, and keeps the message whole', () => {
    const text = cap({ languages: ['en', 'ja'] })
    const read = readCap(rootOf(text))
    if (!read.ok) throw new Error('unreachable')
    expect(scenarioIn(importing(file('folder/harbour.cap', text)))).toEqual({
      $schema: './scenario.schema.json',
      format: 2,
      kind: 'made-up',
      title: { en: 'Harbour fire, Harbour (en), 2024-05-01', ja: 'Harbour fire、Harbour (ja)、2024-05-01' },
      account: {
        en: 'Imported from CAP messages: folder/harbour.cap',
        ja: 'CAP電文から取り込み: folder/harbour.cap',
      },
      place: { en: 'Harbour (en)', ja: 'Harbour (ja)' },
      languages: ['en', 'ja'],
      start: '2024-05-01T09:00:00+09:00',
      sources: { harbour: { title: 'folder/harbour.cap', publisher: 'warnings@example.org' } },
      alerts: [
        {
          id: 'harbour-fire',
          at: '09:00:00',
          phases: ['warning'],
          channels: ['app'],
          texts: {
            en: { wording: 'quoted', sources: ['harbour'] },
            ja: { wording: 'quoted', sources: ['harbour'] },
          },
          sources: ['harbour'],
          cap: read.value.message,
        },
      ],
    })
  })

  it('in the newest format, with the words and the area of the message', () => {
    const imported = importing(file('harbour.cap', cap()))
    const parsed = parseScenarioText('imported', imported.text ?? '')
    expect(parsed.ok && parsed.value.alerts[0]).toMatchObject({
      offsetMs: 0,
      precision: 'second',
      sender: { en: 'warnings@example.org' },
      area: { name: { en: 'Harbour (en)' }, codes: [{ scheme: 'JIS X 0402', value: '01101' }] },
      event: { en: 'Harbour fire' },
      severity: 'Severe',
      texts: {
        en: { headline: 'Harbour fire (en)', body: 'Smoke over the harbour (en).', wording: 'quoted' },
      },
    })
    expect(JSON.parse(imported.text ?? '')).toEqual(imported.scenario)
  })

  it('that names no country: a language is spoken in many', () => {
    const scenario = scenarioIn(importing(file('a.cap', cap({ languages: ['en-GB', 'cy-GB'] }))))
    expect(scenario.languages).toEqual(['en-GB', 'cy-GB'])
    expect(scenario).not.toHaveProperty('countries')
  })

  it('recorded, if a message was actual or of the system, else made up', () => {
    const kinds = ['Actual', 'System', 'Exercise', 'Test', 'Draft'].map(
      (status) => scenarioIn(importing(file('a.cap', cap({ status })))).kind,
    )
    expect(kinds).toEqual(['recorded', 'recorded', 'made-up', 'made-up', 'made-up'])
  })
})

describe('several messages', () => {
  it('[C4] stand in the order in which they were sent, by instant, and on their own days', () => {
    const imported = importing(
      file('c.cap', cap({ identifier: 'c', sent: '2024-05-02T00:15:30+09:00' })),
      file('b.cap', cap({ identifier: 'b', sent: '2024-05-01T00:30:00-00:00' })),
      file('a.cap', cap({ identifier: 'a', sent: at(0) })),
    )
    expect(
      scenarioIn(imported).alerts.map(({ id, at: when, cap: { identifier } }) => [id, when, identifier]),
    ).toEqual([
      ['harbour-fire', '09:00:00', 'a'],
      ['harbour-fire-2', '09:30:00', 'b'],
      ['harbour-fire-3', '2024-05-02T00:15:30', 'c'],
    ])
  })

  it('[C4] updates and cancels are linked, and an answer reaches nobody’s phone', () => {
    const reference = `warnings@example.org,one,${at(0)}`
    const imported = importing(
      file('4.cap', cap({ identifier: 'four', sent: at(3), msgType: 'Ack', references: reference })),
      file(
        '3.cap',
        cap({ identifier: 'three', sent: at(2), msgType: 'Cancel', references: reference, info: false }),
      ),
      // Sent in the same second as what it updates.
      file('2.cap', cap({ identifier: 'two', sent: at(0), msgType: 'Update', references: reference })),
      file('1.cap', cap({ identifier: 'one', sent: at(0) })),
    )
    expect(
      scenarioIn(imported).alerts.map(({ id, phases, channels, references }) => [
        id,
        phases,
        channels,
        references,
      ]),
    ).toEqual([
      ['harbour-fire', ['warning'], ['app'], undefined],
      ['harbour-fire-update', ['update'], ['app'], ['harbour-fire']],
      ['alert-cancel', ['cancelled'], ['app'], ['harbour-fire']],
      ['harbour-fire-ack', ['notice'], ['authority-network'], ['harbour-fire']],
    ])
    expect(imported.files.flatMap(rulesOf)).toEqual([])
  })

  it('references to itself, to something later or to nothing are said and not followed', () => {
    const references = ['one', 'two', 'nine'].map((id, i) => `warnings@example.org,${id},${at(i)}`).join(' ')
    const imported = importing(
      file('1.cap', cap({ identifier: 'one', sent: at(0), msgType: 'Update', references })),
      file('2.cap', cap({ identifier: 'two', sent: at(1) })),
    )
    expect(imported.files.map(rulesOf)).toEqual([['ref-self', 'ref-postdated', 'ref-unknown'], []])
    expect(scenarioIn(imported).alerts.map((alert) => alert.references)).toEqual([undefined, undefined])
  })

  it('[C4] the same message is taken once; another of the same name is not taken, and said', () => {
    const imported = importing(
      file('1.cap', cap()),
      file('2.cap', cap()),
      file('3.cap', cap({ sent: '2024-05-01T00:00:00-00:00', event: 'Flood' })),
    )
    expect(scenarioIn(imported).alerts).toHaveLength(1)
    expect(
      imported.files.map(({ findings }) => findings.map(({ rule, params }) => ({ rule, ...params }))),
    ).toEqual([
      [],
      [{ rule: 'import-duplicate', file: '1.cap' }],
      [{ rule: 'import-conflict', file: '1.cap' }],
    ])
    expect(imported.files.map(({ outcome, messages, leftOut }) => [outcome, messages, leftOut])).toEqual([
      ['read', 1, 0],
      ['read', 1, 0],
      ['refused', 0, 1],
    ])
  })

  it('[C4] a file of which one message of several is not taken for its name is not plainly read', () => {
    const other = embedded({ identifier: 'two', sent: at(1) })
    const imported = importing(
      file('1.cap', cap()),
      file('both.xml', `<alerts>${embedded({ event: 'Flood' })}${other}</alerts>`),
    )
    expect(imported.files[1]).toMatchObject({ outcome: 'faulty', messages: 1, leftOut: 1 })
    expect(imported.files[1]?.findings).toMatchObject([{ rule: 'import-conflict', gravity: 'error' }])
  })

  it('what came more than a year after the first is left out, and said', () => {
    const late = new Date(Date.parse(at(0)) + MAX_OFFSET_MS + 1_000).toISOString().slice(0, 19) + '-00:00'
    const last = new Date(Date.parse(at(0)) + MAX_OFFSET_MS).toISOString().slice(0, 19) + '-00:00'
    const imported = importing(
      file('late.cap', cap({ identifier: 'late', sent: late })),
      file('last.cap', cap({ identifier: 'last', sent: last })),
      file('first.cap', cap()),
    )
    expect(scenarioIn(imported).alerts.map((alert) => alert.cap.identifier)).toEqual(['harbour-1', 'last'])
    expect(imported.files[0]).toMatchObject({ outcome: 'refused', messages: 0 })
    expect(imported.files[0]?.findings.map(({ rule, params }) => ({ rule, ...params }))).toEqual([
      { rule: 'import-too-far', sent: late, count: '2', first: at(0), last, days: '366' },
    ])
    const [found] = imported.files[0]?.findings ?? []
    expect(found && findingText(found, 'ja').wrong).toContain('シナリオは366日までのため')
  })

  it('one stray old message leaves no other out', () => {
    const old = { identifier: 'old', sent: '1999-01-01T00:00:00+09:00' }
    const second = { identifier: 'second', sent: at(1) }
    const imported = importing(
      file('old.cap', cap(old)),
      file('both.xml', `<alerts>${embedded({ ...old, identifier: 'old-2' })}${embedded(second)}</alerts>`),
      file('first.cap', cap()),
      file('third.cap', cap({ identifier: 'third', sent: at(2) })),
    )
    const identifiers = scenarioIn(imported).alerts.map((alert) => alert.cap.identifier)
    expect(identifiers).toEqual(['harbour-1', 'second', 'third'])
    expect(imported.files.map(({ outcome, messages }) => [outcome, messages])).toEqual([
      ['refused', 0],
      ['faulty', 1],
      ['read', 1],
      ['read', 1],
    ])
  })

  it('the title gives nothing away of what is said', () => {
    const texts = { languages: ['en', 'ja'] }
    const { title } = scenarioIn(importing(file('1.cap', cap({ event: 'Long '.repeat(100), ...texts }))))
    expect(title['en']).toMatch(/^(Long )+Lon?…?.*, Harbour \(en\), 2024-05-01$/)
    expect(title['en']?.length).toBeLessThanOrEqual(300)
    const bare = scenarioIn(importing(file('1.cap', cap({ info: false }))))
    expect(Object.values(bare.title)).toEqual(['2024-05-01'])
  })

  it('the languages are those that all have; one that a message lacks says so', () => {
    const imported = importing(
      file('1.cap', cap({ languages: ['en', 'ja', 'de'] })),
      file('2.cap', cap({ identifier: 'two', sent: at(1), languages: ['ja', 'en-GB'] })),
      file(
        '3.cap',
        cap({
          identifier: 'three',
          sent: at(2),
          msgType: 'Cancel',
          info: false,
          references: `warnings@example.org,two,${at(1)}`,
        }),
      ),
    )
    const { languages, alerts } = scenarioIn(imported)
    expect(languages).toEqual(['ja'])
    expect(alerts.map(({ texts }) => Object.keys(texts))).toEqual([
      ['en', 'ja', 'de'],
      ['ja', 'en-GB'],
      ['ja'],
    ])
    expect(alerts[2]?.texts).toEqual({ ja: { wording: 'unknown', note: '電文にこの言語の文はありません。' } })
  })

  it('[C7] JMA reports of one series are updates of each other, in the order in which they were made', () => {
    const imported = importing(
      file('second.xml', textOf('eew-warning-2')),
      file('withdrawn.xml', textOf('eew-withdrawn')),
      file('first.xml', textOf('eew-warning-1')),
    )
    expect(imported.files.map(({ kind, outcome }) => [kind, outcome])).toEqual([
      ['jma', 'read'],
      ['jma', 'read'],
      ['jma', 'read'],
    ])
    const { alerts } = scenarioIn(imported)
    expect(alerts.map(({ sources, references }) => [sources, references])).toEqual([
      [['first'], undefined],
      [['second'], [alerts[0]?.id]],
      [['withdrawn'], [alerts[1]?.id]],
    ])
  })

  it('that share no language keep those of the first', () => {
    const imported = importing(
      file('1.cap', cap({ languages: ['en', 'fr'] })),
      file('2.cap', cap({ identifier: 'two', sent: at(1), languages: ['ja'] })),
    )
    expect(scenarioIn(imported).languages).toEqual(['en', 'fr'])
    expect(parseScenarioText('imported', imported.text ?? '')).toMatchObject({ ok: true })
  })
})

describe('phase and channel', () => {
  const alertOf = (given: Parameters<typeof cap>[0]) =>
    scenarioIn(importing(file('a.cap', cap(given)))).alerts[0]
  const parameter = (name: string, value: string) =>
    `    <parameter><valueName>${name}</valueName><value>${value}</value></parameter>\n`

  it('follow from type, status and what to do', () => {
    expect([
      alertOf({ responseType: 'Evacuate' })?.phases,
      alertOf({ responseType: 'AllClear' })?.phases,
      alertOf({ responseType: 'Shelter', msgType: 'Update' })?.phases,
      alertOf({ status: 'Test', responseType: 'Shelter' })?.phases,
      alertOf({ msgType: 'Error' })?.phases,
    ]).toEqual([['warning', 'shelter'], ['lifted'], ['update', 'shelter'], ['test'], ['notice']])
    const minor = cap().replace('>Severe<', '>Minor<')
    expect(scenarioIn(importing(file('a.cap', minor))).alerts[0]?.phases).toEqual(['notice'])
  })

  it('an event that no slug can be made of leaves the id its kind', () => {
    expect([
      alertOf({ event: '火災' })?.id,
      alertOf({ event: 'レベル５大雨', msgType: 'Update' })?.id,
      alertOf({ event: 'Incendie majeur' })?.id,
    ]).toEqual(['alert', 'alert-update', 'incendie-majeur'])
  })

  it('a message that says so went out by cell broadcast', () => {
    expect([
      alertOf({ inInfo: parameter('CMAMtext', 'Fire. Go inside.') })?.channels,
      alertOf({ inInfo: parameter('WEAHandling', 'Imminent Threat') })?.channels,
      alertOf({ inInfo: parameter('CMAMtext', 'Fire.') + parameter('BLOCKCHANNEL', 'CMAS') })?.channels,
      alertOf({ inInfo: parameter('layer:SOREM:2.0:WirelessImmediate', 'Yes') })?.channels,
      alertOf({ inInfo: parameter('layer:SOREM:2.0:WirelessImmediate', 'No') })?.channels,
    ]).toEqual([['cell-broadcast'], ['cell-broadcast'], ['app'], ['cell-broadcast'], ['app']])
  })
})

describe('what was given', () => {
  const outcomes = (...files: readonly ImportFile[]) =>
    importing(...files).files.map(({ name, kind, outcome, version, messages, findings }) => [
      name,
      kind,
      outcome,
      version,
      messages,
      findings.map(({ rule }) => rule).join(' '),
    ])

  it('is told file by file', () => {
    expect(
      outcomes(
        file('good.cap', cap({ identifier: 'good' })),
        file('old.xml', cap({ identifier: 'old' }).replace('cap:1.2', 'cap:1.1')),
        file('bad.cap', cap({ identifier: '' })),
        file('faulty.cap', cap({ identifier: 'faulty' }).replace('>Observed<', '>Certain<')),
        file('broken.cap', '<alert'),
        file('other.xml', '<schema/>'),
        file('README.md', '# Alerts'),
        file('notes.xml', 'Alerts'),
        file('empty.cap', ''),
        { name: 'latin.cap', bytes: Uint8Array.from([0x3c, 0x61, 0xe9, 0x2f, 0x3e]) },
        file('hostile.cap', '<!DOCTYPE a [<!ENTITY x "y">]><a/>'),
      ),
    ).toEqual([
      ['good.cap', 'cap', 'read', '1.2', 1, ''],
      ['old.xml', 'cap', 'repaired', '1.1', 1, 'ns-1.1'],
      ['bad.cap', 'cap', 'refused', undefined, 0, 'required'],
      ['faulty.cap', 'cap', 'faulty', '1.2', 1, 'enum'],
      ['broken.cap', 'other', 'refused', undefined, 0, 'xml-wellformed'],
      ['other.xml', 'other', 'ignored', undefined, 0, 'file-not-alert'],
      ['README.md', 'other', 'ignored', undefined, 0, 'file-not-alert'],
      ['notes.xml', 'other', 'refused', undefined, 0, 'xml-wellformed'],
      ['empty.cap', 'other', 'ignored', undefined, 0, 'file-empty'],
      ['latin.cap', 'other', 'refused', undefined, 0, 'encoding'],
      ['hostile.cap', 'other', 'refused', undefined, 0, 'xml-doctype'],
    ])
  })

  it('in a zip, each file by itself; a zip in a zip is not opened', () => {
    const inner = zipSync({ 'x.cap': strToU8(cap()) })
    const outer = zipSync({ 'a/one.cap': strToU8(cap()), 'inner.zip': inner })
    expect(
      outcomes({ name: 'all.zip', bytes: outer }, { name: 'cut.zip', bytes: inner.subarray(0, 40) }),
    ).toEqual([
      ['all.zip', 'zip', 'read', undefined, 0, ''],
      ['all.zip/a/one.cap', 'cap', 'read', '1.2', 1, ''],
      ['all.zip/inner.zip', 'zip', 'refused', undefined, 0, 'zip-nested'],
      ['cut.zip', 'zip', 'refused', undefined, 0, 'zip-broken'],
    ])
  })

  it('too large in a zip is told at that file, and the others are read', () => {
    const large = new Uint8Array(6_000_000)
    const bytes = zipSync({ 'a.cap': large.slice().fill(0x20), 'b.pdf': large, 'c.cap': strToU8(cap()) })
    expect(outcomes({ name: 'all.zip', bytes })).toEqual([
      ['all.zip', 'zip', 'read', undefined, 0, ''],
      ['all.zip/a.cap', 'other', 'refused', undefined, 0, 'xml-size'],
      ['all.zip/b.pdf', 'other', 'ignored', undefined, 0, 'file-not-alert'],
      ['all.zip/c.cap', 'cap', 'read', '1.2', 1, ''],
    ])
  })

  it('in several zips is no more than what may be in one', () => {
    const bytes = zipSync({ 'a.txt': new Uint8Array(4_000_000) })
    const zips = Array.from({ length: 4 }, (_, i) => ({ name: `${i}.zip`, bytes }))
    const { files } = importing(...zips)
    expect(files.map((one) => [one.name, ...rulesOf(one)])).toEqual([
      ['0.zip'],
      ['0.zip/a.txt', 'file-not-alert'],
      ['1.zip', 'zip-ratio'],
      ['2.zip', 'zip-ratio'],
      ['3.zip', 'zip-ratio'],
    ])
  })

  it('larger than the limit is refused', () => {
    const text = cap()
    const result = importFiles([file('a.cap', text)], { id: 'x', decode, maxFileBytes: text.length - 1 })
    expect(result.files.map(rulesOf)).toEqual([['xml-size']])
    expect(
      importFiles([file('a.cap', text)], { id: 'x', decode, maxFileBytes: text.length }).files,
    ).toMatchObject([{ outcome: 'read' }])
  })

  it('without an alert gives no scenario, and says so', () => {
    const { files, ...rest } = importing(file('README.md', '# Alerts'))
    expect(files).toHaveLength(1)
    expect(rest).toEqual({ findings: [{ rule: 'import-nothing', gravity: 'error', path: [], params: {} }] })
    expect(importing().findings.map(({ rule }) => rule)).toEqual(['import-nothing'])
  })

  it('more than a scenario file may hold gives none, and says so', () => {
    // Each takes two characters in JSON.
    const long = '"'.repeat(4_000_000)
    const files = Array.from({ length: 3 }, (_, i) =>
      file(`${i}.cap`, cap({ identifier: `id-${i}` }).replace('Smoke over', long)),
    )
    const { scenario, text, findings } = importing(...files)
    expect([scenario, text]).toEqual([undefined, undefined])
    expect(findings).toEqual([
      { rule: 'import-too-large', gravity: 'error', path: [], params: { size: '23 MB', limit: '20 MB' } },
    ])
  })

  it('a message that no scenario file can hold is left out, and said', () => {
    const codes = '<code>a</code>'.repeat(MAX_CAP_LIST + 1)
    const imported = importing(
      file('odd.cap', cap({ identifier: 'odd', sent: at(0) }).replace('  <note>', `  ${codes}<note>`)),
      file(
        'good.cap',
        cap({ identifier: 'good', sent: at(1), msgType: 'Update', references: `a,odd,${at(0)}` }),
      ),
    )
    const said = imported.files.flatMap(({ findings }) =>
      findings
        .filter(({ rule }) => rule.startsWith('import'))
        .map(({ rule, params }) => ({ rule, ...params })),
    )
    expect(said).toEqual([
      { rule: 'import-unfit', reason: 'cap.code: this is too long', 'reason.ja': 'cap.code: 長すぎます' },
    ])
    expect(imported.files[0]).toMatchObject({ outcome: 'refused', messages: 0, leftOut: 1 })
    expect(scenarioIn(imported).alerts.map(({ at: when, references }) => [when, references])).toEqual([
      ['09:01:00', undefined],
    ])
  })

  it('an id that is no slug gives no scenario, and says so', () => {
    const { scenario, findings } = importFiles([file('a.cap', cap())], { id: 'No Slug', decode })
    expect([scenario, findings.map(({ rule, params }) => ({ rule, ...params }))]).toEqual([
      undefined,
      [
        {
          rule: 'import-unfit',
          reason: '(file): "No Slug" cannot be an id',
          'reason.ja': '(file): 「No Slug」はidにできません',
        },
      ],
    ])
  })

  it('progress is told after each file, those of a zip among them', () => {
    const told: string[] = []
    const zip = zipSync({ 'a.cap': strToU8(cap()), 'b.cap': strToU8(cap()) })
    importFiles([file('a.cap', cap()), { name: 'z.zip', bytes: zip }], {
      id: 'x',
      decode,
      onProgress: (done, of) => told.push(`${done}/${of}`),
    })
    expect(told).toEqual(['1/2', '2/4', '3/4', '4/4'])
  })

  it('dates in the future are said only where it is known what time it is', () => {
    const given = [{ name: 'a.cap', bytes: bytesOf(cap()) }]
    const rules = (nowMs?: number) =>
      importFiles(given, { id: 'x', decode, ...(nowMs !== undefined && { nowMs }) }).files.flatMap(rulesOf)
    expect([rules(), rules(Date.parse(at(0)) - 86_400_000), rules(Date.parse(at(1)))]).toEqual([
      [],
      ['date-in-future'],
      [],
    ])
  })

  it('a file that claims a thousand languages makes no scenario of a thousand', () => {
    const languages = Array.from({ length: 200 }, (_, i) => `x-l${i}`)
    const imported = importing(
      file('a.cap', cap({ languages })),
      file('b.xml', `<alerts>${embedded({ identifier: 'b' })}</alerts>`),
    )
    expect(scenarioIn(imported).languages).toHaveLength(40)
  })
})
