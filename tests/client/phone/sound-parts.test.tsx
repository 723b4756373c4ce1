import { forPhone } from '@alert-replay/shared/for-phone.ts'
import { HAZARDS, STAGES, type Outcome } from '@alert-replay/shared/phone/outcome.ts'
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { Suspense, type ReactNode } from 'react'
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { Caption } from '../../../client/src/features/phone/caption.tsx'
import { SoundNotice } from '../../../client/src/features/phone/sound/sound-notice.tsx'
import type { Ring } from '../../../client/src/features/phone/sound/sound-state.ts'
import { phoneSound } from '../../../client/src/features/phone/sound/sound.ts'
import { TonePreviews } from '../../../client/src/features/phone/sound/tone-previews.tsx'
import { startLanguage, switchLanguage } from '../../../client/src/lib/language.ts'
import { anAlert } from '../../support/builders.ts'

const untouched = phoneSound.store.getState()
beforeAll(startLanguage)
beforeEach(() => switchLanguage('en'))
afterEach(() => {
  cleanup()
  act(() => phoneSound.stop())
  phoneSound.store.setState(untouched, true)
  vi.unstubAllGlobals()
})

const shown = (part: ReactNode) => render(<Suspense>{part}</Suspense>)
const ring = (outcome: Partial<Outcome>, more: Pick<Ring, 'isReminder'> = {}): void => {
  const texts = {
    en: { body: 'Go inside.', wording: 'written', sources: [] },
    ja: { body: '建物の中に避難してください。', wording: 'written', sources: [] },
  } as const
  const alert = forPhone(anAlert(0, { texts }), [])
  act(() =>
    phoneSound.ring({
      alert,
      outcome: { as: 'takeover', ...outcome },
      rate: 1,
      language: 'ja',
      earlier: [],
      ...more,
    }),
  )
}
const sounding = (volume = 1): Partial<Outcome> => ({
  sound: {
    tone: { hazard: 'tsunami', stage: 'first', concernsMe: true },
    lasting: 'until-ok',
    volume,
    stream: 'alarm',
  },
})
/** A browser with sound that nobody hears. */
const withSound = (): void => {
  const node = { gain: { setTargetAtTime: () => undefined }, connect: (next: object) => next }
  vi.stubGlobal(
    'AudioContext',
    class {
      sampleRate = 8_000
      currentTime = 0
      state = 'running'
      resume = () => Promise.resolve()
      createBuffer = () => ({ duration: 1, copyToChannel: () => undefined })
      createGain = () => ({ ...node, gain: { value: 0, setTargetAtTime: () => undefined } })
      createBufferSource = () => ({ ...node, start: () => undefined, stop: () => undefined })
    },
  )
}

