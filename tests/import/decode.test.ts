import { decodeXml } from '@alert-replay/shared/import/decode.ts'
import { describe, expect, it } from 'vitest'
import { bytesOf, decode } from './given.ts'

const utf16 = (text: string, littleEndian: boolean): Uint8Array => {
  const view = new DataView(new ArrayBuffer(text.length * 2))
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), littleEndian)
  return new Uint8Array(view.buffer)
}
const latin = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0))

function decoded(bytes: Uint8Array) {
  const result = decodeXml(bytes, decode)
  const findings = result.ok ? result.value.findings : result.error
  return {
    text: result.ok ? result.value.text : undefined,
    findings: findings.map(({ rule, gravity, params }) => ({ rule, gravity, ...params })),
  }
}

describe('the encoding of a file is the one its first bytes show', () => {
  it.each([
    ['UTF-8 without saying so', bytesOf('<a>火</a>'), '<a>火</a>'],
    ['UTF-8 with a byte order mark', bytesOf('\uFEFF<a>火</a>'), '<a>火</a>'],
    [
      'UTF-16 with a byte order mark, little end first',
      utf16('\uFEFF<?xml version="1.0" encoding="UTF-16"?><a>火</a>', true),
      '<?xml version="1.0" encoding="UTF-16"?><a>火</a>',
    ],
    ['UTF-16 with a byte order mark, big end first', utf16('\uFEFF<a>火</a>', false), '<a>火</a>'],
    ['UTF-16 without a mark, little end first', utf16('<a>火</a>', true), '<a>火</a>'],
    ['UTF-16 without a mark, big end first', utf16('<a>火</a>', false), '<a>火</a>'],
    [
      'ISO 8859-1, declared',
      latin("<?xml version='1.0' encoding='ISO-8859-1'?><a>caf\u00e9</a>"),
      "<?xml version='1.0' encoding='ISO-8859-1'?><a>café</a>",
    ],
    [
      'Shift_JIS, declared',
      Uint8Array.from([
        ...latin('<?xml version="1.0" encoding="Shift_JIS"?><a>'),
        0x89,
        0xce,
        ...latin('</a>'),
      ]),
      '<?xml version="1.0" encoding="Shift_JIS"?><a>火</a>',
    ],
  ])('%s', (_, bytes, text) => {
    expect(decoded(bytes)).toEqual({ text, findings: [] })
  })

  it('a declaration that the bytes contradict is set right, and said', () => {
    const utf8 = bytesOf('<?xml version="1.0" encoding="UTF-16"?><a>火</a>')
    const marked = bytesOf('\uFEFF<?xml version="1.0" encoding="iso-8859-1"?><a>火</a>')
    expect([decoded(utf8), decoded(marked)]).toEqual([
      {
        text: '<?xml version="1.0" encoding="UTF-16"?><a>火</a>',
        findings: [{ rule: 'encoding-declared', gravity: 'repair', declared: 'UTF-16', encoding: 'utf-8' }],
      },
      {
        text: '<?xml version="1.0" encoding="iso-8859-1"?><a>火</a>',
        findings: [
          { rule: 'encoding-declared', gravity: 'repair', declared: 'iso-8859-1', encoding: 'utf-8' },
        ],
      },
    ])
  })

  it('what does not read so is refused, not guessed', () => {
    expect([
      decoded(latin('<a>caf\u00e9</a>')),
      decoded(bytesOf('<?xml version="1.0" encoding="x-klingon"?><a/>')),
    ]).toEqual([
      { text: undefined, findings: [{ rule: 'encoding', gravity: 'error', encoding: 'utf-8' }] },
      { text: undefined, findings: [{ rule: 'encoding', gravity: 'error', encoding: 'x-klingon' }] },
    ])
  })
})
