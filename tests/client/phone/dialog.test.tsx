import type { Alert } from '@alert-replay/shared/alert.ts'
import type { Profile } from '@alert-replay/shared/phone/profile.ts'
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { Suspense } from 'react'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { Phone } from '../../../client/src/features/phone/phone.tsx'
import { startLanguage, switchLanguage } from '../../../client/src/lib/language.ts'
import { fakeDrill, scenarioOf, type FakeDrill } from './fake-drill.ts'
import { roomsAreThere } from './rooms-are-there.ts'

beforeAll(startLanguage)
beforeEach(async () => void (await switchLanguage('en')))
afterEach(cleanup)

const takeover = (headline: string, body = `text of ${headline}`): Partial<Alert> => ({
  channels: ['cell-broadcast'],
  expiresMs: 1e9,
  texts: { en: { headline, body, wording: 'written', sources: [] } },
})

/** A phone whose profile has the dialog so. */
async function show(
  alerts: readonly Partial<Alert>[],
  dialog: Partial<Profile['dialog']>,
): Promise<FakeDrill> {
  const drill = fakeDrill(scenarioOf(...alerts))
  const { profile } = drill.store.getState()
  drill.store.setState({ profile: { ...profile, dialog: { ...profile.dialog, ...dialog } } })
  render(
    <Suspense>
      <Phone drill={drill} framed={false} />
    </Suspense>,
  )
  await screen.findByRole('button', { name: 'Open alerts' })
  await roomsAreThere()
  return drill
}
const press = (name: string | RegExp): void => {
  fireEvent.click(screen.getByRole('button', { name }))
}
const closeShade = (): void => {
  fireEvent.keyDown(screen.getByRole('dialog', { name: 'Notifications' }), { key: 'Escape' })
}
const dialog = (): HTMLElement => screen.getByRole('alertdialog')
/** The notifications of a list, by the title of their alert. */
const noticesIn = (list: HTMLElement | null): readonly (string | undefined)[] =>
  list === null
    ? []
    : within(list)
        .getAllByRole('button', { hidden: true })
        .map((notice) => /One|Two/.exec(notice.textContent ?? '')?.[0])
/** On the lock screen; behind a takeover it is there, and not to be used. */
const notices = (name: string): readonly (string | undefined)[] =>
  noticesIn(screen.queryByRole('list', { name, hidden: true }))
const inShade = (): readonly (string | undefined)[] =>
  noticesIn(within(screen.getByRole('dialog', { name: 'Notifications' })).queryByRole('list'))

describe('[PH18] a phone that notifies beside the dialog', () => {
  it('has the alert as a notification behind it, and still after OK, until it is cleared', async () => {
    const drill = await show([takeover('One'), takeover('Two')], { alsoNotifies: true })
    drill.goTo(2)
    expect(notices('Unread alerts')).toEqual(['Two', 'One'])
    press('OK (1/2)')
    press('OK')
    expect(notices('Notifications')).toEqual(['Two', 'One'])
    expect(screen.getAllByText('OK pressed')).toHaveLength(2)
    expect(screen.queryByText(/\d unread$/)).toBeNull()
    press('Open notifications')
    expect(inShade()).toEqual(['Two', 'One'])
    press('Clear all')
    expect(screen.getByText('No notifications')).toBeDefined()
    closeShade()
    expect(screen.getByText('No unread alerts')).toBeDefined()
    expect(drill.store.getState().memory.acknowledged).toEqual(['1:alert-1', '1:alert-0'])
  })

  it('never has two of one alert: what Home leaves stands once', async () => {
    const drill = await show([takeover('One')], { alsoNotifies: true, notificationSwipes: false })
    drill.goTo(1)
    press('Home')
    expect(notices('Unread alerts')).toEqual(['One'])
    press(/Not acknowledged/)
    expect(dialog().textContent).toContain('One')
  })

  it('takes away what is opened', async () => {
    const drill = await show([takeover('One')], { alsoNotifies: true })
    drill.goTo(1)
    press('OK')
    press(/^EXERCISE .*One/)
    expect(screen.getAllByRole('heading', { name: 'One' })).not.toEqual([])
    press('Home')
    expect(notices('Notifications')).toEqual([])
  })

  it('is not every phone: on others nothing stands after OK', async () => {
    const drill = await show([takeover('One')], { alsoNotifies: false })
    drill.goTo(1)
    expect(notices('Unread alerts')).toEqual([])
    press('OK')
    expect([...notices('Unread alerts'), ...notices('Notifications')]).toEqual([])
  })
})

