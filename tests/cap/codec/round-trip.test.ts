import { capMessageSchema } from '@alert-replay/shared/cap/cap-schema.ts'
import { readAsWritten, writeAsWritten } from '@alert-replay/shared/cap/identity.ts'
import type { CapMessage } from '@alert-replay/shared/cap/message.ts'
import { parseXml } from '@alert-replay/shared/cap/parse-xml.ts'
import { readCap, type ReadCap } from '@alert-replay/shared/cap/read-cap.ts'
import { messageText } from '@alert-replay/shared/cap/write-cap.ts'
import { describe, expect, it } from 'vitest'
import { canonical } from '../../../scripts/support/canonical-xml.ts'
import { hasSamples, ifSamples, ownCorpus, samples, type CorpusFile } from '../../support/cap-corpus.ts'
import { validate } from '../../support/cap-xsd.ts'
import { aMessage } from '../../support/cap-messages.ts'
import { holds } from '../../support/property.ts'

const throughJson = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value)) as Value

function read(text: string): ReadCap {
  const parsed = parseXml(text)
  const cap = parsed.ok ? readCap(parsed.value.root, parsed.value) : parsed
  if (!cap.ok) throw new Error(JSON.stringify(cap.error))
  return cap.value
}

/** The file that the identity codec makes of a file, by way of JSON. */
function writtenAgain(text: string): string {
  const asWritten = readAsWritten(text)
  if (!asWritten.ok) throw new Error(JSON.stringify(asWritten.error))
  return writeAsWritten(throughJson(asWritten.value))
}

const isMended = ({ findings }: ReadCap): boolean => findings.some(({ gravity }) => gravity === 'repair')

function roundTrips(files: readonly CorpusFile[]): void {
  it.each(files)('$name comes back as it was', ({ text }) => {
    expect(canonical(writtenAgain(text))).toBe(canonical(text))
  })

  it.each(files)('$name loses nothing on its way through a scenario’s file', ({ text }) => {
    const cap = read(text)
    const kept = throughJson(capMessageSchema.parse(throughJson(cap.message))) as CapMessage
    const written = messageText(kept)
    // What a file of 1.0 or 1.1 says is said in 1.2 from then on, and what was mended stays so.
    expect(canonical(written)).toBe(
      isMended(cap) ? canonical(messageText(read(written).message)) : canonical(text),
    )
    expect(kept).toEqual(cap.message)
  })
}

describe('[C1] every valid file of our own corpus', () => {
  roundTrips(ownCorpus('valid'))
})

describe.skipIf(!hasSamples)(`[C1] every valid real file${ifSamples}`, () => {
  const files = samples('valid')
  roundTrips(files.length > 0 ? files : [{ name: 'none here', text: '' }])
})

describe('[C1] of our own corpus', () => {
  it('only the files that CAP 1.2 does not take as they are were mended', () => {
    const mended = ownCorpus('valid').filter(({ text }) => isMended(read(text)))
    expect(mended.map(({ name }) => name)).toEqual(['cap-1.0.xml', 'cap-1.1.xml'])
  })
})

describe('[C1] a message', () => {
  it('with elements that CAP does not know has them again where they stood', () => {
    const text = (ownCorpus('valid').find(({ name }) => name === 'actual-update.xml')?.text ?? '')
      .replace(
        '<identifier>',
        '<x:a xmlns:x="urn:example:x"/><x:b xmlns:x="urn:example:x"/><?here?><identifier>',
      )
      .replace('<event>', '<kind/>$&')
      .replace('</event>', '$&<x:c xmlns:x="urn:example:x">1</x:c><?and here?><kind>2</kind>')
      .replace('</value>', '$&<unit>m</unit>')
      .replace('</info>', '$&<end/>')
    expect(canonical(messageText(throughJson(read(text).message)))).toBe(canonical(text))
  })

  it('whose unknown element would end the alert is refused by the writer', () => {
    const message: CapMessage = {
      ...read(ownCorpus('valid')[0]?.text ?? '').message,
      unknown: [{ at: 0, xml: '</alert><alert><status>Actual</status>' }],
    }
    expect(() => messageText(message)).toThrow('is no XML')
  })

  holds('[C1] of whatever texts is valid and comes back from its file', aMessage, (message) => {
    const text = messageText(message)
    expect(validate(text)).toEqual([])
    expect(read(text)).toMatchObject({ version: '1.2', findings: [], message })
    expect(throughJson(read(text).message)).toEqual(message)
  })
})
