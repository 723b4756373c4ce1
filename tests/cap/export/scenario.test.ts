import { unzipSync, strFromU8 } from 'fflate'
import { describe, expect, it } from 'vitest'
import { exportAlert, exportScenario } from '@alert-replay/shared/cap/export-scenario.ts'
import { messageOf } from '@alert-replay/shared/cap/message-of-alert.ts'
import { parseXml } from '@alert-replay/shared/cap/parse-xml.ts'
import { readCap } from '@alert-replay/shared/cap/read-cap.ts'
import { zipOfFiles } from '@alert-replay/shared/cap/zip-files.ts'
import type { Alert } from '@alert-replay/shared/alert.ts'
import type { Scenario } from '@alert-replay/shared/scenario.ts'
import { aScenario, sentinelOf, START_MS, TRAINER_ONLY } from '../../support/builders.ts'
import { validate } from '../../support/cap-xsd.ts'
import { aMessage, anInfo, handWritten } from './a-message.ts'

/** 1 June 2026, 10:00 Japan time. */
const NOW_MS = Date.UTC(2026, 5, 1, 1)

/** A warning, its update, and a cancel of both. */
const scenario: Scenario = {
  ...aScenario().build(),
  alerts: [
    handWritten(0, {
      area: { name: { en: 'Area' }, codes: [], polygons: ['1,2 3,4 5,6 1,2'], circles: ['1,2 3'] },
    }),
    handWritten(1, {
      offsetMs: 60_000,
      msgType: 'Update',
      references: ['alert-0'],
      expiresMs: 3_660_000,
      parameters: [{ name: 'CMAMtext', value: 'Go' }],
      eventCodes: [{ name: 'SAME', value: 'CDW' }],
      texts: {
        en: {
          headline: 'H',
          body: 'B',
          instruction: 'I',
          web: 'https://example.org/',
          contact: 'C',
          wording: 'written',
          sources: [],
        },
        ja: { wording: 'unknown', sources: [] },
      },
    }),
    handWritten(2, { offsetMs: 90_000, msgType: 'Cancel', references: ['alert-0', 'alert-1'] }),
  ],
}
const imported: Scenario = {
  ...aScenario().with({ kind: 'recorded' }).build(),
  alerts: [
    handWritten(0, { cap: aMessage({ identifier: 'a', sent: '2023-11-21T22:46:00+09:00' }) }),
    handWritten(1, {
      offsetMs: 60_000,
      references: ['alert-0'],
      cap: aMessage({
        identifier: 'b',
        msgType: 'Update',
        sent: '2023-11-21T13:47:00-00:00',
        references: 'office@example.jp,a,2023-11-21T22:46:00+09:00',
      }),
    }),
  ],
}

const read = (text: string) => {
  const parsed = parseXml(text)
  const message = parsed.ok ? readCap(parsed.value.root) : parsed
  if (!message.ok) throw new Error(JSON.stringify(message.error))
  return message.value.message
}