describe('[PH20] the notification of what waits for OK', () => {
  it('can be cleared where the profile lets it: then it is in the list, unread, and not acknowledged', async () => {
    const drill = await show([takeover('One'), takeover('Two')], { notificationSwipes: true })
    drill.goTo(2)
    press('Home')
    press('Open notifications')
    press('Clear all')
    expect(screen.getByText('No notifications')).toBeDefined()
    const { waiting, read, acknowledged } = drill.store.getState().memory
    expect([waiting, read, acknowledged, drill.acknowledgedIds()]).toEqual([[], [], [], []])
    closeShade()
    press('Open alerts')
    expect(screen.getAllByRole('article').map((one) => /One|Two/.exec(one.textContent ?? '')?.[0])).toEqual([
      'Two',
      'One',
    ])
    expect(screen.getAllByText('Unread')).not.toEqual([])
  })

  it('stays where the profile does not', async () => {
    const drill = await show([takeover('One')], { notificationSwipes: false })
    drill.goTo(1)
    press('Home')
    press('Open notifications')
    expect(screen.queryByRole('button', { name: 'Clear all' })).toBeNull()
    expect(inShade()).toEqual(['One'])
  })

  it('stays while a call holds the alert', async () => {
    const drill = await show([takeover('One')], { notificationSwipes: true })
    act(() => {
      const { profile } = drill.store.getState()
      drill.store.setState({ profile: { ...profile, defersInCall: true } })
      drill.set({ inCall: true })
    })
    drill.goTo(1)
    press('Open notifications')
    expect(screen.queryByRole('button', { name: 'Clear all' })).toBeNull()
  })
})

describe('[PH19] the text of an alert on the screen', () => {
  const body = 'Go to https://example.org/shelters. <b>Now</b>'
  const copies = (): string | undefined =>
    screen.getByText('One').closest<HTMLElement>('[data-copies]')?.dataset['copies']

  it.each([true, false])('copies: %s', async (does) => {
    const drill = await show([takeover('One', body)], { copies: does })
    drill.goTo(1)
    expect(copies()).toBe(String(does))
  })

  it('an address looks like a link, leads nowhere, and says what it would do', async () => {
    const drill = await show([takeover('One', body)], { links: 'linked' })
    drill.goTo(1)
    const link = within(dialog()).getByRole('link')
    expect([link.textContent, link.tagName, link.hasAttribute('href')]).toEqual([
      'https://example.org/shelters',
      'SPAN',
      false,
    ])
    expect(
      screen.getByRole('link', { description: 'On a real phone this opens a page. Here it leads nowhere.' }),
    ).toBe(link)
    expect(dialog().textContent).toContain('<b>Now</b>')
    const note = within(dialog()).getByText('On a real phone this opens a page. Here it leads nowhere.')
    expect(note.hidden).toBe(true)
    fireEvent.keyDown(link, { key: 'Enter' })
    expect(note.hidden).toBe(false)
  })

  it('opened again it is the same, and on a phone that links nothing it is plain', async () => {
    const linked = await show([takeover('One', body)], { links: 'linked' })
    linked.goTo(1)
    press('OK')
    press('Open alerts')
    press('One')
    expect(screen.getByRole('link').textContent).toBe('https://example.org/shelters')
    cleanup()
    const plain = await show([takeover('One', body)], { links: 'plain' })
    plain.goTo(1)
    expect(screen.queryByRole('link')).toBeNull()
    expect(dialog().textContent).toContain(body)
  })
})
