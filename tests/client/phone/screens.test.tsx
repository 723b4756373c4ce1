import type { Alert } from '@alert-replay/shared/alert.ts'
import type { Behaviour, Profile } from '@alert-replay/shared/phone/profile.ts'
import { emptyMemory } from '@alert-replay/shared/phone/memory.ts'
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { Suspense } from 'react'
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { Phone } from '../../../client/src/features/phone/phone.tsx'
import { phoneSound } from '../../../client/src/features/phone/sound/sound.ts'
import { startLanguage, switchLanguage } from '../../../client/src/lib/language.ts'
import { fakeDrill, okinawa, scenarioOf, type FakeDrill } from './fake-drill.ts'
import { roomsAreThere } from './rooms-are-there.ts'

beforeAll(startLanguage)
beforeEach(async () => void (await switchLanguage('en')))
afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
})

const text = (headline: string, body = `text of ${headline}`): Pick<Alert, 'texts'> => ({
  texts: { en: { headline, body, wording: 'written', sources: [] } },
})
const takeover = (headline: string, fields: Partial<Alert> = {}): Partial<Alert> => ({
  channels: ['cell-broadcast'],
  expiresMs: 1e9,
  ...text(headline),
  ...fields,
})
const entry = (headline: string, fields: Partial<Alert> = {}): Partial<Alert> => ({
  channels: ['press'],
  expiresMs: 1e9,
  ...text(headline),
  ...fields,
})

const post = (headline: string): Partial<Alert> => entry(headline, { channels: ['social'] })

async function show(alerts: readonly Partial<Alert>[], framed = false): Promise<FakeDrill> {
  const drill = fakeDrill(scenarioOf(...alerts))
  render(
    <Suspense>
      <Phone drill={drill} framed={framed} />
    </Suspense>,
  )
  await screen.findByRole('button', { name: 'Open alerts' })
  await roomsAreThere()
  return drill
}
const press = (name: string | RegExp): void => {
  fireEvent.click(screen.getByRole('button', { name }))
}
const shownTitle = (): string | null =>
  screen.queryByRole('alertdialog')?.querySelector('p')?.textContent ?? null
const key = (pressed: string): void => {
  fireEvent.keyDown(document.activeElement ?? document.body, { key: pressed })
}
const notices = (label = 'Unread alerts'): readonly string[] =>
  within(screen.getByRole('list', { name: label }))
    .getAllByRole('button')
    .map((notice) => notice.textContent ?? '')
const titles = (): readonly (string | null)[] =>
  screen.getAllByRole('article').map((one) => within(one).getAllByRole('heading')[0]?.textContent ?? null)
const article = (title: string): HTMLElement => {
  const found = screen
    .getAllByRole('article')
    .find((one) => within(one).queryByRole('heading', { name: title }))
  if (!found) throw new Error(`no entry "${title}"`)
  return found
}

describe('[PH4] what reached people by other means', () => {
  it('is in the list alone: on no lock screen, in no shade, and not in the status bar', async () => {
    const drill = await show([entry('By the press'), post('By a network'), entry('More')])
    drill.goTo(3)
    expect(notices()).toHaveLength(1)
    expect(notices()[0]).toContain('By a network')
    expect(screen.getByText('2 unread in the list')).toBeDefined()
    const bar = screen.getByText(/1 unread/)
    expect(bar.textContent).toMatch(/1 unread$/)
    press('Open alerts')
    expect(titles()).toEqual(['More', 'By a network', 'By the press'])
  })

  it('[PR16] with do not disturb a post is still a notification', async () => {
    const drill = await show([post('By a network')])
    drill.set({ doNotDisturb: true })
    drill.goTo(1)
    expect(notices()).toHaveLength(1)
  })

  it('says that nothing is unread only where nothing is, in the list neither', async () => {
    const drill = await show([entry('By the press')])
    drill.goTo(1)
    expect(screen.queryByText('No unread alerts')).toBeNull()
    expect(screen.getByText('1 unread in the list')).toBeDefined()
    act(() => {
      for (const one of drill.store.getState().view?.delivered ?? []) drill.open(one)
    })
    expect(screen.getByText('No unread alerts')).toBeDefined()
  })
})

