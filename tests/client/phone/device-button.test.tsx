import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { LazyDeviceButton } from '../../../client/src/features/phone/device/lazy-device-button.tsx'
import { startLanguage, switchLanguage } from '../../../client/src/lib/language.ts'
import { noteRefused } from '../../../client/src/lib/refused.ts'
import { fakeDrill, okinawa } from './fake-drill.ts'

beforeAll(startLanguage)
beforeEach(() => switchLanguage('en'))
afterEach(cleanup)

const button = (): Promise<HTMLElement> => screen.findByRole('button', { name: /^This device/ })

it('[PH2] nothing lies over an alert that takes the screen over', async () => {
  const drill = fakeDrill(okinawa())
  render(<LazyDeviceButton drill={drill} />)
  fireEvent.click(await button())
  await screen.findByRole('dialog', { name: 'This device' })
  drill.goTo(1)
  expect(drill.store.getState().memory.waiting).toHaveLength(1)
  expect(screen.queryByRole('dialog')).toBeNull()
})

it('[I5] what is missing is counted where it can be read about, and as it changes', async () => {
  render(<LazyDeviceButton drill={fakeDrill(okinawa())} />)
  const count = (element: HTMLElement): number =>
    Number(/\d+/.exec(element.getAttribute('aria-label') ?? '0')?.[0] ?? 0)
  const before = count(await button())
  expect(before, 'here there is no full screen, no wake lock').toBeGreaterThan(0)
  fireEvent.click(await button())
  const dialog = await screen.findByRole('dialog', { name: 'This device' })
  const missing = ['sound', 'vibration', 'speech', 'wake-lock', 'full-screen', 'notifications'].filter(
    (ability) =>
      !['there', 'offered'].includes(
        dialog.querySelector(`[data-ability="${ability}"]`)?.getAttribute('data-state') ?? '',
      ),
  )
  expect(missing).toHaveLength(before)
  noteRefused('offline', true)
  expect(count(await button()), 'keeping scenarios is no part of a phone').toBe(before)
  noteRefused('offline', false)
})