describe('the CAP message of an alert', () => {
  it('that is written by hand is made of it, with an info for each language', () => {
    const [, update] = scenario.alerts
    const info = {
      category: ['Security'],
      responseType: ['Shelter'],
      urgency: 'Immediate',
      severity: 'Extreme',
      certainty: 'Likely',
      eventCode: [{ valueName: 'SAME', value: 'CDW' }],
      expires: '2023-11-21T23:47:00+09:00',
      parameter: [{ valueName: 'CMAMtext', value: 'Go' }],
    }
    const geocode = [{ valueName: 'JIS X 0401', value: '47' }]
    expect(messageOf(update ?? handWritten(9), scenario)).toEqual({
      identifier: 'urn:alert-replay:a-scenario:alert-1',
      sender: 'exercise@alert-replay.invalid',
      sent: '2023-11-21T22:47:00+09:00',
      status: 'Exercise',
      msgType: 'Update',
      scope: 'Public',
      references:
        'exercise@alert-replay.invalid,urn:alert-replay:a-scenario:alert-0,2023-11-21T22:46:00+09:00',
      info: [
        {
          ...info,
          language: 'en',
          event: 'Event',
          senderName: 'Sender',
          headline: 'H',
          description: 'B',
          instruction: 'I',
          web: 'https://example.org/',
          contact: 'C',
          area: [{ areaDesc: 'Area', geocode }],
        },
        {
          ...info,
          language: 'ja',
          event: '事案',
          senderName: '発信者',
          area: [{ areaDesc: '地域', geocode }],
        },
      ],
    })
    const [warning] = scenario.alerts
    expect(messageOf(warning ?? handWritten(9), scenario).info?.[1]?.area).toEqual([
      { areaDesc: 'Area', polygon: ['1,2 3,4 5,6 1,2'], circle: ['1,2 3'] },
    ])
  })

  it('that has one is that one, as it was written', () => {
    for (const alert of imported.alerts) expect(messageOf(alert, imported)).toBe(alert.cap)
  })
})