describe('[PH7] several alerts at once', () => {
  it('lie on each other, the newest on top; OK says how many, and shows the next older one', async () => {
    const drill = await show([takeover('One'), takeover('Two'), takeover('Three')])
    drill.goTo(3)
    const seen = ['OK (1/3)', 'OK (1/2)', 'OK'].map((name) => {
      const title = shownTitle()
      press(name)
      return title
    })
    expect(seen).toEqual(['Three', 'Two', 'One'])
    expect(drill.acknowledgedIds()).toEqual(['alert-2', 'alert-1', 'alert-0'])
  })

  it('are one key away from each other, or one press', async () => {
    const drill = await show([takeover('One'), takeover('Two'), takeover('Three')])
    drill.goTo(3)
    key('ArrowRight')
    expect([shownTitle(), screen.queryByRole('button', { name: 'OK (2/3)' }) !== null]).toEqual(['Two', true])
    press('Older alert')
    expect(shownTitle()).toBe('One')
    expect(screen.getByRole('button', { name: 'Older alert' }).hasAttribute('disabled')).toBe(true)
    key('ArrowLeft')
    expect(shownTitle()).toBe('Two')
    press('OK (2/3)')
    expect(drill.acknowledgedIds()).toEqual(['alert-1'])
  })

  it('a newer one comes on top of whichever was looked at', async () => {
    const drill = await show([takeover('One'), takeover('Two'), takeover('Three')])
    drill.goTo(2)
    key('ArrowRight')
    expect(shownTitle()).toBe('One')
    drill.goTo(3)
    expect(shownTitle()).toBe('Three')
  })

  it('a single one leaves the arrows to the page', async () => {
    const drill = await show([takeover('One')])
    drill.goTo(1)
    expect(fireEvent.keyDown(screen.getByRole('alertdialog'), { key: 'ArrowRight' })).toBe(true)
  })
})

describe('[PH6] only OK acknowledges', () => {
  it('Escape and Back leave the alert where it is, and say what would take it away', async () => {
    const drill = await show([takeover('One')])
    drill.goTo(1)
    for (const tried of [() => key('Escape'), () => press('Back')]) {
      tried()
      expect(shownTitle()).toBe('One')
      expect(screen.getByRole('alertdialog').textContent).toContain('Only OK acknowledges it.')
    }
    expect(drill.acknowledgedIds()).toEqual([])
    expect(drill.store.getState().memory.read).toEqual([])
  })

  it.each([
    ['the button', () => press('Home')],
    ['the key H', () => key('h')],
    ['the key Home', () => key('Home')],
  ])('%s leaves it as a notification that waits, unread', async (_, leave) => {
    const drill = await show([takeover('One'), takeover('Two')])
    drill.goTo(2)
    leave()
    expect(screen.queryByRole('alertdialog')).toBeNull()
    expect(notices()).toHaveLength(1)
    expect(notices()[0]).toMatch(/^EXERCISE 2 alerts not acknowledged.*Two.*Show the alert again/)
    const { memory } = drill.store.getState()
    expect([memory.waiting, memory.read, memory.acknowledged]).toEqual([['1:alert-0', '1:alert-1'], [], []])
  })

  it('the notification brings it back, and so does its place in the list', async () => {
    const drill = await show([takeover('One'), takeover('Two')])
    drill.goTo(2)
    press('Home')
    press(/alerts not acknowledged/)
    expect(shownTitle()).toBe('Two')
    press('Home')
    press('Open alerts')
    expect(article('One').textContent).toContain('Not acknowledged')
    press('One')
    expect(shownTitle()).toBe('One')
    press('OK (2/2)')
    expect(drill.acknowledgedIds()).toEqual(['alert-0'])
  })

  it('a newer alert brings back those that were left: OK on it shows the next older', async () => {
    const drill = await show([takeover('One'), takeover('Two')])
    drill.goTo(1)
    press('Home')
    drill.goTo(2)
    expect(shownTitle()).toBe('Two')
    press('OK (1/2)')
    expect(shownTitle()).toBe('One')
  })

  it('a phone that keeps alerts on the screen does not let Home leave them', async () => {
    const drill = await show([takeover('One')])
    act(() => {
      const { profile } = drill.store.getState()
      drill.store.setState({
        profile: { ...profile, dialog: { ...profile.dialog, blocksStatusBar: true } },
      })
    })
    drill.goTo(1)
    press('Home')
    expect(shownTitle()).toBe('One')
    expect(screen.getByRole('alertdialog').textContent).toContain(
      'This phone keeps the alert on the screen until OK.',
    )
  })

  it('in a call, on a phone that shows alerts after it, waits as a notification until the call ends', async () => {
    const drill = await show([takeover('One')])
    act(() => {
      const { profile } = drill.store.getState()
      drill.store.setState({ profile: { ...profile, defersInCall: true } })
    })
    act(() => drill.set({ inCall: true }))
    drill.goTo(1)
    expect(screen.queryByRole('alertdialog')).toBeNull()
    expect(notices()[0]).toMatch(/^EXERCISE Not acknowledged.*Show the alert · /)
    act(() => drill.set({ inCall: false }))
    expect(shownTitle()).toBe('One')
    press('Home')
    expect(notices()[0]).toMatch(/Show the alert again · /)
  })

  it('[PR13] is shown in the call to whoever asks for it; one that has the screen keeps it', async () => {
    const drill = await show([takeover('One'), takeover('Two'), takeover('Three')])
    act(() => {
      const { profile } = drill.store.getState()
      drill.store.setState({ profile: { ...profile, defersInCall: true } })
    })
    drill.goTo(1)
    act(() => drill.set({ inCall: true }))
    drill.goTo(2)
    expect(shownTitle()).toBe('One')
    press('OK')
    expect(shownTitle()).toBeNull()
    press(/Show the alert · /)
    expect(shownTitle()).toBe('Two')
    press('OK')
    press('Open alerts')
    drill.goTo(3)
    // A banner over whatever else is there.
    press(/^EXERCISE .*Three/)
    expect(shownTitle()).toBe('Three')
  })

  it('beside other controls the key Home is theirs, unless an alert has the screen', async () => {
    const drill = await show([takeover('One')], true)
    const button = screen.getByRole('button', { name: 'Open alerts' })
    button.focus()
    expect(fireEvent.keyDown(button, { key: 'Home' })).toBe(true)
    drill.goTo(1)
    expect(fireEvent.keyDown(screen.getByRole('alertdialog'), { key: 'Home' })).toBe(false)
    expect(screen.queryByRole('alertdialog')).toBeNull()
  })

  it('a phone that calls such alerts nothing still names the dialog', async () => {
    const drill = await show([takeover('One')])
    act(() => {
      const { profile } = drill.store.getState()
      drill.store.setState({ profile: { ...profile, dialog: { ...profile.dialog, showsTitle: false } } })
    })
    drill.goTo(1)
    expect(screen.getByRole('alertdialog', { name: 'EXERCISE Emergency alert One' })).toBeDefined()
  })
})

