import type { Alert } from '@alert-replay/shared/alert.ts'
import type { Lasting } from '@alert-replay/shared/phone/outcome.ts'
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { Suspense } from 'react'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { Phone } from '../../../client/src/features/phone/phone.tsx'
import { replayed } from '../../../client/src/features/phone/replayed.ts'
import { phoneSound } from '../../../client/src/features/phone/sound/sound.ts'
import { startLanguage, switchLanguage } from '../../../client/src/lib/language.ts'
import { fakeDrill, scenarioOf, type FakeDrill } from './fake-drill.ts'
import { roomsAreThere } from './rooms-are-there.ts'

beforeAll(startLanguage)
beforeEach(async () => void (await switchLanguage('en')))
afterEach(() => {
  cleanup()
  phoneSound.stop()
})

const warning = (channel: Alert['channels'][number]): Partial<Alert> => ({
  channels: [channel],
  expiresMs: 1e9,
  texts: { en: { headline: 'One', body: 'text of it', wording: 'written', sources: [] } },
})
const press = (name: string | RegExp): void => {
  fireEvent.click(screen.getByRole('button', { name }))
}

/** A phone that had the alert, and on which somebody opened it again. */
async function opened(
  channel: Alert['channels'][number] = 'cell-broadcast',
  set: Parameters<FakeDrill['set']>[0] = {},
): Promise<FakeDrill> {
  const drill = fakeDrill(scenarioOf(warning(channel)))
  drill.set(set)
  render(
    <Suspense>
      <Phone drill={drill} framed={false} />
    </Suspense>,
  )
  await screen.findByRole('button', { name: 'Open alerts' })
  await roomsAreThere()
  drill.goTo(1)
  if (channel === 'cell-broadcast') press('OK')
  phoneSound.stop()
  press('Open alerts')
  press('One')
  return drill
}
const caption = (): string => document.querySelector('[data-replays] [class*=caption]')?.textContent ?? ''

describe('[PH13] the sound of an alert that is opened again', () => {
  it('makes no sound by itself, and is replayed when asked to, with its caption', async () => {
    await opened()
    expect(phoneSound.store.getState().ringing).toBeUndefined()
    press('Replay its sound')
    expect(phoneSound.store.getState().ringing?.alertId).toBe('alert-0')
    // The sound is off, and was not chosen: the phone says both, and how to have it.
    expect(caption()).toMatch(/^♪ Exercise tone, sound is off: .*, new alert, here/)
    expect(phoneSound.store.getState().ringing?.tone?.audible).toBe(false)
    expect(screen.getByText(/^The sound is off\. Turn it on/)).toBeTruthy()
    press('Stop')
    expect(phoneSound.store.getState().ringing).toBeUndefined()
    expect(caption()).toBe('')
    expect(screen.queryByText(/^The sound is off/)).toBeNull()
    expect(screen.getByRole('button', { name: 'Replay its sound' })).toBeTruthy()
  })

  it('asked for without sound, begins anew when the sound is turned on, though it was over', async () => {
    await opened()
    press('Replay its sound')
    act(() => phoneSound.stop())
    expect(screen.getByText(/^The sound is off\. Turn it on/)).toBeTruthy()
    act(() => phoneSound.store.setState({ on: true, chosen: true }))
    expect(phoneSound.store.getState().ringing?.tone?.audible).toBe(true)
    expect(caption()).toMatch(/^♪ Exercise tone: /)
    press('Stop')
    act(() => phoneSound.store.setState({ on: false }))
    act(() => phoneSound.store.setState({ on: true }))
    expect(phoneSound.store.getState().ringing).toBeUndefined()
    act(() => phoneSound.store.setState({ on: false, chosen: false }))
  })

  it('alarms nobody again: the phone remembers nothing of it, and the trainer is told nothing', async () => {
    const drill = await opened()
    const before = drill.store.getState().memory
    const rung: unknown[] = []
    drill.onRinging((ringing) => rung.push(ringing))
    press('Replay its sound')
    expect([drill.store.getState().memory, rung, drill.acknowledgedIds()]).toEqual([before, [], ['alert-0']])
    expect(screen.queryByRole('alertdialog')).toBeNull()
  })

  it('is not read aloud, and what went on until OK is once through', async () => {
    await opened()
    press('Replay its sound')
    expect(phoneSound.store.getState().ringing?.reading).toBeUndefined()
    const pattern = [0, 500]
    const tone = { hazard: 'tsunami', stage: 'first', concernsMe: true } as const
    const lastsFor = (lasting: Lasting): readonly (Lasting | undefined)[] => {
      const { sound, vibration } = replayed({
        as: 'takeover',
        sound: { tone, lasting, volume: 1, stream: 'alarm' },
        vibration: { pattern, lasting },
        screenOnMs: 60_000,
        reasons: [],
      })
      return [sound?.lasting, vibration?.lasting]
    }
    expect((['once', 10_500, 86_400_000, 'until-ok'] as const).map(lastsFor)).toEqual([
      ['once', 'once'],
      [10_500, 10_500],
      ['once', 'once'],
      ['once', 'once'],
    ])
  })

  it('is what it was on this phone: with the ringer on vibrate it only shakes', async () => {
    await opened('app', { ringer: 'vibrate' })
    press('Replay its sound')
    const { ringing } = phoneSound.store.getState()
    expect([ringing?.tone, ringing?.vibration !== undefined]).toEqual([undefined, true])
    expect(caption()).toContain('Exercise: no tone, only vibration')
  })

  it('where there was none, the phone says so; of what came by another way than phones it says nothing', async () => {
    await opened('app', { ringer: 'silent' })
    expect(screen.queryByRole('button', { name: 'Replay its sound' })).toBeNull()
    expect(screen.getByText(/^As this phone was set, it neither sounded nor shook/)).toBeTruthy()
    cleanup()
    await opened('press')
    expect(screen.queryByText(/neither sounded nor shook/)).toBeNull()
    expect(screen.queryByRole('button', { name: 'Replay its sound' })).toBeNull()
  })

  it('ends with leaving the alert', async () => {
    await opened()
    press('Replay its sound')
    press('Alerts')
    expect(phoneSound.store.getState().ringing).toBeUndefined()
  })
})
