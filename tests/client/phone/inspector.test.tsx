import { loadProfile } from '@alert-replay/shared/phone/profiles.ts'
import { arrivalOf } from '@alert-replay/shared/phone/arrival.ts'
import { outcomesOf } from '@alert-replay/shared/phone/outcomes.ts'
import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { Suspense } from 'react'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { InspectorList } from '../../../client/src/features/phone/inspector/inspector-list.tsx'
import { Phone } from '../../../client/src/features/phone/phone.tsx'
import { startLanguage, switchLanguage } from '../../../client/src/lib/language.ts'
import { fakeDrill, okinawa, scenarioOf, type FakeDrill } from './fake-drill.ts'

beforeAll(startLanguage)
beforeEach(async () => {
  await act(async () => void (await switchLanguage('en')))
})
afterEach(cleanup)

const WAIT = { timeout: 20_000 }
const BROADCAST = { channels: ['cell-broadcast'] as const }

async function list(drill: FakeDrill) {
  render(
    <Suspense>
      <InspectorList drill={drill} heading="h3" />
    </Suspense>,
  )
  // Its code and its words come when it is first asked for.
  await screen.findByText(/^(?:Every alert that has come so far|No alert has come yet)/, {}, WAIT)
}
const rows = (): readonly string[] =>
  within(screen.getByRole('table', { name: 'What this phone did with each alert' }))
    .getAllByRole('row')
    .slice(1)
    .map((row) => row.textContent)
const show = (value: string): void =>
  void fireEvent.change(screen.getByRole('combobox', { name: 'Show' }), { target: { value } })

describe('the inspector', () => {
  it('says that there is nothing yet', async () => {
    await list(fakeDrill(scenarioOf(BROADCAST)))
    expect(screen.getByText(/^No alert has come yet\./)).toBeDefined()
    expect(screen.queryByRole('table')).toBeNull()
  })

  it('[PI1] has every alert that came, also those not shown, the latest first, with the rule that decided', async () => {
    const drill = fakeDrill(scenarioOf(BROADCAST, { channels: ['app'] }, { channels: ['press'] }, BROADCAST))
    drill.goTo(3)
    drill.set({ position: 'outside' })
    drill.goTo(4)
    await list(drill)
    expect(rows()).toEqual([
      '22:49:00WarningNot shownPR7 The phone was outside the area: no mast near it sends the alert.',
      '22:48:00WarningEntry in the listPH4 It reached people by other means than their phones: it is an entry in the list.',
      '22:47:00WarningBanner tone and vibrationPH3 What an app or a social network sends drops in as a banner.',
      '22:46:00WarningTook over the screen tone and vibrationPH2 A cell broadcast of this category takes over the screen until OK is pressed.',
    ])
    show('notShown')
    expect(rows()).toHaveLength(1)
    show('shown')
    expect(rows()).toHaveLength(3)
  })

  it('[PI1] opens the whole explanation: rules, fields of the profile, what was heard, what would have changed it', async () => {
    const drill = fakeDrill(scenarioOf(BROADCAST))
    drill.set({ ringer: 'silent' })
    drill.goTo(1)
    // Set otherwise since: the alert is told by how the phone was set as it came.
    drill.set({ ringer: 'sound', airplane: true })
    await list(drill)
    const button = screen.getByRole('button', { name: 'Warning' })
    expect(button.getAttribute('aria-expanded')).toBe('false')
    fireEvent.click(button)
    expect(button.getAttribute('aria-expanded')).toBe('true')
    expect(screen.getByText(/^Profile: Japan, Android · Message id 4370$/)).toBeDefined()
    expect(screen.getByText(/It overrides the ringer, which was on “Silent”\./)).toBeDefined()
    expect(screen.getByText('usual.overridesSilent').parentElement?.textContent).toContain(
      'usual.overridesSilent: true',
    )
    expect(screen.getByText('Nothing was heard or felt on this device.')).toBeDefined()
    const alternatives = within(screen.getByRole('table', { name: 'What would have changed it' }))
    const told = alternatives
      .getAllByRole('row')
      .slice(1)
      .map((row) => row.textContent)
    expect(told).toContain('Airplane mode: onIt would not have been shown.')
    expect(told).toContain('Place: OutsideIt would not have been shown.')
    expect(told.some((text) => text.startsWith('Ringer'))).toBe(false)
    fireEvent.click(button)
    expect(screen.queryByText(/^Profile: /)).toBeNull()
  })

  it('says what is assumed of a profile, and names the source of what is not', async () => {
    const drill = fakeDrill(scenarioOf(BROADCAST))
    const profile = await loadProfile('jp-iphone')
    drill.set({ profile: profile.id })
    drill.goTo(1)
    const { settings, view } = drill.store.getState()
    drill.store.setState({
      profile,
      profiles: new Map([[profile.id, profile]]),
      outcomes: outcomesOf(view?.delivered ?? [], () => settings, profile),
    })
    await list(drill)
    expect(rows()[0]).toContain('assumed')
    fireEvent.click(screen.getByRole('button', { name: 'Warning' }))
    expect(screen.getByText('Profile: Japan, iPhone · Message id 4370')).toBeDefined()
    const decided = screen.getByText('This decided how it is shown.').closest('li')
    expect(decided?.textContent).toContain(
      'usual.as: "takeover" assumed No published source tells this of such phones.',
    )
  })

  it('[PR8] tells what is still to come of an alert while the phone looks for its position', async () => {
    const drill = fakeDrill(scenarioOf(BROADCAST))
    drill.goTo(1)
    const arrivals = new Set(drill.store.getState().view?.delivered.map(arrivalOf))
    drill.store.setState({ looking: { arrivals, untilMs: 60_000 } })
    await list(drill)
    expect(rows()[0]).toMatch(/Is to take over the screen tone and vibration/)
    show('shown')
    expect(screen.queryByRole('table')).toBeNull()
    show('notShown')
    fireEvent.click(screen.getByRole('button', { name: 'Warning' }))
    const opened = screen.getAllByRole('table')[0]?.textContent
    expect(opened).toContain('The phone is looking for its position.')
    expect(opened).toContain('What is to be seen, heard and felt')
    expect(opened).not.toMatch(/Took over|What was seen/)
    act(() => drill.store.setState({ looking: { arrivals: new Set() } }))
    show('shown')
    expect(rows()[0]).toMatch(/Took over the screen tone and vibration/)
  })

  it('says that nothing rang where the replay jumped past an alert, or the phone came later', async () => {
    const drill = fakeDrill(scenarioOf(BROADCAST, { ...BROADCAST, offsetMs: 60_000 }))
    drill.goTo(1, 'sought')
    drill.goTo(2)
    act(() => drill.store.setState(({ memory }) => ({ memory: { ...memory, rung: [] } })))
    await list(drill)
    for (const button of screen.getAllByRole('button', { name: 'Warning' })) fireEvent.click(button)
    expect(screen.getByText(/^The replay jumped past it:/)).toBeDefined()
    expect(screen.getByText(/^It had come before this phone was there:/)).toBeDefined()
  })

  it('names the alert that another one repeats', async () => {
    const { texts } = okinawa().alerts[0] ?? {}
    const same = { ...BROADCAST, cellBroadcast: { messageId: 4356 }, ...(texts && { texts }) }
    const drill = fakeDrill(scenarioOf(same, same))
    drill.goTo(2)
    await list(drill)
    expect(rows()[0]).toMatch(/PR9 It is the same as “.+” \(22:46:00\), sent again within 1\u00a0hr:/)
  })

  it('shows so many at a time, however many there are', async () => {
    const drill = fakeDrill(
      scenarioOf(...Array.from({ length: 120 }, () => ({ channels: ['press'] as const }))),
    )
    drill.goTo(120)
    await list(drill)
    expect(rows()).toHaveLength(50)
    fireEvent.click(screen.getByRole('button', { name: 'Show 50 more' }))
    fireEvent.click(screen.getByRole('button', { name: 'Show 20 more' }))
    expect(rows()).toHaveLength(120)
    expect(screen.queryByRole('button', { name: /more/ })).toBeNull()
  })

  it('is in Japanese too, with every word', async () => {
    await act(async () => void (await switchLanguage('ja')))
    const drill = fakeDrill(okinawa())
    drill.goTo(6)
    render(
      <Suspense>
        <InspectorList drill={drill} heading="h3" />
      </Suspense>,
    )
    const table = await screen.findByRole('table', { name: '各警報に対するこの端末の動作' }, WAIT)
    for (const button of within(table).getAllByRole('button')) fireEvent.click(button)
    for (const quoted of document.querySelectorAll('code, [lang="en"]')) quoted.remove()
    expect(document.body.textContent).not.toMatch(/[a-z]+\.[a-z]+/i)
    expect(document.body.textContent).not.toContain('{{')
  })
})

