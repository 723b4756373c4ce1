import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { MSG_TYPES } from '@alert-replay/shared/alert.ts'
import { capMessageSchema } from '@alert-replay/shared/cap/cap-schema.ts'
import { linkJma } from '@alert-replay/shared/jma/link-jma.ts'
import { readJma, type ReadJma } from '@alert-replay/shared/jma/read-jma.ts'
import { rootOf } from './files.ts'

const FOLDER = new URL('../../../shared/samples/jma/', import.meta.url)
const HERE = existsSync(FOLDER)
if (!HERE) console.warn('skipped: real JMA reports are not here (../shared/samples/jma)')

/** Kind of report as JMA's file names give it, and what becomes of such a report. */
const EXPECTED: Readonly<Record<string, string>> = {
  VGSK50: 'Cancel Minor',
  VPTI50: 'Alert Minor general',
  VPTW60: 'refused: jma-unsupported',
  VPWW55: 'Alert Severe',
  VPWW59: 'Alert Severe',
  VXWW50: 'Alert Severe',
  VPOA50: 'Alert Severe',
  VPHW50: 'Alert Moderate',
  VPZJ50: 'Update Minor general',
  VPCJ50: 'Update Minor general',
  VPFJ50: 'Alert Minor general',
  VXSE45: 'Alert Minor',
  VXSE51: 'Alert Moderate',
  VXSE52: 'Alert Minor',
  VXSE60: 'Alert Minor general',
  VXSE61: 'Alert Minor general',
  VTSE41: 'Alert Extreme',
  VTSE51: 'Alert Extreme',
  VFVO50: 'Alert Severe',
  VFVO51: 'Alert Minor general',
  VFVO52: 'Alert Minor general',
  VFVO53: 'Alert Minor general',
}
/** Withdrawals, whatever they withdraw: by the date in the name. */
const WITHDRAWN = /01_01_02_091210|06_10_100915|10_01_220510|10_02_220510/

const outcomeOf = (reading: ReturnType<typeof readJma>): string => {
  if (!reading.ok) return `refused: ${reading.error.map(({ rule }) => rule).join(', ')}`
  const { message, findings } = reading.value
  const general = findings.some(({ rule }) => rule === 'jma-general') && message.msgType !== 'Cancel'
  return [message.msgType, message.info?.[0]?.severity, general ? 'general' : ''].filter(Boolean).join(' ')
}

const FILES = HERE ? readdirSync(FOLDER).filter((file) => file.endsWith('.xml')) : []
const reading = (file: string): ReturnType<typeof readJma> =>
  readJma(rootOf(readFileSync(new URL(file, FOLDER), 'utf8')))

describe(`real JMA reports${HERE ? '' : ' (skipped: ../shared/samples/jma is not here)'}`, () => {
  it.skipIf(!HERE)('are each read as what they are, or refused with a rule', () => {
    const outcomes = FILES.map((file) => [file, outcomeOf(reading(file))])
    const expected = FILES.map((file) => {
      const kind = /[A-Z]{4}\d\d/.exec(file)?.[0] ?? ''
      return [file, WITHDRAWN.test(file) ? 'Cancel Minor' : EXPECTED[kind]]
    })
    expect(outcomes).toEqual(expected)
    expect(FILES.length).toBeGreaterThan(0)
  })

  it.skipIf(!HERE)('become messages that a scenario can hold, each with a text and in Japanese', () => {
    const read = FILES.map(reading).flatMap((one): readonly ReadJma[] => (one.ok ? [one.value] : []))
    for (const { message } of linkJma(read)) {
      expect(capMessageSchema.safeParse(message).error).toBeUndefined()
      expect(MSG_TYPES).toContain(message.msgType)
      expect(message.info?.map(({ language, headline }) => [language, headline === ''])).toEqual(
        message.info?.map(() => ['ja', false]),
      )
    }
  })
})