describe('the caption', () => {
  it('[D1] says that it is an exercise, what happens, how far it is and whether it is here, in both languages', async () => {
    shown(<Caption />)
    ring(sounding())
    expect(await screen.findByText('♪ Exercise tone, sound is off: tsunami, new alert, here')).toBeDefined()
    await act(() => switchLanguage('ja'))
    expect(await screen.findByText('♪ 訓練の音（音はオフ）：津波・新しい警報・この場所')).toBeDefined()
  })

  it.each([
    ['en', '♪ Exercise tone, sound is off: tsunami, reminder, here'],
    ['ja', '♪ 訓練の音（音はオフ）：津波・再通知・この場所'],
    ['ko', '♪ 훈련음(소리 꺼짐): 지진해일, 다시 알림, 이곳'],
  ] as const)('[SD5] calls a reminder a reminder, in %s', async (language, words) => {
    await switchLanguage(language)
    shown(<Caption />)
    ring(sounding(), { isReminder: true })
    expect(await screen.findByText(words)).toBeDefined()
  })

  it('is heard with the sound on; in a call, softly', async () => {
    withSound()
    shown(<Caption />)
    act(() => phoneSound.toggle())
    ring(sounding())
    expect(await screen.findByText('♪ Exercise tone: tsunami, new alert, here')).toBeDefined()
    ring(sounding(0.125))
    expect(await screen.findByText('♪ Exercise tone, softly: tsunami, new alert, here')).toBeDefined()
  })

  it('has the vibration as words and as a meter, also where nothing can vibrate', async () => {
    const { container } = shown(<Caption />)
    ring({ vibration: { pattern: [0, 2_000, 500, 1_000], lasting: 'until-ok' } })
    expect(await screen.findByText('Exercise: no tone, only vibration')).toBeDefined()
    expect(screen.getByText('Vibration, only shown')).toBeDefined()
    const pieces = [...container.querySelectorAll<HTMLElement>('[aria-hidden] > span[style]')]
    expect(pieces.map(({ style }) => style.flexGrow)).toEqual(['0', '2000', '500', '1000'])
  })

  it('has the words that are read aloud, each part in its language, the mark first', async () => {
    const { container } = shown(<Caption />)
    ring({ ...sounding(), speech: { afterMs: 1_000, as: 'whole' } })
    expect(await screen.findByText('Would be read aloud, were the sound on')).toBeDefined()
    const parts = [...container.querySelectorAll('details p span')]
    expect(parts.map((part) => [part.getAttribute('lang'), part.textContent?.trim()])).toEqual([
      ['ja', '訓練です。'],
      ['ja', '建物の中に避難してください。'],
    ])
  })

  it('goes when it is over', async () => {
    const { container } = shown(<Caption />)
    ring(sounding())
    await screen.findByText(/♪/)
    act(() => phoneSound.stop())
    expect(container.textContent).toBe('')
  })
})

describe('the sound is off until it is chosen, and the phone says so', () => {
  it('turned on, it asks no more', async () => {
    withSound()
    shown(<SoundNotice />)
    fireEvent.click(await screen.findByRole('button', { name: 'Turn on' }))
    expect(phoneSound.store.getState().on).toBe(true)
    expect(screen.queryByText(/The sound is off/)).toBeNull()
  })

  it('left off, it asks no more, and is off', async () => {
    shown(<SoundNotice />)
    fireEvent.click(await screen.findByRole('button', { name: 'Leave it off' }))
    expect(phoneSound.store.getState().on).toBe(false)
    expect(screen.queryByText(/The sound is off/)).toBeNull()
  })
})

it('where the browser has no sound the phone says so, after a preview too', async () => {
  shown(
    <>
      <SoundNotice />
      <TonePreviews />
    </>,
  )
  fireEvent.click(await screen.findByRole('button', { name: 'Play: fire, lifted' }))
  expect(screen.getAllByText('This browser has no sound. Every tone is told in words.')).toHaveLength(2)
  expect(phoneSound.store.getState().ringing?.tone?.audible).toBe(false)
})

describe('the previews', () => {
  it('are every tone, here and elsewhere, each with its contour in words', async () => {
    withSound()
    shown(<TonePreviews />)
    expect(await screen.findAllByRole('heading')).toHaveLength(HAZARDS.length)
    expect(screen.getAllByRole('button', { name: /^Play: / })).toHaveLength(HAZARDS.length * STAGES.length)
    expect(screen.getByText('A long wave: down and up again')).toBeDefined()
    fireEvent.click(screen.getByRole('button', { name: 'elsewhere' }))
    fireEvent.click(screen.getByRole('button', { name: 'Play: fire, lifted' }))
    const { ringing, on } = phoneSound.store.getState()
    expect([ringing?.tone?.key, ringing?.tone?.audible, on]).toEqual([
      { hazard: 'fire', stage: 'lift', concernsMe: false },
      true,
      false,
    ])
  })

  it('a second press stops it', async () => {
    withSound()
    shown(<TonePreviews />)
    fireEvent.click(await screen.findByRole('button', { name: 'Play: health, test' }))
    fireEvent.click(screen.getByRole('button', { name: 'Stop: health, test' }))
    expect(phoneSound.store.getState().ringing).toBeUndefined()
  })

  it('say their names in Japanese too', async () => {
    await switchLanguage('ja')
    shown(<TonePreviews />)
    const list = await screen.findByRole('list')
    expect(within(list).getByRole('button', { name: '再生：武力攻撃など・新しい警報' })).toBeDefined()
  })
})
