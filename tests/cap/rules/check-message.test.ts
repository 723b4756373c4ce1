import { besides, checkMessage } from '@alert-replay/shared/cap/check-message.ts'
import type { CapMessage } from '@alert-replay/shared/cap/message.ts'
import { PROFILE_IDS } from '@alert-replay/shared/cap/profiles/profiles.ts'
import { adviceOn } from '@alert-replay/shared/cap/quality/advice-on.ts'
import { finding, findingText } from '@alert-replay/shared/cap/rules/catalogue.ts'
import { describe, expect, test } from 'vitest'
import { aMessage, anInfo, rulesOf } from './reading.ts'

const profileRulesOf = (message = aMessage(), options = {}): readonly string[] =>
  rulesOf(checkMessage(message, options)).filter((rule) =>
    /^(?:profile|google|ipaws|cap-|meteo|wmo)/.test(rule),
  )

describe('checkMessage', () => {
  test('a good message breaks no rule and needs no advice', () => {
    expect(checkMessage(aMessage())).toEqual([])
    expect(adviceOn(aMessage())).toEqual([])
  })

  test('a finding names its place from the root of the message', () => {
    const twoAreas = [
      { areaDesc: 'A', circle: ['35,139 5'] },
      { areaDesc: 'B', circle: ['35,139 5', '35;139'] },
    ]
    expect(checkMessage(aMessage({ info: [anInfo({ area: twoAreas })] }))).toEqual([
      {
        rule: 'circle-syntax',
        gravity: 'error',
        path: ['info', 0, 'area', 1, 'circle', 1],
        params: { value: '35;139' },
      },
    ])
  })

  test('of many places of one rule fifty are listed, and the rest counted', () => {
    const area = Array.from({ length: 820 }, () => ({ areaDesc: 'Somewhere' }))
    const findings = checkMessage(aMessage({ info: [anInfo({ area })] }))
    expect(findings.filter(({ rule }) => rule === 'area-descr-only')).toHaveLength(50)
    expect(findings.at(-1)).toEqual(finding('more-of-rule', [], { rule: 'area-descr-only', count: '770' }))
  })

  test('a time is in the future only for who says what time it is', () => {
    const sentMs = Date.parse('2030-04-01T01:05:00Z')
    expect(rulesOf(checkMessage(aMessage(), { nowMs: sentMs - 1 }))).toEqual(['date-in-future'])
    expect(rulesOf(checkMessage(aMessage(), { nowMs: sentMs }))).toEqual([])
    expect(rulesOf(checkMessage(aMessage()))).toEqual([])
  })

  test('UTC written with a plus is said once, and counted', () => {
    const message = aMessage({
      sent: '2030-04-01T01:05:00+00:00',
      info: [anInfo({ expires: '2030-04-01T09:00:00+00:00' })],
    })
    expect(checkMessage(message)).toEqual([
      finding('date-utc-plus', ['sent'], { value: '2030-04-01T01:05:00+00:00', count: '2' }),
    ])
  })

  test('language twins are compared block by block, other blocks are not', () => {
    const minor = { severity: 'Minor', headline: 'x', description: 'y', instruction: 'z' }
    const pairs = [
      anInfo(),
      anInfo({ severity: 'Minor' }),
      anInfo({ language: 'ja', ...minor, severity: 'Severe' }),
      anInfo({ language: 'ja', ...minor }),
    ]
    expect(rulesOf(checkMessage(aMessage({ info: pairs })))).toEqual([])
    expect(
      rulesOf(
        checkMessage(
          aMessage({
            info: [anInfo(), anInfo({ language: 'ja', ...minor }), anInfo({ language: 'ja', ...minor })],
          }),
        ),
      ),
    ).toEqual([])
    expect(rulesOf(checkMessage(aMessage({ info: [...pairs, anInfo({ severity: 'Extreme' })] })))).toEqual([])
    expect(rulesOf(checkMessage(aMessage({ info: pairs.toReversed() })))).toEqual([])
    expect(
      rulesOf(checkMessage(aMessage({ info: [pairs[0], pairs[3]].flatMap((info) => info ?? []) }))),
    ).toEqual(['info-codes-differ'])
  })

  test('a message that ends when it begins is in order', () => {
    const now = '2030-04-01T10:05:00+09:00'
    expect(
      rulesOf(checkMessage(aMessage({ info: [anInfo({ effective: now, onset: now, expires: now })] }))),
    ).toEqual([])
  })

  test('a cancel and an error say why', () => {
    const references = 'warnings@example.org,example-0,2030-04-01T10:00:00+09:00'
    const said = ['Alert', 'Update', 'Cancel', 'Ack', 'Error'].filter((msgType) =>
      rulesOf(checkMessage(aMessage({ msgType, references }))).includes('error-without-note'),
    )
    expect(said).toEqual(['Cancel', 'Error'])
    expect(checkMessage(aMessage({ msgType: 'Cancel', references, note: 'All is well.' }))).toEqual([])
  })

  test('a text without a language is likely English where it can be, and is the only one', () => {
    const { language: _, ...silent } = anInfo()
    const gravities = (...info: NonNullable<CapMessage['info']>): readonly string[] =>
      checkMessage(aMessage({ info })).flatMap(({ rule, gravity }) =>
        rule === 'lang-default' ? [gravity] : [],
      )
    expect(gravities(silent)).toEqual(['info'])
    expect(gravities({ ...silent, headline: '洪水' })).toEqual(['warning'])
    expect(gravities(silent, anInfo({ language: 'fr' }))).toEqual(['warning'])
  })

  test('a name may be the same in two languages, a sentence may not', () => {
    const twin = {
      language: 'ja',
      headline: 'Tsunami',
      description: '川があふれています。',
      instruction: '高い所へ。',
    }
    const named = (headline: string): readonly string[] =>
      rulesOf(checkMessage(aMessage({ info: [anInfo({ headline }), anInfo({ ...twin, headline })] })))
    expect(named('Tsunami')).toEqual([])
    expect(named('Tsunami on the coast')).toEqual(['lang-same-text'])
    expect(rulesOf(checkMessage(aMessage({ info: [anInfo(), anInfo({ language: 'en-US' })] })))).toEqual([])
  })

  test('a circle reaches round half of the earth at most', () => {
    const circled = (circle: string): readonly string[] =>
      rulesOf(checkMessage(aMessage({ info: [anInfo({ area: [{ areaDesc: 'A', circle: [circle] }] })] })))
    expect(circled('35,139 20038')).toEqual([])
    expect(circled('35,139 20039')).toEqual(['circle-range'])
  })

  test('a file may come inside the message only', () => {
    const resource = [{ resourceDesc: 'Map', mimeType: 'image/png', derefUri: 'QUJD' }]
    expect(checkMessage(aMessage({ info: [anInfo({ resource })] }))).toEqual([])
  })

  test('a sign that is smaller is no markup, nor is a word in its brackets', () => {
    const description = 'Waves <3 m, wind <b 20 & more; see <unknown>, <bridge> in the lower town. 1 &lt 2'
    expect(checkMessage(aMessage({ info: [anInfo({ description })] }))).toEqual([])
  })

  test('what is empty is missing, not a wrong value', () => {
    const resource = [{ resourceDesc: 'Map', mimeType: '', uri: 'https://example.org/map' }]
    const message = aMessage({ scope: '', info: [anInfo({ category: [], urgency: ' ', resource })] })
    expect(checkMessage(message)).toEqual([
      finding('required', ['scope'], { element: 'scope' }),
      finding('required', ['info', 0, 'category'], { element: 'category' }),
      finding('required', ['info', 0, 'urgency'], { element: 'urgency' }),
      finding('required', ['info', 0, 'resource', 0, 'mimeType'], { element: 'mimeType' }),
    ])
  })

  test('what was found in reading is not said again', () => {
    const said = [finding('enum', ['status'], { value: 'actual' })]
    const more = [finding('enum', ['status'], { value: 'actual ' }), finding('enum', ['scope'])]
    expect(besides(said, more)).toEqual([finding('enum', ['scope'])])
  })
})