/** What the profile does with every alert is otherwise. */
function profileWith(
  drill: FakeDrill,
  usual: Partial<Behaviour>,
  dialog: Partial<Profile['dialog']> = {},
): void {
  act(() => {
    const { profile } = drill.store.getState()
    drill.store.setState({
      profile: {
        ...profile,
        usual: { ...profile.usual, ...usual },
        dialog: { ...profile.dialog, ...dialog },
      },
    })
  })
}

describe('[PH6] a touch beside the alert', () => {
  const beside = (): void => void fireEvent.click(screen.getByRole('alertdialog'))

  it('does nothing on most phones', async () => {
    const drill = await show([takeover('One')])
    drill.goTo(1)
    beside()
    expect(shownTitle()).toBe('One')
    expect(screen.queryByText(/^A touch beside/)).toBeNull()
  })

  it('closes it where the profile has it so: it waits no more, unread and not acknowledged', async () => {
    const drill = await show([takeover('One'), takeover('Two')])
    profileWith(drill, { closesOnOutsideTouch: true })
    drill.goTo(2)
    expect(screen.getByText('A touch beside the alert closes it. That acknowledges nothing.')).toBeDefined()
    fireEvent.click(screen.getByText('text of Two'))
    expect(shownTitle()).toBe('Two')
    beside()
    expect(screen.queryByRole('alertdialog')).toBeNull()
    const { waiting, read, acknowledged } = drill.store.getState().memory
    expect([waiting, read, acknowledged, drill.acknowledgedIds()]).toEqual([[], [], [], []])
    expect(notices().map((notice) => /One|Two/.exec(notice)?.[0])).toEqual(['Two', 'One'])
  })

  it('does nothing for an alert that came to a phone on which it stays', async () => {
    const drill = await show([takeover('One')])
    drill.goTo(1)
    profileWith(drill, { closesOnOutsideTouch: true })
    beside()
    expect(shownTitle()).toBe('One')
  })
})

