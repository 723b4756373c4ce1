import { adviceOn } from '@alert-replay/shared/cap/quality/advice-on.ts'
import type { TFunction } from 'i18next'
import { describe, expect, it } from 'vitest'
import { adviceWords } from '../../../../client/src/features/editor/form/advice-words.ts'
import {
  drawableOf,
  namedAfter,
  nameFollowing,
  withPrefectures,
} from '../../../../client/src/features/editor/form/area-codes.ts'
import { citationWith } from '../../../../client/src/features/editor/form/citation-with.ts'
import { indexProblems } from '../../../../client/src/features/editor/form/problem-index.ts'
import { renameAlert, renameSource } from '../../../../client/src/features/editor/form/rename.ts'
import { rendersOn } from '../../../../client/src/features/editor/form/renders-on.ts'
import { wordsOf } from '../../../../client/src/features/editor/form/words-of.ts'

const problem = (...path: (string | number)[]) => ({ path, code: 'too-short' as const, params: {} })

describe('problems by place', () => {
  const index = indexProblems(
    [problem('alerts', 1, 'texts', 'ja', 'body'), problem('alerts', 1, 'texts'), problem('alerts', 10, 'id')],
    ['alerts', 1],
  )

  it('are at the place itself, and at every place around it', () => {
    expect(index.at(['alerts', 1, 'texts'])).toHaveLength(2)
    expect(index.at(['alerts', 1, 'texts'], 'itself')).toEqual([problem('alerts', 1, 'texts')])
    expect(index.at(['alerts', 1, 'texts', 'en'])).toEqual([])
  })

  it('of other alerts are not looked at', () => {
    expect(index.at(['alerts', 10, 'id'])).toEqual([])
  })

  it('that are the same have one signature, whatever else is wrong in the draft', () => {
    const one = indexProblems([problem('alerts', 1, 'id'), problem('alerts', 2, 'id')], ['alerts', 1])
    const other = indexProblems([problem('alerts', 1, 'id')], ['alerts', 1])
    expect(one.signature).toBe(other.signature)
    expect(one.signature).not.toBe(index.signature)
  })
})

describe('a new id', () => {
  it('leaves references alone where two alerts had the old one', () => {
    const draft = { alerts: [{ id: 'a' }, { id: 'a' }, { id: 'b', references: ['a'], partOf: 'a' }] }
    expect(renameAlert(0, 'c').apply(draft)).toEqual({
      alerts: [{ id: 'c' }, { id: 'a' }, { id: 'b', references: ['a'], partOf: 'a' }],
    })
  })

  it('goes wherever a source is named, in the order in which the sources stand', () => {
    const draft = {
      sources: { one: { title: '1' }, two: { title: '2' } },
      flight: { points: [{ kind: 'launch', sources: ['two', 'one'] }, { kind: 'fall' }, 'no point'] },
      alerts: [
        {
          sources: ['one', { id: 'one', supports: ['time'] }, 'two'],
          texts: { ja: { sources: ['one'] }, en: 'one' },
          expected: [{ sources: ['two', 'one'] }],
        },
        'no alert',
      ],
    }
    const renamed = renameSource('one', 'first').apply(draft)
    expect(renamed).toEqual({
      sources: { first: { title: '1' }, two: { title: '2' } },
      flight: { points: [{ kind: 'launch', sources: ['two', 'first'] }, { kind: 'fall' }, 'no point'] },
      alerts: [
        {
          sources: ['first', { id: 'first', supports: ['time'] }, 'two'],
          texts: { ja: { sources: ['first'] }, en: 'one' },
          expected: [{ sources: ['two', 'first'] }],
        },
        'no alert',
      ],
    })
    expect(Object.keys(renamed['sources'] as object)).toEqual(['first', 'two'])
  })

  it('is no other source’s', () => {
    const draft = { sources: { one: {}, two: {} }, alerts: [] }
    expect(renameSource('one', 'two').apply(draft)).toBe(draft)
  })
})

it('a citation with a note stays an object, for a plain id has no room for it', () => {
  const noted = { id: 'a', supports: ['event'], note: { en: 'Only there.' } }
  expect(citationWith(noted, 'supports', ['event', 'time'])).toEqual({
    ...noted,
    supports: ['event', 'time'],
  })
  expect(citationWith('a', 'id', 'b')).toBe('b')
})

