import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { browserVoice } from '../../../client/src/features/phone/sound/speech/browser-voice.ts'
import { primeSpeech, type Spoken } from '../../../client/src/features/phone/sound/voice.ts'

const WORDS: readonly Spoken[] = [
  { language: 'ja-x-easy', text: 'これは れんしゅう です。' },
  { language: 'zh-Hant', text: '請進入室內。' },
]
const JAPANESE = { lang: 'ja-JP', localService: true, default: true }
const TAIWANESE = { lang: 'zh-TW', localService: true, default: false }

class FakeUtterance extends EventTarget {
  lang = ''
  volume = 1
  voice: object | undefined
  readonly text: string
  constructor(text: string) {
    super()
    this.text = text
  }
}

/** A browser's speech: says nothing, and writes down what it was asked. */
function browser(voices: readonly object[]) {
  const spoken: FakeUtterance[] = []
  let there = voices
  const synthesis = Object.assign(new EventTarget(), {
    cancelled: 0,
    getVoices: () => there,
    speak: (utterance: FakeUtterance) => spoken.push(utterance),
    cancel: () => {
      synthesis.cancelled += 1
    },
  })
  vi.stubGlobal('speechSynthesis', synthesis)
  vi.stubGlobal('SpeechSynthesisUtterance', FakeUtterance)
  const tell = (index: number, type: string): void => void spoken[index]?.dispatchEvent(new Event(type))
  const bring = (late: readonly object[]): void => {
    there = late
    synthesis.dispatchEvent(new Event('voiceschanged'))
  }
  return { spoken, synthesis, tell, bring }
}
const listener = () => {
  const heard: (number | string)[] = []
  return { heard, on: { part: (index: number) => heard.push(index), end: () => heard.push('end') } }
}

beforeEach(() => vi.useFakeTimers())
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

describe('a browser', () => {
  it('cannot read where it has no speech', async () => {
    vi.stubGlobal('speechSynthesis', undefined)
    expect(await browserVoice.can(WORDS)).toBe(false)
    expect(primeSpeech).not.toThrow()
  })

  it('can read with a voice for every part, and not with one for some', async () => {
    browser([JAPANESE, TAIWANESE])
    expect(await browserVoice.can(WORDS)).toBe(true)
    browser([JAPANESE])
    expect(await browserVoice.can(WORDS)).toBe(false)
  })

  it('can do without a voice for what is said once more in another language', async () => {
    const { spoken } = browser([JAPANESE])
    const words = [{ language: 'ko', text: '훈련입니다.', dispensable: true as const }, ...WORDS.slice(0, 1)]
    expect(await browserVoice.can(words)).toBe(true)
    const { heard, on } = listener()
    browserVoice.speak(words, on)
    expect(spoken.map(({ text }) => text)).toEqual([WORDS[0]?.text])
    spoken[0]?.dispatchEvent(new Event('start'))
    expect(heard).toEqual([1])
  })

  it('waits a moment for the voices', async () => {
    const { bring } = browser([])
    const can = browserVoice.can(WORDS)
    bring([JAPANESE, TAIWANESE])
    expect(await can).toBe(true)
  })

  it('does not wait for ever', async () => {
    browser([])
    const can = browserVoice.can(WORDS)
    await vi.advanceTimersByTimeAsync(2_000)
    expect(await can).toBe(false)
  })
})

describe('reading', () => {
  it('is part by part, each with the voice of its language, after whatever was being read is cut off', () => {
    const { spoken, synthesis, tell } = browser([TAIWANESE, JAPANESE])
    const { heard, on } = listener()
    browserVoice.speak(WORDS, on)
    expect(synthesis.cancelled).toBe(1)
    expect(spoken.map(({ text, lang, voice }) => [text, lang, voice])).toEqual([
      [WORDS[0]?.text, 'ja-JP', JAPANESE],
      [WORDS[1]?.text, 'zh-TW', TAIWANESE],
    ])
    tell(0, 'start')
    tell(0, 'end')
    tell(1, 'start')
    tell(1, 'end')
    expect(heard).toEqual([0, 1, 'end'])
  })

  it('ends once, also where the browser gives up', () => {
    const { tell } = browser([TAIWANESE, JAPANESE])
    const { heard, on } = listener()
    browserVoice.speak(WORDS, on)
    tell(0, 'error')
    tell(1, 'error')
    tell(1, 'end')
    expect(heard).toEqual(['end'])
  })

  it('that was stopped says nothing more', () => {
    const { synthesis, tell } = browser([TAIWANESE, JAPANESE])
    const { heard, on } = listener()
    const hush = browserVoice.speak(WORDS, on)
    hush()
    tell(0, 'start')
    tell(1, 'end')
    expect([synthesis.cancelled, heard]).toEqual([2, []])
  })

  it('is made possible by a silent word in the click that turns the sound on', () => {
    const { spoken } = browser([])
    primeSpeech()
    expect(spoken.map(({ text, volume }) => [text, volume])).toEqual([['', 0]])
  })
})