describe('[PH10] whether to go on receiving alerts', () => {
  const question = (): HTMLElement | null =>
    screen.queryByRole('region', { name: 'Keep receiving emergency alerts?' })

  const CAN_BE_OFF = { cellBroadcast: { messageId: 4356 } } as const

  it('is asked once, behind the lock screen, after the first alert that can be turned off', async () => {
    const drill = await show([takeover('One', CAN_BE_OFF), takeover('Two', CAN_BE_OFF)])
    drill.goTo(1)
    press('OK')
    expect(question()).toBeNull()
    press('Open alerts')
    expect(question()).not.toBeNull()
    press('Keep receiving')
    expect(question()).toBeNull()
    drill.goTo(2)
    press('OK')
    expect(question()).toBeNull()
  })

  it('leads to the settings', async () => {
    const drill = await show([takeover('One', CAN_BE_OFF)])
    drill.goTo(1)
    press('OK')
    press('Open alerts')
    press('Open the settings')
    expect(screen.getByRole('heading', { name: 'Phone settings' })).toBeDefined()
    expect(drill.store.getState().memory.optOut).toBe('asked')
  })

  it('is not asked after an alert that nobody can turn off', async () => {
    const drill = await show([takeover('One', { cellBroadcast: { messageId: 4370 } })])
    drill.goTo(1)
    press('OK')
    press('Open alerts')
    expect(question()).toBeNull()
  })

  it('is not asked by a phone that does not', async () => {
    const drill = await show([takeover('One', CAN_BE_OFF)])
    profileWith(drill, {}, { asksOptOut: false })
    drill.goTo(1)
    press('OK')
    press('Open alerts')
    expect(question()).toBeNull()
  })
})

describe('[PH12] trying an alert', () => {
  /** In the settings, with an alert of this kind on its way. */
  async function trying(drill: FakeDrill, kind: string, leaves = true): Promise<void> {
    press('All settings of this phone')
    const kinds = await screen.findByRole('combobox', { name: 'Kind of alert' }, { timeout: 20_000 })
    fireEvent.change(kinds, { target: { value: kind } })
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    press('Comes in 5 seconds')
    if (leaves) press('Home')
    expect(drill.store.getState().view?.delivered).toEqual([])
  }
  const after = (ms: number): void =>
    act(() => {
      vi.advanceTimersByTime(ms)
    })
  afterEach(() => {
    phoneSound.stop()
    vi.useRealTimers()
  })

  it('takes the screen over in five seconds, wherever its owner is; OK ends it, and nothing is kept of it', async () => {
    const drill = await show([takeover('One')])
    await trying(drill, 'earthquake')
    after(4_999)
    expect(screen.queryByRole('alertdialog')).toBeNull()
    after(1)
    expect(
      screen.getByRole('alertdialog', { name: /Earthquake warning EXERCISE: trial of this phone$/ }),
    ).toBeDefined()
    expect(phoneSound.store.getState().ringing?.tone?.key.hazard).toBe('earthquake')
    press('OK')
    expect(screen.queryByRole('alertdialog')).toBeNull()
    expect(phoneSound.store.getState().ringing).toBeUndefined()
    expect([drill.acknowledgedIds(), drill.store.getState().memory]).toEqual([[], emptyMemory])
  })

  it('drops in where such an alert would', async () => {
    const drill = await show([])
    await trying(drill, 'information', false)
    after(5_000)
    expect(screen.getByRole('region', { name: /New alert/ }).textContent).toContain('EXERCISE')
    after(6_000)
    expect(screen.queryByRole('region', { name: /New alert/ })).toBeNull()
  })

  it('says where such an alert shows nothing', async () => {
    const drill = await show([])
    act(() => drill.set({ airplane: true }))
    await trying(drill, 'earthquake', false)
    after(5_000)
    expect(screen.getByText('As it is set, the phone shows nothing of such an alert.')).toBeDefined()
  })

  it('is over as soon as an alert of the drill comes', async () => {
    const drill = await show([takeover('One'), takeover('Two')])
    await trying(drill, 'earthquake')
    after(5_000)
    drill.goTo(1)
    expect(shownTitle()).toBe('One')
    press('OK')
    expect(screen.queryByRole('alertdialog')).toBeNull()
  })
})

