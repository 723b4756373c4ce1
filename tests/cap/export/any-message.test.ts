import fc from 'fast-check'
import { describe, expect } from 'vitest'
import { checkMessage } from '@alert-replay/shared/cap/check-message.ts'
import { exerciseOf } from '@alert-replay/shared/cap/exercise.ts'
import { markText } from '@alert-replay/shared/cap/export/exercise-mark.ts'
import { parseXml } from '@alert-replay/shared/cap/parse-xml.ts'
import { readCap } from '@alert-replay/shared/cap/read-cap.ts'
import { writeMessage } from '@alert-replay/shared/cap/write-message.ts'
import { holds } from '../../support/property.ts'
import { validate } from '../../support/cap-xsd.ts'
import { anyContext, anyMessage, RECORDED_IDENTIFIERS } from './a-message.ts'

/** What a reader of the file gets. */
function readBack(text: string) {
  const parsed = parseXml(text)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error))
  const read = readCap(parsed.value.root)
  if (!read.ok) throw new Error(JSON.stringify(read.error))
  return read.value
}

describe('[D1] whatever message comes in, what goes out', () => {
  holds(
    'is valid by the schema of CAP 1.2, of status Exercise, marked, unsigned, and nobody else’s',
    fc.tuple(anyMessage, anyContext),
    ([message, context]) => {
      const { message: copy } = exerciseOf(message, context)
      const text = writeMessage(copy)
      expect(validate(text)).toEqual([])
      expect(checkMessage(copy).filter(({ gravity }) => gravity === 'error')).toEqual([])

      const { message: read, findings } = readBack(text)
      expect(findings).toEqual([])
      const mark = markText(context.mark)
      expect(read.status).toBe('Exercise')
      expect(read.note).toContain('訓練 EXERCISE')
      expect(read.note).toContain(mark)
      expect(read.identifier).toBe(context.identifier)
      expect(read.identifier).not.toBe(message.identifier)
      expect(read.sender).toBe(context.sender)
      expect(read.references ?? '').toBe(
        context.references.map((one) => `${one.sender},${one.identifier},${one.sent}`).join(' '),
      )
      expect(read.code).toBeUndefined()
      expect(read.info?.length ?? 0).toBe(message.info?.length ?? 0)
      for (const info of read.info ?? []) {
        expect(info.headline?.startsWith(`【${mark}】`)).toBe(true)
        expect(info.description?.startsWith(`【${mark}】`) ?? true).toBe(true)
      }
      expect(JSON.stringify(read)).not.toContain('"unknown"')
      expect(text).not.toContain('xmldsig')
      for (const name of RECORDED_IDENTIFIERS) {
        expect(text.toLowerCase()).not.toContain(name)
        expect(text.toLowerCase()).not.toContain(encodeURIComponent(name).toLowerCase())
      }
      for (const { uri = '', mimeType, derefUri } of read.info?.flatMap(({ resource = [] }) => resource) ??
        []) {
        expect(uri).not.toMatch(/\.(?:cap|xml|zip)$/i)
        expect(mimeType).not.toMatch(/^audio|^video|xml|zip/i)
        const inside = Buffer.from(derefUri ?? '', 'base64')
          .toString('latin1')
          .replaceAll('\0', '')
        expect(inside).not.toMatch(/^\s*(?:<|PK|\xef\xbb\xbf)|<alert|:alert|emergency:cap|2\.49|recorded-id/)
      }
    },
    { runs: 400 },
  )
})
