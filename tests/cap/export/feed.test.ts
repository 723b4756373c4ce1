import { describe, expect, it } from 'vitest'
import { feedFileOf, feedOf, MAX_ENTRIES, type FeedOf } from '@alert-replay/shared/cap/feed.ts'
import { parseXml } from '@alert-replay/shared/cap/parse-xml.ts'
import { allIn, elementIn, textIn, type XmlElement } from '@alert-replay/shared/cap/xml.ts'
import { aScenario, START_MS, TRAINER_ONLY } from '../../support/builders.ts'
import { atomFaults, countIn } from '../../support/atom-faults.ts'
import { validate } from '../../support/cap-xsd.ts'
import { aMessage, byHand, handWritten } from './a-message.ts'

const NOW_MS = Date.UTC(2026, 5, 1, 1)
const came = (afterMs: number, take = 1) => ({ atMs: NOW_MS + afterMs, take })

const aFeed = (fields: Partial<FeedOf> = {}): FeedOf => ({
  scenario: byHand(
    aScenario()
      .with({ title: { en: 'A <title>', ja: '題' } })
      .withAlertsAt(0, 1_000, 2_000)
      .build(),
  ),
  exerciseId: 'Drill_7',
  delivered: [came(500), came(9_999, 2)],
  updatedMs: NOW_MS + 9_999,
  address: 'http://127.0.0.1:4680/feed/123456',
  ...fields,
})

function read(text: string): XmlElement {
  const parsed = parseXml(text)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error))
  expect(parsed.value.root).toMatchObject({ uri: 'http://www.w3.org/2005/Atom', local: 'feed' })
  return parsed.value.root
}
const text = (element: XmlElement | undefined, name: string): string | undefined => {
  const child = element && elementIn(element, name)
  return child && textIn(child)
}
const linkOf = (element: XmlElement | undefined) =>
  Object.fromEntries(
    (element && elementIn(element, 'link')?.attributes)?.map(({ local, value }) => [local, value]) ?? [],
  )