describe('[PH11] the screen of a locked phone', () => {
  const isLit = (): string | undefined => screen.getByRole('main').dataset['lit']
  const playing = { status: 'playing', positionMs: 0, sinceMs: 0, rate: 1 } as const
  const after = (ms: number): void =>
    act(() => {
      vi.advanceTimersByTime(ms)
    })
  /** A drill that plays, on a phone that has just been touched. */
  async function lying(alerts: readonly Partial<Alert>[]): Promise<FakeDrill> {
    const drill = await show(alerts)
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] })
    drill.setTransport(playing)
    fireEvent.pointerDown(screen.getByRole('main'))
    return drill
  }
  /** Alerts come, and the replay goes on. */
  const comes = (drill: FakeDrill, cursor: number): void => {
    drill.goTo(cursor)
    drill.setTransport(playing)
    after(0)
  }
  afterEach(() => {
    vi.useRealTimers()
  })

  it('darkens when nobody touches it, and is lit by a touch or a key', async () => {
    await lying([])
    after(29_999)
    expect(isLit()).toBe('true')
    after(1)
    expect(isLit()).toBe('false')
    fireEvent.pointerDown(screen.getByRole('button', { name: 'Open alerts' }))
    expect(isLit()).toBe('true')
    after(30_000)
    expect(isLit()).toBe('false')
    fireEvent.keyDown(screen.getByRole('main'), { key: 'Tab' })
    expect(isLit()).toBe('true')
  })

  it('is lit by an alert for as long as the profile has it; what waits for OK stays', async () => {
    const drill = await lying([takeover('One')])
    after(40_000)
    drill.goTo(1)
    drill.setTransport(playing)
    after(59_999)
    expect(isLit()).toBe('true')
    after(2)
    expect([isLit(), shownTitle()]).toEqual(['false', 'One'])
    press('OK')
    expect(drill.acknowledgedIds()).toEqual(['alert-0'])
  })

  it('stays dark for what lights nothing', async () => {
    const drill = await lying([entry('Old'), entry('News')])
    comes(drill, 1)
    after(30_000)
    expect(isLit()).toBe('false')
  })

  it('is lit all the while in use, in any room behind the lock screen, and while the replay stands still', async () => {
    const drill = await lying([entry('News')])
    comes(drill, 1)
    act(() => drill.set({ inUse: true }))
    after(100_000)
    expect(isLit()).toBe('true')
    act(() => drill.set({ inUse: false }))
    after(30_000)
    expect(isLit()).toBe('false')
    press('Open alerts')
    after(100_000)
    expect(isLit()).toBe('true')
    press('Home')
    after(30_000)
    expect(isLit()).toBe('false')
    drill.setTransport({ status: 'paused', positionMs: 0 })
    expect(isLit()).toBe('true')
  })
})

