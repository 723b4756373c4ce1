import { describe, expect, it } from 'vitest'
import {
  hasSamples,
  ifSamples,
  ownCorpus,
  sampleFile,
  samples,
  type CorpusFile,
} from '../../support/cap-corpus.ts'
import { validate, validateBy } from '../../support/cap-xsd.ts'
import { READING } from '../corpus/reading.ts'

const CAP_12 = 'urn:oasis:names:tc:emergency:cap:1.2'

/** The invalid files whose fault a schema cannot see, or that are no worse for it: the program's own rules do. */
const UNSEEN = /^(?:cdata|poly-open|xml-doctype|required--identifier-empty)(?:--|\.|$)/

describe('our schema of CAP 1.2', () => {
  it.each(ownCorpus('valid').filter(({ text }) => text.includes(CAP_12)))('takes $name', ({ text }) => {
    expect(validate(text)).toEqual([])
  })

  it.each(ownCorpus('invalid').filter(({ name }) => name in READING && !UNSEEN.test(name)))(
    'refuses $name',
    ({ text }) => {
      expect(validate(text)).not.toEqual([])
    },
  )

  it('says what is wrong, and in which line', () => {
    const text = ownCorpus('invalid').find(({ name }) => name === 'date-z.xml')?.text ?? ''
    expect(validate(text)[0]).toMatch(/^19: .*expires.*2030-04-01T09:00:00Z/)
  })
})

describe.skipIf(!hasSamples)(`the schemas of OASIS${ifSamples}`, () => {
  const mutants = (files: readonly CorpusFile[]): readonly CorpusFile[] =>
    files.flatMap(({ name, text }) =>
      CHANGES.map((change, at) => ({ name: `${name} ${at}`, text: change(text) })),
    )

  it('and ours agree on every file of our corpus, every real file, and altered copies of them', () => {
    const oasis = validateBy(sampleFile('CAP-v1.2.xsd'))
    const own = [...ownCorpus('valid'), ...ownCorpus('invalid')]
    const files = [...own, ...mutants(own), ...samples('valid'), ...samples('invalid')]
    const disagreements = files.filter(
      ({ text }) => (validate(text).length === 0) !== (oasis(text).length === 0),
    )
    expect(disagreements.map(({ name }) => name)).toEqual([])
    // Both kinds are among them, or the agreement would say nothing.
    const valid = files.filter(({ text }) => oasis(text).length === 0)
    expect([valid.length > 60, files.length - valid.length > 60]).toEqual([true, true])
  })

  it.each([
    ['1.0', 'cap10.xsd', 'http://www.incident.com/cap/1.0'],
    ['1.1', 'cap11.xsd', 'urn:oasis:names:tc:emergency:cap:1.1'],
  ])('of CAP %s take our own file of that version', (version, schema, namespace) => {
    const oasis = validateBy(sampleFile(schema))
    const files = ownCorpus('valid').filter(({ text }) => text.includes(namespace))
    expect(files.map(({ name, text }) => [name, oasis(text)])).toEqual([[`cap-${version}.xml`, []]])
  })
})

const removed =
  (element: string) =>
  (text: string): string =>
    text.replace(new RegExp(`<(${element})>[^]*?</\\1>`), '')
const doubled =
  (element: string) =>
  (text: string): string =>
    text.replace(new RegExp(`<(${element})>[^]*?</\\1>`), '$&$&')
const filled =
  (element: string, value: string) =>
  (text: string): string =>
    text.replace(new RegExp(`<(${element})>[^]*?</\\1>`), `<$1>${value}</$1>`)

const CHANGES: readonly ((text: string) => string)[] = [
  ...['identifier', 'scope', 'note', 'category', 'event', 'areaDesc', 'mimeType', 'valueName', 'info'].map(
    removed,
  ),
  ...['sender', 'code', 'note', 'info', 'category', 'severity', 'web', 'area', 'value', 'digest'].map(
    doubled,
  ),
  filled('size', '1.5'),
  filled('size', ' 12 '),
  filled('altitude', '1e3'),
  filled('altitude', ' -1.50 '),
  filled('language', 'en_US'),
  filled('language', ' zh-Hant '),
  filled('expires', '2030-04-01T18:00:00,09:00'),
  filled('expires', ' 2030-04-01T24:00:00-00:00 '),
  filled('expires', '12030-04-01T18:00:00+09:00'),
  filled('expires', '2030-02-30T18:00:00+09:00'),
  filled('expires', '2030-04-01T18:00:00+14:30'),
  filled('expires', ''),
  filled('status', 'actual'),
  filled('status', ' Actual'),
  filled('web', 'not a %address'),
  filled('responseType', 'AllClear'),
  filled('category', 'CBRNE'),
  filled('certainty', 'Very Likely'),
  (text) => text.replace('<sender>', '<sender xml:lang="en">'),
]
