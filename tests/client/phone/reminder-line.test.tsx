import type { Alert } from '@alert-replay/shared/alert.ts'
import type { Transport } from '@alert-replay/shared/transport.ts'
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { Suspense } from 'react'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { Phone } from '../../../client/src/features/phone/phone.tsx'
import { startLanguage, switchLanguage } from '../../../client/src/lib/language.ts'
import { fakeDrill, scenarioOf, type FakeDrill } from './fake-drill.ts'
import { roomsAreThere } from './rooms-are-there.ts'

beforeAll(startLanguage)
beforeEach(async () => void (await switchLanguage('en')))
afterEach(cleanup)

const takeover = (body: string, fields: Partial<Alert> = {}): Partial<Alert> => ({
  channels: ['cell-broadcast'],
  severity: 'Severe',
  texts: { en: { headline: body, body, wording: 'written', sources: [] } },
  ...fields,
})
const MINUTE_MS = 60_000
const playingFrom = (positionMs: number): Transport => ({
  status: 'playing',
  positionMs,
  sinceMs: 0,
  rate: 1,
})
const press = (name: string | RegExp): void => {
  fireEvent.click(screen.getByRole('button', { name }))
}

/** Alerts a minute apart, the first at 22:46 by the clock of the scenario; reminders every five minutes. */
async function waiting(alerts: readonly Partial<Alert>[], reminder: 5 | 'never' = 5): Promise<FakeDrill> {
  const drill = fakeDrill(scenarioOf(...alerts))
  drill.set({ reminder })
  render(
    <Suspense>
      <Phone drill={drill} framed={false} />
    </Suspense>,
  )
  await screen.findByRole('button', { name: 'Open alerts' })
  await roomsAreThere()
  await act(async () => void (await import('../../../client/src/features/phone/reminder-countdown.tsx')))
  drill.goTo(alerts.length)
  return drill
}
const seen = (): string | undefined =>
  [...document.querySelectorAll('[aria-hidden] span')].find(({ textContent }) =>
    textContent.startsWith('Reminder at'),
  )?.textContent
const said = (): readonly string[] =>
  screen
    .getAllByRole('status')
    .map(({ textContent }) => textContent)
    .filter((text) => text.includes('reminds'))

describe('[PH14] the reminder of an alert that waits for OK', () => {
  it('is counted down to in time of the drill, and told once', async () => {
    const drill = await waiting([takeover('One')])
    drill.setTransport(playingFrom(90_500))
    await screen.findByText(/^Reminder at/)
    expect(seen()).toMatch(/^Reminder at \d\d:\d\d, in 3:30$/)
    const words = said()
    expect(words).toHaveLength(1)
    drill.setTransport(playingFrom(4 * MINUTE_MS))
    expect(seen()).toMatch(/, in 1:00$/)
    // What ticks is in no region that is read out; what is read out does not tick.
    expect(said()).toEqual(words)
    expect(document.querySelector('[role=status] [aria-hidden], [aria-live] [aria-hidden]')).toBeNull()
    drill.setTransport(playingFrom(5 * MINUTE_MS))
    expect(seen()).toMatch(/, in 5:00$/)
    expect(said()).not.toEqual(words)
  })

  it('stands still while the replay does, and says so', async () => {
    const drill = await waiting([takeover('One')])
    drill.setTransport({ status: 'paused', positionMs: 2 * MINUTE_MS })
    await screen.findByText(/^Reminder at/)
    expect(seen()).toMatch(/in 3:00 \(paused\)$/)
  })

  it('is on the notification that Home leaves, the next of all that wait; OK ends it', async () => {
    const drill = await waiting([takeover('One'), takeover('Two')])
    drill.setTransport(playingFrom(2 * MINUTE_MS))
    await screen.findByText(/^Reminder at/)
    // Of the newest alone, which has the screen.
    expect(seen()).toMatch(/, in 4:00$/)
    press('Home')
    expect(seen()).toMatch(/, in 3:00$/)
    const notice = screen.getByRole('button', { name: /not acknowledged/ })
    expect(notice.querySelector('[role=status]')).toBeNull()
    press(/not acknowledged/)
    press('OK (1/2)')
    expect(seen()).toMatch(/, in 3:00$/)
    press('OK')
    expect(seen()).toBeUndefined()
  })

  it('is none where the phone does not remind, or what it would remind of was lifted', async () => {
    const drill = await waiting([
      takeover('One'),
      takeover('Over', {
        channels: ['website'],
        phases: ['lifted'],
        msgType: 'Update',
        references: ['alert-0'],
      }),
    ])
    drill.setTransport(playingFrom(2 * MINUTE_MS))
    expect(screen.getByRole('button', { name: 'OK' })).toBeTruthy()
    expect([seen(), said()]).toEqual([undefined, []])
    cleanup()
    await waiting([takeover('One')], 'never')
    expect([seen(), said()]).toEqual([undefined, []])
  })
})