describe('the shade', () => {
  it('comes down over any room, takes the focus, and gives it back', async () => {
    const drill = await show([post('One')])
    drill.goTo(1)
    const before = screen.getByRole('button', { name: 'Open alerts' })
    before.focus()
    key('n')
    expect(document.activeElement).toBe(screen.getByRole('dialog', { name: 'Notifications' }))
    expect(before.closest('[inert]')).not.toBeNull()
    key('Escape')
    expect(screen.queryByRole('dialog', { name: 'Notifications' })).toBeNull()
    expect(document.activeElement).toBe(before)
    press('Open notifications')
    expect(notices('Notifications')[0]).toContain('One')
  })

  it('clears what is unread, not what waits for OK; the list keeps both', async () => {
    const drill = await show([takeover('Alarm'), post('News')])
    drill.goTo(2)
    press('Home')
    press('Open notifications')
    expect(notices('Notifications')).toHaveLength(2)
    expect(screen.getByText('The history keeps what is cleared here.')).toBeDefined()
    press('Clear all')
    expect(notices('Notifications')).toHaveLength(1)
    expect(notices('Notifications')[0]).toMatch(/^EXERCISE Not acknowledged/)
    press('Home')
    press('Open alerts')
    expect(article('News').textContent).toContain('Unread')
  })

  it('says where a phone of its kind would have lost what is cleared', async () => {
    const drill = await show([post('News')])
    act(() => {
      const { profile } = drill.store.getState()
      drill.store.setState({ profile: { ...profile, history: 'until-cleared' } })
    })
    drill.goTo(1)
    press('Open notifications')
    expect(screen.getByText(/^A phone of this kind keeps no history/)).toBeDefined()
  })

  it('opens what is pressed in it, and is gone then', async () => {
    const drill = await show([post('News')])
    drill.goTo(1)
    press('Open notifications')
    fireEvent.click(
      within(screen.getByRole('list', { name: 'Notifications' })).getByRole('button', { name: /News/ }),
    )
    expect(screen.getByRole('heading', { name: 'News', level: 1 })).toBe(document.activeElement)
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  it('is not there while an alert has the screen', async () => {
    const drill = await show([takeover('One')])
    drill.goTo(1)
    expect(screen.queryByRole('button', { name: 'Open notifications' })).toBeNull()
    key('n')
    expect(screen.queryByRole('dialog')).toBeNull()
  })
})

describe('the status bar', () => {
  const said = (): string => screen.getByRole('main').textContent ?? ''

  it('says how the phone is set, its link, and how much is unread', async () => {
    const drill = await show([post('One'), post('Two')])
    expect(said()).toContain('Connected')
    act(() => drill.set({ ringer: 'vibrate', doNotDisturb: true, headset: true, connection: 'slow' }))
    drill.goTo(2)
    expect(said()).toContain('Headset, Do not disturb, Ringer: vibrate, Slow connection, 2 unread')
    drill.setLink({ status: 'offline', sinceMs: 0 })
    expect(said()).toContain('No connection')
  })

  it('has the look of the phone’s family, light or dark, and its text size on the phone', async () => {
    const drill = await show([entry('One')])
    const look = (): readonly (string | undefined)[] => {
      const { family, appearance, text: size } = screen.getByRole('main').dataset
      return [family, appearance, size]
    }
    expect(look()).toEqual(['android', 'light', 'normal'])
    act(() => {
      drill.set({ appearance: 'dark', textSize: 'largest' })
      const { profile } = drill.store.getState()
      drill.store.setState({ profile: { ...profile, family: 'iphone' } })
    })
    expect(look()).toEqual(['iphone', 'dark', 'largest'])
  })
})

describe('[PH5] a thread', () => {
  const warning = { id: 'warning', ...text('Warning', 'Waves of 3 metres at 10:20. Leave the shore.') }
  const change = (id: string, fields: Partial<Alert>): Partial<Alert> =>
    entry(id, { id, references: ['warning'], msgType: 'Update', ...fields })

  it.each([
    ['updated', change('More', { phases: ['update'] }), 'Replaced by an update', 'A newer message stands'],
    [
      'corrected',
      change('Right', { phases: ['correction'] }),
      'Replaced by a correction',
      'Something in it was',
    ],
    ['lifted', change('Over', { phases: ['lifted'] }), 'Lifted', 'The sender said that the danger is over.'],
    ['cancelled', change('Sorry', { phases: ['cancelled'] }), 'Cancelled', 'The sender withdrew it'],
  ])('says of what was %s that it was, and what that means', async (_, later, words, meaning) => {
    const drill = await show([entry('Warning', warning), later])
    drill.goTo(2)
    press('Open alerts')
    expect(titles()).toEqual([later.id])
    expect(within(within(article(later.id ?? '')).getByRole('listitem')).getByText(words)).toBeDefined()
    press('Warning')
    const said = screen.getByRole('group', { name: 'Alert' }).textContent
    expect(said).toContain(meaning)
    expect(said).toContain('Waves of 3 metres at 10:20. Leave the shore.')
  })

  it('what was cancelled is struck through, and still there', async () => {
    const drill = await show([entry('Warning', warning), change('Sorry', { phases: ['cancelled'] })])
    drill.goTo(2)
    press('Open alerts')
    expect(article('Sorry').querySelector('li[data-standing="cancelled"]')).not.toBeNull()
    press('Warning')
    const body = within(screen.getByRole('group', { name: 'Alert' })).getByText(/^Waves of 3/)
    expect(body.dataset['standing']).toBe('cancelled')
  })

  it('expires with the clock of the drill, whatever the speed; that is neither lifted nor cancelled', async () => {
    const drill = await show([entry('Warning', { ...warning, expiresMs: 600_000 })])
    drill.goTo(1)
    press('Open alerts')
    expect(article('Warning').textContent).not.toContain('Expired')
    drill.setTransport({ status: 'paused', positionMs: 600_000 })
    expect(within(article('Warning')).getByText('Expired 22:56')).toBeDefined()
    expect(article('Warning').textContent).not.toMatch(/Lifted|Cancelled/)
    press('Warning')
    expect(screen.getByRole('group', { name: 'Alert' }).textContent).toContain(
      'Nobody lifted or cancelled it.',
    )
    drill.setTransport({ status: 'paused', positionMs: 599_999 })
    expect(screen.getByRole('group', { name: 'Alert' }).textContent).not.toContain('Nobody lifted')
  })

  it('shows on demand what changed, word by word', async () => {
    const update = change('More', {
      phases: ['update'],
      ...text('More', 'Waves of 10 metres at 10:15. Leave the shore at once.'),
    })
    const drill = await show([entry('Warning', warning), update])
    drill.goTo(2)
    press('Open alerts')
    press('More')
    expect(document.querySelector('del, ins')).toBeNull()
    press('Show what changed')
    await screen.findByText(/^Against 22:46/)
    const changed = (tag: string): readonly string[] =>
      [...document.querySelectorAll(tag)].map((part) => part.lastChild?.textContent ?? '')
    expect(changed('del')).toEqual(['3', '20'])
    expect(changed('ins')).toEqual(['10', '15', ' at once'])
    expect(document.querySelector('del')?.textContent).toBe('taken out: 3')
    press('Hide what changed')
    expect(document.querySelector('del, ins')).toBeNull()
  })

  it('of three or more says its course, each with how it stands and a way to it', async () => {
    const drill = await show([
      entry('Warning', warning),
      change('More', { phases: ['update'] }),
      change('Over', { phases: ['lifted'], references: ['warning', 'More'] }),
    ])
    drill.goTo(3)
    press('Open alerts')
    press('More')
    const course = screen.getByRole('heading', { name: 'Course of this alert' }).parentElement as HTMLElement
    expect(
      within(course)
        .getAllByRole('listitem')
        .map((step) => step.textContent),
    ).toEqual(['22:46WarningLifted', '22:47MoreLiftedThis alert', '22:48Over'])
    fireEvent.click(within(course).getByRole('button', { name: /Warning/ }))
    expect(screen.getByRole('heading', { name: 'Warning', level: 1 })).toBeDefined()
  })

  it('is one entry of the list, under the latest of it, with its course, newest first; a search finds each', async () => {
    const drill = await show([
      entry('Warning', warning),
      ...Array.from({ length: 5 }, (_, i) => change(`Update ${i}`, { phases: ['update'] })),
      change('Late part', { partOf: 'Update 4', references: ['Update 4'] }),
    ])
    drill.goTo(7)
    press('Open alerts')
    const course = (): readonly string[] =>
      within(article('Update 4'))
        .getAllByRole('listitem')
        .map((step) => step.textContent?.slice(5) ?? '')
    expect(titles()).toEqual(['Update 4'])
    // A part of a message stands behind the message, though it came after it.
    expect(course().map((step) => step.replace(/Unread|In force|Replaced.*/g, ''))).toEqual([
      'Late part',
      'Update 3',
      'Update 2',
    ])
    press('3 more in this thread')
    expect(course()).toHaveLength(6)
    expect(document.activeElement?.textContent).toBe('Update 1')
    fireEvent.change(screen.getByRole('searchbox'), { target: { value: 'update' } })
    expect(titles()).toEqual(['Update 4', 'Update 3', 'Update 2', 'Update 1', 'Update 0'])
  })

  it('an update that takes the screen over says which edition it is', async () => {
    const drill = await show([
      takeover('Severe', { id: 'warning', severity: 'Severe' }),
      takeover('Extreme', { id: 'more', references: ['warning'], msgType: 'Update', phases: ['update'] }),
    ])
    drill.goTo(2)
    expect(shownTitle()).not.toBeNull()
    expect(screen.getByRole('alertdialog').textContent).toContain('Update 1')
  })
})

describe('[PH8] the list', () => {
  const groups = (): readonly (string | null)[] =>
    screen
      .getAllByRole('article')
      .flatMap((one) => (one.firstElementChild?.tagName === 'P' ? [one.firstElementChild.textContent] : []))

  it('keeps what is current and what is past apart, each by its days', async () => {
    const day = 86_400_000
    const drill = await show([
      entry('Old', { expiresMs: 10 }),
      entry('Yesterday', { offsetMs: 1_000 }),
      entry('Today', { offsetMs: day }),
      entry('Gone', { offsetMs: day + 1, expiresMs: day + 1 }),
    ])
    drill.goTo(4)
    press('Open alerts')
    expect(titles()).toEqual(['Today', 'Yesterday', 'Gone', 'Old'])
    expect(groups()).toEqual([
      'CurrentWednesday, 22 November 2023',
      'CurrentTuesday, 21 November 2023',
      'PastWednesday, 22 November 2023',
      'PastTuesday, 21 November 2023',
    ])
  })

  it('says when nothing is in force, and when nothing has come', async () => {
    const drill = await show([entry('Old', { expiresMs: 0 })])
    press('Open alerts')
    expect(screen.getByText('No alerts yet')).toBeDefined()
    drill.goTo(1)
    expect(screen.getByText('No alert is in force.')).toBeDefined()
  })

  it('is searched in every language, whatever the width or the kana; what is found is counted', async () => {
    const drill = await show([
      entry('Trains', {
        texts: {
          ja: {
            headline: '運転見合わせ',
            body: 'モノレールは止まっています。',
            wording: 'written',
            sources: [],
          },
        },
      }),
      entry('Harbour'),
    ])
    drill.goTo(2)
    press('Open alerts')
    const search = screen.getByRole('searchbox', { name: 'Search alerts' })
    fireEvent.change(search, { target: { value: 'ﾓﾉﾚｰﾙ' } })
    expect(titles()).toEqual(['運転見合わせ'])
    expect(screen.getByText('1 alert found')).toBeDefined()
    fireEvent.change(search, { target: { value: 'text  HARBOUR' } })
    expect(titles()).toEqual(['Harbour'])
    fireEvent.change(search, { target: { value: 'nowhere' } })
    expect(screen.getByText('Nothing found')).toBeDefined()
    press('Clear search')
    expect(titles()).toEqual(['Harbour', '運転見合わせ'])
  })

  it('puts nothing in, and moves nothing, while somebody reads further down; what has come is counted', async () => {
    const drill = await show([
      entry('One'),
      entry('Two', { expiresMs: 300_000 }),
      entry('Three'),
      entry('Four'),
    ])
    drill.goTo(2)
    press('Open alerts')
    const scroller = screen.getByRole('feed').parentElement as HTMLElement
    scroller.scrollTop = 200
    fireEvent.scroll(scroller)
    drill.goTo(4)
    drill.setTransport({ status: 'paused', positionMs: 300_000 })
    expect(titles()).toEqual(['Two', 'One'])
    expect(within(article('Two')).getByText('Expired 22:51')).toBeDefined()
    press('2 new')
    expect(titles()).toEqual(['Four', 'Three', 'One', 'Two'])
    expect(document.activeElement).toBe(article('Four'))
  })

  it('of ten thousand alerts lays out at most forty, and says each one’s place among all', async () => {
    // There is no layout here: alerts are 100 high, on a screen on which a hundred of them would fit.
    vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(100)
    vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(10_000)
    const drill = await show(Array.from({ length: 10_000 }, (_, i) => entry(`Alert ${i}`)))
    drill.goTo(10_000, 'sought')
    press('Open alerts')
    await screen.findByRole('feed', { busy: false })
    const articles = await screen.findAllByRole('article')
    expect([articles.length > 1, articles.length <= 40]).toEqual([true, true])
    expect(articles.map((one) => one.getAttribute('aria-posinset'))).toEqual(
      articles.map((_, i) => String(i + 1)),
    )
    expect(new Set(articles.map((one) => one.getAttribute('aria-setsize')))).toEqual(new Set(['10000']))
  })

  it('Control and Home or End lead out of it, before it and behind it', async () => {
    const drill = await show([entry('One')])
    drill.goTo(1)
    press('Open alerts')
    article('One').focus()
    fireEvent.keyDown(article('One'), { key: 'End', ctrlKey: true })
    expect(document.activeElement?.textContent).toBe('End of the list')
    article('One').focus()
    fireEvent.keyDown(article('One'), { key: 'Home', ctrlKey: true })
    expect(document.activeElement).toBe(screen.getByRole('searchbox'))
  })
})

describe('what is read out', () => {
  it('is a log of what arrived, the last twenty lines, in order', async () => {
    const drill = await show(Array.from({ length: 25 }, (_, i) => entry(`News ${i}`)))
    for (let cursor = 1; cursor <= 25; cursor++) drill.goTo(cursor)
    const lines = [...screen.getByRole('log').children].map((line) => line.textContent)
    expect(lines).toEqual(Array.from({ length: 20 }, (_, i) => `Exercise: Sender. News ${i + 5}`))
  })

  it('a banner that came while its room was not shown does not drop in later', async () => {
    const drill = await show([entry('Post', { channels: ['social'] })])
    drill.goTo(1)
    press('Open alerts')
    expect(screen.queryByRole('region', { name: /New alert/ })).toBeNull()
  })
})

it('the phone speaks the language that is set on it, and says so', async () => {
  const drill = fakeDrill(okinawa())
  render(
    <Suspense>
      <Phone drill={drill} framed={false} />
    </Suspense>,
  )
  await screen.findByRole('button', { name: 'Open alerts' })
  act(() => drill.set({ language: 'ja' }))
  await screen.findByRole('button', { name: '警報を開く' })
  expect(screen.getByRole('main').lang).toBe('ja')
})
