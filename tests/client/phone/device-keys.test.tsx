import { loadProfile } from '@alert-replay/shared/phone/profiles.ts'
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { Suspense } from 'react'
import { afterEach, beforeAll, expect, it, vi } from 'vitest'
import { createStore } from 'zustand/vanilla'
import { DeviceKeys } from '../../../client/src/features/phone/device-keys.tsx'
import type { PhoneSound } from '../../../client/src/features/phone/sound/sound.ts'
import { startLanguage, switchLanguage } from '../../../client/src/lib/language.ts'
import { fakeDrill, scenarioOf } from './fake-drill.ts'

beforeAll(async () => {
  await startLanguage()
  await switchLanguage('en')
})
afterEach(cleanup)

async function aPhone(rings: boolean) {
  const drill = fakeDrill(scenarioOf({ channels: ['cell-broadcast'] }))
  const stop = vi.fn<() => void>()
  const store = createStore(() => ({ ...(rings && { ringing: {} }) }))
  render(
    <Suspense>
      <DeviceKeys drill={drill} sound={{ store, stop } as unknown as PhoneSound} />
    </Suspense>,
  )
  await screen.findByRole('button', { name: 'Volume key' })
  const press = (name: string): void => void fireEvent.click(screen.getByRole('button', { name }))
  const said = (): string | null => screen.getByRole('status').textContent
  return { drill, stop, press, said, ringer: () => drill.store.getState().settings.ringer }
}

it('the volume key sets the ringer while nothing rings, and says how it is set', async () => {
  const { press, said, ringer, stop } = await aPhone(false)
  for (const set of ['vibrate', 'silent', 'sound']) {
    press('Volume key')
    expect(ringer()).toBe(set)
    expect(said()).toBe(`Ringer: ${set}`)
  }
  expect(stop).not.toHaveBeenCalled()
})

it('the ringer switch has two places', async () => {
  const { drill, press, ringer } = await aPhone(false)
  drill.set({ ringer: 'vibrate' })
  press('Ringer switch')
  expect(ringer()).toBe('sound')
  press('Ringer switch')
  expect(ringer()).toBe('silent')
})

it('the volume key does not silence an alert in Japan, and says so', async () => {
  const { drill, press, said, stop, ringer } = await aPhone(true)
  drill.goTo(1)
  press('Volume key')
  expect(stop).not.toHaveBeenCalled()
  expect(said()).toBe('On this phone no key silences an alert.')
  expect(ringer()).toBe('sound')
})

it('where the profile lets it the volume key silences an alert, and acknowledges nothing', async () => {
  const { drill, press, said, stop } = await aPhone(true)
  drill.store.setState({ profile: await loadProfile('us-android') })
  drill.goTo(1)
  press('Volume key')
  expect(stop).toHaveBeenCalledTimes(1)
  expect(said()).toBe('Silenced. Nothing was acknowledged.')
  expect(drill.acknowledgedIds()).toEqual([])
  expect(drill.store.getState().memory.waiting).toHaveLength(1)
})