describe('a profile', () => {
  test('is not checked unless asked for', () => {
    expect(profileRulesOf()).toEqual([])
  })

  test.each(PROFILE_IDS.filter((id) => id !== 'google' && id !== 'wmo' && id !== 'meteoalarm'))(
    '%s that is asked for has to be marked',
    (id) => {
      expect(profileRulesOf(aMessage(), { profiles: [id] })).toContain('profile-marker')
    },
  )

  test.each([
    ['ipaws', { code: ['IPAWSv1.0'] }],
    ['cap-cp', { code: [' profile:CAP-CP:0.4\n'] }],
    ['cap-au', { code: ['urn:oasis:names:tc:emergency:cap:1.2:profile:CAP-AU:1.0'] }],
    ['wmo', { identifier: 'urn:oid:2.49.0.0.392.0.2030.4.1.10.5.0' }],
    ['meteoalarm', { info: [anInfo({ parameter: [{ valueName: 'awareness_level', value: 'orange' }] })] }],
  ] as const)('%s is checked where the message says that it follows it', (id, changes) => {
    const marked = aMessage(changes)
    expect(profileRulesOf(marked)).not.toEqual([])
    expect(profileRulesOf(marked)).toEqual(profileRulesOf(marked, { profiles: [id] }))
    expect(profileRulesOf(marked)).not.toContain('profile-marker')
  })

  test('what MeteoAlarm needs and is not there is missing, and not written wrongly', () => {
    const parameter = [{ valueName: 'awareness_level', value: '2; yellow; Moderate' }]
    const found = checkMessage(aMessage({ info: [anInfo({ parameter })] }), { profiles: ['meteoalarm'] })
    const told = found.filter(({ rule }) => /^meteoalarm-(?:missing|awareness)$/.test(rule))
    expect(told).toMatchObject([
      { rule: 'meteoalarm-missing', gravity: 'error', path: ['info', 0], params: { name: 'awareness_type' } },
    ])
    expect(told.map((one) => findingText(one, 'en'))).toEqual([
      {
        wrong: 'the parameter awareness_type is missing, which MeteoAlarm requires here',
        right:
          'add it with what applies here, in this form: <parameter><valueName>awareness_type</valueName><value>2; snow-ice</value></parameter>',
      },
    ])
  })

  test('a message made for IPAWS breaks none of its rules', () => {
    const message = aMessage({
      code: ['IPAWSv1.0'],
      sent: '2030-04-01T10:05:00-05:00',
      info: [
        anInfo({
          eventCode: [{ valueName: 'SAME', value: 'FFW' }],
          expires: '2030-04-01T18:00:00-05:00',
          parameter: [
            { valueName: 'EAS-ORG', value: 'WXR' },
            { valueName: 'CMAMtext', value: 'x'.repeat(90) },
            { valueName: 'CMAMlongtext', value: '€'.repeat(180) },
          ],
          area: [{ areaDesc: 'Lower town', geocode: [{ valueName: 'SAME', value: '006037' }] }],
        }),
      ],
    })
    expect(profileRulesOf(message)).toEqual([])
    const longer = [
      { valueName: 'EAS-ORG', value: 'WXR' },
      { valueName: 'CMAMtext', value: 'x'.repeat(91) },
      { valueName: 'CMAMlongtext', value: '€'.repeat(181) },
    ]
    const texts = checkMessage({
      ...message,
      info: [{ ...message.info?.[0], parameter: longer } as ReturnType<typeof anInfo>],
    })
    expect(texts).toEqual([
      finding('ipaws-text-long', ['info', 0, 'parameter', 1], {
        name: 'CMAMtext',
        length: '91',
        limit: '90',
      }),
      finding('ipaws-text-long', ['info', 0, 'parameter', 2], {
        name: 'CMAMlongtext',
        length: '362',
        limit: '360',
      }),
    ])
  })

  test('a message made for Google breaks none of its rules', () => {
    expect(profileRulesOf(aMessage(), { profiles: ['google'] })).toEqual([])
  })
})
