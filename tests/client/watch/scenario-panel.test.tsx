import type { Alert } from '@alert-replay/shared/alert.ts'
import type { Scenario } from '@alert-replay/shared/scenario.ts'
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import i18next from 'i18next'
import { Suspense } from 'react'
import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { ScenarioPanel } from '../../../client/src/features/watch/scenario-panel.tsx'
import { startLanguage, switchLanguage } from '../../../client/src/lib/language.ts'
import { anAlert, aScenario } from '../../support/builders.ts'
import { engineDrill, type EngineDrill } from '../transport/engine-drill.ts'

const text = (headline: string) =>
  ({ en: { headline, body: headline, wording: 'written', sources: [] } }) as const

const NIGHT: Scenario = {
  ...aScenario()
    .with({
      kind: 'recorded',
      title: { en: 'A night', ja: 'ある夜' },
      summary: { en: 'What happened' },
      account: { en: 'By the press' },
      notes: [{ en: 'Two had failed before' }],
      sources: [{ id: 'a', title: 'A report', url: 'https://example.org/report', publisher: 'The Paper' }],
    })
    .build(),
  alerts: [
    anAlert(0, { precision: 'minute', channels: ['cell-broadcast', 'television'], texts: text('Launched') }),
    anAlert(1, {
      offsetMs: 180_000,
      precision: 'order',
      phases: ['notice'],
      channels: ['press'],
      texts: { en: { wording: 'unknown', sources: [] } },
      cue: { en: 'Whom do you believe?' },
    }),
    anAlert(2, { offsetMs: 540_000, precision: 'minute', phases: ['lifted'], texts: text('Passed') }),
  ],
}

let drill: EngineDrill
const onSeek = vi.fn<(alert: Alert) => void>()
const onPlay = vi.fn<() => void>()
beforeAll(async () => {
  await startLanguage()
  await i18next.loadNamespaces('watch')
})
beforeEach(async () => {
  vi.clearAllMocks()
  await switchLanguage('en')
  drill = engineDrill(NIGHT)
  render(
    <Suspense>
      <ScenarioPanel drill={drill} onSeek={onSeek} onPlay={onPlay} />
    </Suspense>,
  )
  await screen.findByRole('heading', { level: 1, name: 'A night' })
})
afterEach(cleanup)

const sequence = () => within(screen.getByRole('region', { name: 'The sequence' }))
const alertButtons = () =>
  sequence()
    .getAllByRole('listitem')
    .map((row) => {
      const button = within(row).getAllByRole('button')[0]
      if (!button) throw new Error('a row of the sequence is a button')
      return button
    })

it('says what is watched, whose account it is, and that the sound is off', () => {
  const panel = document.body.textContent
  for (const said of ['Recorded · A place', '21 November 2023', 'What happened', 'By the press']) {
    expect(panel).toContain(said)
  }
  expect(panel).toContain('3 alerts over 9\u00a0min')
  expect(panel).toContain('Sound is off until you turn it on')
})

it('tells each alert by its time, or that it is not known, its headline, phase and channels', () => {
  const told = alertButtons().map(({ textContent }) => textContent)
  expect(told[0]).toBe('22:46LaunchedWarning · Cell broadcast, Televisionstill to come')
  expect(told[1]).toBe('time not knownWording unknownNotice · PressCuestill to come')
})

it('tells apart what came and what is to come, and marks the latest', async () => {
  await act(() => drill.send({ type: 'seek', toMs: 180_000 }))
  const buttons = alertButtons()
  expect(buttons.map((button) => /delivered|still to come/.exec(button.textContent)?.[0])).toEqual([
    'delivered',
    'delivered',
    'still to come',
  ])
  expect(buttons.map((button) => button.getAttribute('aria-current'))).toEqual([null, 'step', null])
})

it('goes to the alert that is pressed', () => {
  fireEvent.click(screen.getByRole('button', { name: /Passed/ }))
  expect(onSeek).toHaveBeenCalledExactlyOnceWith(NIGHT.alerts[2])
})

it('says what to discuss while the replay stands at a cue, and how to go on', async () => {
  expect(screen.queryByText('Whom do you believe?')).toBeNull()
  await act(() => drill.send({ type: 'seek', toMs: 180_000 }))
  expect(screen.getByText('Whom do you believe?')).toBeDefined()
  fireEvent.click(screen.getByRole('button', { name: 'Play on' }))
  expect(onPlay).toHaveBeenCalledOnce()
  await act(() => drill.send({ type: 'play', rate: 1 }))
  expect(screen.queryByText('Whom do you believe?')).toBeNull()
})

it('keeps sources and background until they are asked for', () => {
  expect(screen.queryByText('Two had failed before')).toBeNull()
  for (const fold of document.querySelectorAll('details')) {
    fold.open = true
    fireEvent(fold, new Event('toggle'))
  }
  expect(screen.getByText('Two had failed before')).toBeDefined()
  expect(screen.getByRole('link', { name: 'A report' }).getAttribute('href')).toBe(
    'https://example.org/report',
  )
  // Notes of the single alerts stand beside the alert's name.
  expect(screen.getAllByText('Launched', { selector: 'dt' })).toHaveLength(1)
})

it('of a thousand alerts tells those around the latest, their place among all, and the others when asked', async () => {
  cleanup()
  drill = engineDrill(
    aScenario()
      .withAlertsAt(...Array.from({ length: 1_000 }, (_, i) => i * 1_000))
      .build(),
  )
  render(<ScenarioPanel drill={drill} onSeek={onSeek} onPlay={onPlay} />)
  await act(() => drill.send({ type: 'seek', toMs: 500_000 }))
  const shown = () => {
    const places = [...document.querySelectorAll('li[aria-setsize="1000"]')].map((row) =>
      Number(row.getAttribute('aria-posinset')),
    )
    return [places.at(0), places.length, places.at(-1)]
  }
  expect(shown()).toEqual([401, 300, 700])
  expect(document.querySelector('[aria-current="step"]')?.closest('li')?.getAttribute('aria-posinset')).toBe(
    '501',
  )
  fireEvent.click(screen.getByText('Show 100 earlier alerts'))
  fireEvent.click(screen.getByText('Show 100 later alerts'))
  expect(shown()).toEqual([301, 500, 800])
})
