import type { Alert } from '@alert-replay/shared/alert.ts'
import type { SettingsChange } from '@alert-replay/shared/phone/default-settings.ts'
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { Suspense } from 'react'
import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { Phone } from '../../../client/src/features/phone/phone.tsx'
import { startLanguage, switchLanguage } from '../../../client/src/lib/language.ts'
import { fakeDrill, scenarioOf } from './fake-drill.ts'
import { roomsAreThere } from './rooms-are-there.ts'

beforeAll(startLanguage)
beforeEach(async () => void (await switchLanguage('en')))
afterEach(cleanup)

const news: Partial<Alert> = {
  channels: ['press'],
  expiresMs: 1e9,
  texts: { en: { headline: 'News', body: 'text of it', wording: 'written', sources: [] } },
}

it.each([
  ['inside', 'this phone was inside the area.'],
  ['edge', 'this phone was at the edge of the area.'],
  ['outside', 'this phone was outside the area.'],
  ['unknown', 'this phone did not know where it was.'],
] as const)('[PH17] beside the area of an alert stands where the phone was: %s', async (position, words) => {
  const drill = fakeDrill(scenarioOf(news))
  const other: SettingsChange = { position: position === 'inside' ? 'outside' : 'inside' }
  drill.set({ position })
  render(
    <Suspense>
      <Phone drill={drill} framed={false} />
    </Suspense>,
  )
  await screen.findByRole('button', { name: 'Open alerts' })
  await roomsAreThere()
  drill.goTo(1)
  // It is where the phone was that counts, not where it is now.
  drill.set(other)
  fireEvent.click(screen.getByRole('button', { name: 'Open alerts' }))
  fireEvent.click(screen.getByRole('button', { name: 'News' }))
  expect(screen.getByText('Area', { selector: 'dt' }).nextElementSibling?.textContent).toContain(
    `As it was set when this came, ${words}`,
  )
})