describe('on the phone', () => {
  async function phone(drill: FakeDrill): Promise<void> {
    render(
      <Suspense>
        <Phone drill={drill} framed={false} />
      </Suspense>,
    )
    await screen.findByRole('main', {}, WAIT)
  }

  it('is behind the settings, and the way back leads there', async () => {
    const drill = fakeDrill(scenarioOf({ channels: ['press'] }))
    drill.goTo(1)
    await phone(drill)
    fireEvent.click(await screen.findByRole('button', { name: 'All settings of this phone' }, WAIT))
    fireEvent.click(await screen.findByRole('button', { name: 'What this phone did, and why' }, WAIT))
    const heading = await screen.findByRole('heading', { level: 1, name: 'What this phone did, and why' })
    await waitFor(() => expect(document.activeElement).toBe(heading))
    await screen.findByRole('table', { name: 'What this phone did with each alert' }, WAIT)
    fireEvent.click(screen.getByRole('button', { name: 'Settings' }))
    await screen.findByRole('heading', { level: 1, name: 'Phone settings' })
  })

  it('opens from an alert, with that alert’s own reasons', async () => {
    const drill = fakeDrill(scenarioOf({ channels: ['press'] }))
    drill.goTo(1)
    await phone(drill)
    const entry = await screen.findByRole('button', { name: 'Open alerts' }, WAIT)
    fireEvent.click(entry)
    const article = await screen.findByRole('article', {}, WAIT)
    fireEvent.click(within(article).getAllByRole('button')[0] ?? article)
    const summary = await screen.findByText('Why the phone did this', {}, WAIT)
    fireEvent.click(summary)
    // No browser: the details do not open by themselves.
    const details = summary.closest('details')
    if (details && !details.open) {
      details.open = true
      fireEvent(details, new Event('toggle'))
    }
    expect(
      await screen.findByText(/It reached people by other means than their phones/, {}, WAIT),
    ).toBeDefined()
  })
})
