import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { Suspense } from 'react'
import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { ReadAloud } from '../../../client/src/features/phone/channels/read-aloud.tsx'
import { wordsToRead } from '../../../client/src/features/phone/channels/read-words.ts'
import { phoneSound } from '../../../client/src/features/phone/sound/sound.ts'
import type { Spoken, Voice } from '../../../client/src/features/phone/sound/voice.ts'
import type { ShownText } from '../../../client/src/features/phone/use-alert-text.ts'
import { startLanguage, switchLanguage } from '../../../client/src/lib/language.ts'

const heard: (readonly Spoken[])[] = []
let can = true
let end = (): void => undefined
let hushed = 0
vi.mock('../../../client/src/features/phone/sound/voice.ts', async (original) => ({
  ...(await original<object>()),
  loadVoice: (): Promise<Voice> =>
    Promise.resolve({
      words: () => [],
      can: () => Promise.resolve(can),
      speak: (spoken, on) => {
        heard.push(spoken)
        end = on.end
        return () => {
          hushed += 1
        }
      },
    }),
}))

beforeAll(startLanguage)
beforeEach(async () => {
  await switchLanguage('en')
  heard.length = 0
  hushed = 0
  can = true
})
afterEach(() => {
  cleanup()
  act(() => phoneSound.store.setState({ on: false }))
})

const text: ShownText = {
  language: 'ja',
  isFallback: true,
  title: '',
  titleLanguage: 'ja',
  body: '避難してください。\n対象地域：沖縄県',
  wording: 'reconstructed',
}
async function show(shown: ShownText = text) {
  const { container } = render(
    <Suspense fallback="…">
      <ReadAloud text={shown} />
    </Suspense>,
  )
  await waitFor(() => expect(container.textContent).not.toBe('…'))
  return container
}
const turn = (on: boolean): void => act(() => phoneSound.store.setState({ on }))
const press = (name: string) =>
  act(async () => void fireEvent.click(await screen.findByRole('button', { name })))

it('with the sound off there is nothing to press, and the page says that the words are text', async () => {
  await show()
  expect(screen.queryByRole('button')).toBeNull()
  expect(screen.getByText('Sound is off: the words stand here as text.')).toBeDefined()
})

it('[D1] with the sound on reads the drill mark, how the words are known, then the words, each in its language', async () => {
  await show()
  turn(true)
  await press('Read aloud')
  await waitFor(() => expect(heard).toHaveLength(1))
  expect(heard[0]).toEqual([
    { language: 'ja', text: '訓練です。' },
    { language: 'en', text: 'Reconstructed.' },
    { language: 'ja', text: '避難してください。' },
    { language: 'ja', text: '対象地域：沖縄県' },
  ])
  act(() => end())
  expect(screen.getByRole('button', { name: 'Read aloud' })).toBeDefined()
})

it('stops when it is pressed again, when the sound goes off, and when nobody sees the words', async () => {
  await show()
  turn(true)
  await press('Read aloud')
  await waitFor(() => expect(heard).toHaveLength(1))
  await press('Stop reading')
  expect(hushed).toBe(1)
  await press('Read aloud')
  await waitFor(() => expect(heard).toHaveLength(2))
  turn(false)
  expect(hushed).toBe(2)
  turn(true)
  await press('Read aloud')
  await waitFor(() => expect(heard).toHaveLength(3))
  cleanup()
  expect(hushed).toBe(3)
})

it('says so where the device has no voice for the language, and reads nothing', async () => {
  can = false
  await show()
  turn(true)
  await press('Read aloud')
  await screen.findByText('This device has no voice for this language: the words stand here as text.')
  expect(heard).toEqual([])
})

it('[F1] reads nothing where the wording is not known', async () => {
  const { body: _, ...unknown } = text
  turn(true)
  const container = await show({ ...unknown, wording: 'unknown' })
  expect(container.textContent).toBe('')
  expect(wordsToRead({ ...unknown, wording: 'unknown' }, { language: 'en', text: '' })).toEqual([])
})
