import { parseXml } from '@alert-replay/shared/cap/parse-xml.ts'
import type { Alert } from '@alert-replay/shared/alert.ts'
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { Suspense } from 'react'
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { Phone } from '../../../client/src/features/phone/phone.tsx'
import { startLanguage, switchLanguage } from '../../../client/src/lib/language.ts'
import { LANGUAGES, type Language } from '../../../client/src/lib/languages.ts'
import { fakeDrill, scenarioOf } from './fake-drill.ts'
import { roomsAreThere } from './rooms-are-there.ts'

beforeAll(startLanguage)
beforeEach(async () => void (await switchLanguage('en')))
afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
})

const alert = (headline: string, fields: Partial<Alert> = {}): Partial<Alert> => ({
  channels: ['press', 'social'],
  expiresMs: 1e9,
  texts: { en: { headline, body: `text of ${headline}`, wording: 'quoted', sources: [] } },
  ...fields,
})
const press = (name: string | RegExp): void => {
  fireEvent.click(screen.getByRole('button', { name }))
}

interface Saving {
  readonly kind?: 'made-up' | 'recorded'
  readonly language?: Language
  readonly before?: () => void
}

/** What is saved of these alerts, after `before` was done in the list. */
async function saved(
  alerts: readonly Partial<Alert>[],
  { kind = 'made-up', language = 'en', before = () => undefined }: Saving = {},
): Promise<{ readonly name: string; readonly text: string; readonly type: string }> {
  const files: Blob[] = []
  const names: string[] = []
  URL.createObjectURL = (file) => {
    files.push(file as Blob)
    return 'blob:here'
  }
  URL.revokeObjectURL = () => undefined
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    names.push(this.download)
  })
  const drill = fakeDrill({ ...scenarioOf(...alerts), kind })
  render(
    <Suspense>
      <Phone drill={drill} framed={false} />
    </Suspense>,
  )
  await screen.findByRole('button', { name: OPEN[language] })
  await roomsAreThere()
  drill.goTo(alerts.length)
  press(OPEN[language])
  fireEvent.click(document.querySelector('[aria-expanded][class*=toggle]') ?? document.body)
  before()
  fireEvent.click([...document.querySelectorAll('[class*=open_] [class*=action]')].at(-1) ?? document.body)
  const [file] = files
  if (!file || names.length !== 1) throw new Error('nothing was saved')
  return { name: names[0] ?? '', text: await file.text(), type: file.type }
}
const OPEN: Readonly<Record<Language, string>> = {
  en: 'Open alerts',
  ja: '警報を開く',
  ko: '경보 열기',
  'zh-Hans': '打开警报',
  'zh-Hant': '開啟警報',
  pt: 'Abrir alertas',
  vi: 'Mở cảnh báo',
}

describe('[PH16] the list as a file', () => {
  it('is a plain text with the drill mark in its name, on its first line and before every alert', async () => {
    const { name, text, type } = await saved([
      alert('Warning'),
      alert('Unknown', { texts: {}, precision: 'order', phases: ['notice'] }),
      alert('Over', { msgType: 'Cancel', phases: ['cancelled'], references: ['alert-0'] }),
    ])
    expect(name).toMatch(/^訓練_EXERCISE_alerts_[a-z0-9-]+\.txt$/)
    expect(type).toBe('text/plain;charset=utf-8')
    const lines = text.split('\n')
    expect(lines[0]).toBe('訓練 EXERCISE')
    const [, ...blocks] = text.trimEnd().split('\n\n')
    expect(blocks.map((block) => block.split('\n')[0])).toEqual(Array(3).fill('[訓練 EXERCISE]'))
    expect(blocks.map((block) => block.split('\n')[2])).toEqual(['Over', 'Notice', 'Warning'])
    const warning = blocks[2]?.split('\n') ?? []
    expect(warning.slice(5)).toEqual([
      'How it reached people: Press, Social media',
      'Whether it holds: Cancelled',
      'Unread',
      'Wording: Quoted',
      'text of Warning',
    ])
    expect(blocks[1]).toContain('The wording is not known')
    expect(blocks[1]).toContain('time not known')
    expect(text).not.toContain('the list was filtered')
  })

  it('has what the list shows, and says that this is not all', async () => {
    const { text } = await saved([alert('One'), alert('Two', { channels: ['radio'] })], {
      before: () => fireEvent.change(screen.getByLabelText('How it came'), { target: { value: 'radio' } }),
    })
    expect(text).toContain('text of Two')
    expect(text).not.toContain('text of One')
    expect(text).toContain('Not all alerts of this phone: the list was filtered or searched.')
  })

  it('[D1] is no CAP message, whatever an alert says', async () => {
    const cap = '<alert xmlns="urn:oasis:names:tc:emergency:cap:1.2"><status>Actual</status></alert>'
    const { text } = await saved([
      alert('One', { texts: { en: { body: cap, wording: 'written', sources: [] } } }),
    ])
    expect(text.startsWith('訓練 EXERCISE\n')).toBe(true)
    expect(parseXml(text).ok).toBe(false)
  })

  it.each(LANGUAGES)(
    '[D1] carries the mark in the language %s, of a recorded event with its date',
    async (language) => {
      await switchLanguage(language)
      const { name, text } = await saved([alert('One')], { kind: 'recorded', language })
      expect(name).toMatch(/^訓練・再現_EXERCISE-REPLAY_.*\.txt$/)
      const first = text.split('\n')[0] ?? ''
      expect(first).toMatch(/^訓練・再現 EXERCISE · REPLAY .*\d{4}-\d\d-\d\d$/)
      expect(text.split('\n').filter((line) => line === `[${first}]`)).toHaveLength(1)
      // No key of a text stands in for the text.
      expect(text).not.toMatch(/\b(file|filter|detail|feed|common|phone)[.:][a-z]/)
    },
  )
})