describe('the feed of a running drill', () => {
  it('[C6] is by libxml2 all that RFC 4287 asks of a feed, be it empty or full', () => {
    const offsets = Array.from({ length: MAX_ENTRIES + 1 }, (_, index) => index)
    const long = byHand(
      aScenario()
        .withAlertsAt(...offsets)
        .build(),
    )
    const feeds: readonly (readonly [feed: string, entries: number])[] = [
      [feedOf(aFeed()), 2],
      [feedOf(aFeed({ delivered: [] })), 0],
      [feedOf(aFeed({ scenario: long, delivered: offsets.map((offset) => came(offset)) })), MAX_ENTRIES],
    ]
    for (const [feed, entries] of feeds) {
      expect(atomFaults(feed)).toEqual([])
      expect(countIn(feed, '/a:feed/a:entry')).toBe(entries)
    }
    const [feed = ''] = feeds[0] ?? []
    for (const [wrong, instead] of [
      [/<id>.*<\/id>/, ''],
      [/<author>.*<\/author>/, ''],
      [/<title>.*<\/title>/, '<title/>'],
      [/(<updated>[^<]*)Z/, '$1'],
      [/take-2:alert-1/, 'take-1:alert-0'],
      [/(<link rel="alternate" .*?)href="[^"]*"/, '$1href="001.cap"'],
      [/(<link rel="alternate") type="[^"]*"/, '$1'],
      [/<link rel="alternate".*/, ''],
      [/2005\/Atom/, '2005/Other'],
    ] as const) {
      expect(atomFaults(feed.replace(wrong, instead)), String(wrong)).not.toEqual([])
    }
  })

  it('names the drill, says that it is an exercise, and where it is', () => {
    const feed = read(feedOf(aFeed()))
    expect(['id', 'title', 'updated'].map((name) => text(feed, name))).toEqual([
      'urn:alert-replay:Drill_7',
      '【訓練 EXERCISE】題 / A <title>',
      '2026-06-01T01:00:09Z',
    ])
    expect(elementIn(feed, 'author')).toBeDefined()
    expect(linkOf(feed)).toEqual({
      rel: 'self',
      type: 'application/atom+xml',
      href: 'http://127.0.0.1:4680/feed/123456',
    })
  })

  it('has one entry for each delivered alert, the newest first, marked, each with its file', () => {
    const entries = allIn(read(feedOf(aFeed())), 'entry')
    expect(
      entries.map((entry) => ({
        id: text(entry, 'id'),
        title: text(entry, 'title'),
        updated: text(entry, 'updated'),
        ...linkOf(entry),
      })),
    ).toEqual([
      {
        id: 'urn:alert-replay:Drill_7:take-2:alert-1',
        title: '【訓練 EXERCISE】Event – Area / 【訓練 EXERCISE】事案 – 地域',
        updated: '2026-06-01T01:00:09Z',
        rel: 'alternate',
        type: 'application/cap+xml',
        href: 'http://127.0.0.1:4680/feed/123456/2-002-alert-1.cap',
      },
      {
        id: 'urn:alert-replay:Drill_7:take-1:alert-0',
        title: '【訓練 EXERCISE】Event – Area / 【訓練 EXERCISE】事案 – 地域',
        updated: '2026-06-01T01:00:00Z',
        rel: 'alternate',
        type: 'application/cap+xml',
        href: 'http://127.0.0.1:4680/feed/123456/1-001-alert-0.cap',
      },
    ])
  })

  it('[D1] links to valid files of status Exercise, sent when the drill delivered them', () => {
    const file = feedFileOf(aFeed(), '1-001-alert-0.cap') ?? ''
    expect(validate(file)).toEqual([])
    expect(file).toContain('<status>Exercise</status>')
    expect(file).toContain('<sent>2026-06-01T10:00:00+09:00</sent>')
    expect(file).toContain('訓練 EXERCISE Drill_7')
  })

  it('[P1] tells nothing of what is not delivered, nor what is for the trainer', () => {
    const all = [feedOf(aFeed()), feedFileOf(aFeed(), '1-001-alert-0.cap')].join('')
    expect(all).not.toContain('alert-2')
    expect(all).not.toContain(TRAINER_ONLY)
    const none = read(feedOf(aFeed({ delivered: [] })))
    expect(allIn(none, 'entry')).toEqual([])
  })

  it('[P1] has no other files: not of alerts to come, of another take, or under another name', () => {
    for (const name of [
      '1-003-alert-2.cap',
      '0-003-alert-2.cap',
      '2-001-alert-0.cap',
      '1-001-alert-1.cap',
      '1-1-alert-0.cap',
      '001-alert-0.cap',
      '1-001-alert-0.cap.cap',
      '1-000-alert-0.cap',
      '../1-001-alert-0.cap',
      '',
    ]) {
      expect(feedFileOf(aFeed(), name), name).toBeUndefined()
    }
  })

  it('refers to what the drill delivered, as it delivered it', () => {
    const scenario = {
      ...aScenario().build(),
      alerts: [handWritten(0), handWritten(1, { references: ['alert-0'], msgType: 'Cancel' as const })],
    }
    expect(feedFileOf(aFeed({ scenario }), '2-002-alert-1.cap')).toContain(
      '<references>exercise@alert-replay.invalid,urn:alert-replay:Drill_7:take-1:alert-0,2026-06-01T10:00:00+09:00</references>',
    )
  })

  it('has a title for a message without a headline, such as a bare Cancel', () => {
    const scenario = {
      ...aScenario()
        .with({ kind: 'recorded' as const, startMs: START_MS })
        .build(),
      alerts: [handWritten(0, { cap: aMessage({ msgType: 'Cancel', info: [] }) })],
    }
    const [entry] = allIn(read(feedOf(aFeed({ scenario, delivered: [came(0)] }))), 'entry')
    expect(text(entry, 'title')).toBe('【訓練・再現 EXERCISE · REPLAY 2023-11-21】Cancel')
  })

  it('names every category once', () => {
    const [entry] = allIn(read(feedOf(aFeed())), 'entry')
    expect(entry && allIn(entry, 'category').map(({ attributes }) => attributes[0]?.value)).toEqual([
      'Security',
    ])
  })

  it('ends with the newest entries that a reader can be asked to read again and again', () => {
    const offsets = Array.from({ length: MAX_ENTRIES + 20 }, (_, index) => index)
    const scenario = byHand(
      aScenario()
        .withAlertsAt(...offsets)
        .build(),
    )
    const entries = allIn(
      read(feedOf(aFeed({ scenario, delivered: offsets.map((offset) => came(offset)) }))),
      'entry',
    )
    expect(entries).toHaveLength(MAX_ENTRIES)
    expect(text(entries[0], 'id')).toContain(`alert-${MAX_ENTRIES + 19}`)
    expect(text(entries.at(-1), 'id')).toMatch(/alert-20$/)
  })
})