describe('[D1] a scenario as CAP files', () => {
  const options = { startMs: NOW_MS, exerciseId: 'spring drill, 2026' }

  it('has one file for each alert, valid, of status Exercise, named in order', () => {
    for (const one of [scenario, imported]) {
      const { files } = exportScenario(one, options)
      expect(files.map(({ name }) => name)).toEqual(
        ['001-alert-0.cap', '002-alert-1.cap', '003-alert-2.cap'].slice(0, one.alerts.length),
      )
      for (const { text } of files) {
        expect(validate(text)).toEqual([])
        expect(read(text)).toMatchObject({
          status: 'Exercise',
          note: expect.stringContaining('spring drill, 2026'),
        })
      }
    }
  })

  it('tells what was left out of which file', () => {
    const alerts = imported.alerts.map((alert, index) =>
      alert.cap && index === 1 ? { ...alert, cap: { ...alert.cap, code: ['IPAWSv1.0'] } } : alert,
    )
    const { findings } = exportScenario({ ...imported, alerts }, options)
    expect(findings.filter(({ gravity }) => gravity === 'info')).toEqual([
      {
        file: '002-alert-1.cap',
        rule: 'export-code-dropped',
        gravity: 'info',
        path: ['code', 0],
        params: { value: 'IPAWSv1.0' },
      },
    ])
  })

  it('[C5] export-text-differs: tells of words on phones that the message, and so its file, does not have', () => {
    const cap = aMessage({
      info: [
        anInfo({ language: 'en-US', headline: 'Flood', description: 'The river rises.\nGo up.' }),
        anInfo({ language: 'ja', headline: '洪水', description: '川の水位が上がっています。' }),
      ],
    })
    const differing = (texts: Alert['texts']) =>
      exportScenario({ ...imported, alerts: [handWritten(0, { cap, texts })] }, options).findings
    const as = { wording: 'quoted', sources: [] } as const
    expect(
      differing({
        'en-US': { headline: 'Flood', body: 'The river rises. Go up.', ...as },
        ja: { body: '川の水位が上がっています。', ...as },
        pt: as,
      }),
    ).toEqual([])
    const found = { file: '001-alert-0.cap', rule: 'export-text-differs', gravity: 'warning' }
    expect(
      differing({
        'en-US': { headline: 'Flood', body: 'The river falls.', ...as },
        ja: { headline: '警報', body: '高い所へ。', ...as },
        pt: { body: 'O rio sobe.', ...as },
      }),
    ).toEqual([
      { ...found, path: ['info', 0], params: { fields: 'texts.en-US.body' } },
      { ...found, path: ['info', 1], params: { fields: 'texts.ja.headline, texts.ja.body' } },
      { ...found, path: [], params: { fields: 'texts.pt.body' } },
    ])
  })

  it('refers to its own files, by identifier, sender and the shifted time', () => {
    for (const one of [scenario, imported]) {
      const [first, second, third] = exportScenario(one, options).files.map(({ text }) => read(text))
      const named = [first, second].map((message) =>
        [message?.sender, message?.identifier, message?.sent].join(','),
      )
      expect(first?.identifier).toBe('urn:alert-replay:spring-drill-2026:alert-0')
      expect([first?.sent, second?.sent]).toEqual(['2026-06-01T10:00:00+09:00', '2026-06-01T10:01:00+09:00'])
      expect([first?.references, second?.references]).toEqual([undefined, named[0]])
      expect(third?.references).toBe(third && named.join(' '))
    }
  })

  it('has identifiers that the recording does not have, even where it is one of ours', () => {
    const taken = 'urn:alert-replay:spring-drill-2026:alert-0'
    const own: Scenario = { ...imported, alerts: [handWritten(0, { cap: aMessage({ identifier: taken }) })] }
    expect(exportScenario(own, options).files.map(({ text }) => read(text).identifier)).toEqual([
      `${taken}-again`,
    ])
  })

  it('names no recorded message anywhere, be it another of the scenario or one that it refers to', () => {
    const cap = aMessage({
      identifier: 'NWS-first-1',
      references: 'office@example.jp,NWS-before-0,2023-11-21T22:00:00+09:00',
      note: 'See nws-SECOND-2, NWS-first-1 and NWS-before-0.',
    })
    const second = aMessage({ identifier: 'NWS-second-2', source: 'After NWS-first-1' })
    const alerts = [handWritten(0, { cap }), handWritten(1, { cap: second })]
    const [first, other] = exportScenario({ ...imported, alerts }, options).files.map(({ text }) =>
      read(text),
    )
    expect(first?.note).toMatch(/\nSee …, urn:alert-replay:spring-drill-2026:alert-0 and …\.$/)
    expect(other?.source).toBe('After …')
  })

  it('moves the times of a message by when it was sent, not by when it came', () => {
    const late = aMessage({ info: [], sent: '2023-11-21T22:40:00+09:00' })
    const times = { effective: late.sent, expires: '2023-11-21T23:40:00+09:00' }
    const message = {
      ...late,
      info: [{ category: [], event: '', urgency: '', severity: '', certainty: '', ...times }],
    }
    const { files } = exportScenario({ ...imported, alerts: [handWritten(0, { cap: message })] }, options)
    expect(files.map(({ text }) => read(text).info?.[0])).toMatchObject([
      { effective: '2026-06-01T10:00:00+09:00', expires: '2026-06-01T11:00:00+09:00' },
    ])
  })

  it('tells nothing that is for the trainer', () => {
    const text = exportScenario(scenario, options)
      .files.map((file) => file.text)
      .join('')
    expect(text).toContain(sentinelOf(0))
    expect(text).not.toContain(TRAINER_ONLY)
  })

  it('of one alert is the same file as among all', () => {
    const all = exportScenario(scenario, options)
    expect(exportAlert(scenario, 'alert-1', options)?.files).toEqual(all.files.slice(1, 2))
    expect(exportAlert(scenario, 'alert-9', options)).toBeUndefined()
  })

  it('as a zip holds the files', () => {
    const { files } = exportScenario(scenario, options)
    for (const atMs of [NOW_MS, START_MS, -1e15, 1e15]) {
      const parts: Uint8Array[] = []
      const made = zipOfFiles(atMs, (part) => void parts.push(part))
      for (const file of files) made.add(file)
      made.end()
      const zip = Object.entries(unzipSync(Buffer.concat(parts)))
      expect(zip.map(([name, bytes]) => ({ name, text: strFromU8(bytes) }))).toEqual(files)
      const texts = files.reduce((sum, { text }) => sum + text.length, 0)
      expect(Buffer.concat(parts).length).toBeLessThan(texts / 2)
    }
  })
})