describe('an area', () => {
  it('keeps the codes that are no prefectures', () => {
    const codes = [{ scheme: 'JIS X 0401', value: '01' }, { scheme: 'SAME', value: '000000' }, 7]
    expect(withPrefectures(codes, ['46', '47'])).toEqual([
      { scheme: 'JIS X 0401', value: '46' },
      { scheme: 'JIS X 0401', value: '47' },
      { scheme: 'SAME', value: '000000' },
      7,
    ])
  })

  it('is named in the languages that have a name for all of it', () => {
    const places = [{ names: { ja: '北海道', en: 'Hokkaido' } }, { names: { ja: '青森県' } }]
    expect(namedAfter(places, ['ja', 'en', 'ja-x-easy', 'fr'])).toEqual({
      ja: '北海道、青森県',
      'ja-x-easy': '北海道、青森県',
    })
  })

  it('takes the names of what is chosen while nobody has named it, language by language', () => {
    const before = { ja: '鹿児島県', en: 'Kagoshima' }
    const after = { ja: '鹿児島県、沖縄県', en: 'Kagoshima, Okinawa' }
    expect(nameFollowing({}, {}, before)).toEqual(before)
    expect(nameFollowing(before, before, after)).toEqual(after)
    expect(nameFollowing({ en: 'The islands', ja: '' }, before, after)).toEqual({
      en: 'The islands',
      ja: after.ja,
    })
    expect(nameFollowing(after, after, {})).toEqual({})
    expect(nameFollowing({ ko: '섬', ...after }, after, {})).toEqual({ ko: '섬' })
  })

  it('is drawn without what is no text', () => {
    expect(
      drawableOf({ codes: [{ scheme: 'a', value: 1 }, 'x'], polygons: 'none', circles: ['1,2 3', 4] }),
    ).toEqual({
      codes: [],
      polygons: [],
      circles: ['1,2 3'],
    })
  })
})

it('a part of the form is drawn again only where what it shows has changed', () => {
  const same = rendersOn(['at'], ['area'])
  const props = { place: ['alerts', 0], alert: { at: '1', id: 'a' }, head: { area: 1, title: 1 } }
  const changed = { ...props, place: ['alerts', 0], alert: { at: '1', id: 'b' }, head: { area: 1, title: 2 } }
  expect(same(props, changed)).toBe(true)
  expect(same(props, { ...changed, alert: { at: '2' } })).toBe(false)
  expect(same(props, { ...changed, head: { area: 2 } })).toBe(false)
  expect(same(props, { ...changed, place: ['alerts', 1] })).toBe(false)
  expect(same(props, { ...changed, alert: { ...changed.alert, cap: {} } })).toBe(false)
})

it('advice is on the words as they are sent: of the alert where it has its own, else of the scenario', () => {
  const head = { sender: { en: 'City', ja: '市' }, event: { en: 'Fire' }, area: { name: { en: 'Harbour' } } }
  const alert = {
    sender: { en: 'Port' },
    texts: { en: { headline: 'Fire', body: 'Leave.' } },
    phases: ['lifted'],
  }
  const message = wordsOf(alert, head)
  expect(message.msgType).toBe('Cancel')
  expect(
    message.info?.map(({ language, senderName, event, headline, description, area }) => ({
      language,
      senderName,
      event,
      headline,
      description,
      area,
    })),
  ).toEqual([
    {
      language: 'en',
      senderName: 'Port',
      event: 'Fire',
      headline: 'Fire',
      description: 'Leave.',
      area: [{ areaDesc: 'Harbour' }],
    },
  ])
})

it('advice names the language and the field as the form does, and neither a tag nor an element', () => {
  const labels: Readonly<Record<string, string>> = {
    'what.sender': '発信者',
    'texts.body': '本文',
    'texts.instruction': '行動の指示',
  }
  const t = ((key: string, { label = '', language = '' } = {}) =>
    labels[key] ?? `${label}（${language}）`) as unknown as TFunction<'editor-form'>
  const message = wordsOf({ texts: { ja: '港の火は広がっています'.repeat(8) } }, {})
  const words = adviceOn(message).map((finding) => adviceWords(finding, message, { t, language: 'ja' }))
  expect(words).toContainEqual({
    wrong: '日本語の文に、誰が出した警報かがありません',
    right: '「発信者」に機関名を書くか、見出しの初めに入れてください',
  })
  expect(words).toContainEqual({
    wrong: '日本語の文に、取るべき行動がありません',
    right: '何をすべきかを、行う順に「行動の指示」に書いてください',
  })
  expect(words.map(({ wrong }) => wrong).join(' ')).toContain('「本文（日本語）」に88字の文があります')
})
