import type { Scenario } from '@alert-replay/shared/scenario.ts'
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { Suspense } from 'react'
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { Phone } from '../../../client/src/features/phone/phone.tsx'
import { phoneSound } from '../../../client/src/features/phone/sound/sound.ts'
import { startLanguage, switchLanguage } from '../../../client/src/lib/language.ts'
import { fakeDrill, okinawa, scenarioOf, type FakeDrill } from './fake-drill.ts'
import { roomsAreThere } from './rooms-are-there.ts'

beforeAll(startLanguage)
beforeEach(() => switchLanguage('en'))
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
  if (phoneSound.store.getState().on) phoneSound.toggle()
})

const TAKEOVER = { channels: ['cell-broadcast'] } as const
const titled = (headline: string, body = `text of ${headline}`) =>
  ({
    texts: {
      en: { headline, body, wording: 'written', sources: [] },
      ja: { headline: `${headline}（日）`, body: `${headline}の本文`, wording: 'written', sources: [] },
    },
  }) as const

/** A phone that has joined; the lock screen is there. */
async function show(scenario: Scenario, framed = false): Promise<FakeDrill> {
  const drill = fakeDrill(scenario)
  render(
    <Suspense>
      <button type="button">Elsewhere</button>
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
const takeover = (): HTMLElement => screen.getByRole('alertdialog')
const anyTakeover = (): HTMLElement | null => screen.queryByRole('alertdialog')
const feedTitles = (): readonly (string | null)[] =>
  within(screen.getByRole('feed'))
    .getAllByRole('article')
    .map((article) => within(article).getAllByRole('heading')[0]?.textContent ?? null)
const entry = (title: string): HTMLElement => {
  const found = screen
    .getAllByRole('article')
    .find((article) => within(article).queryByRole('heading', { name: title }))
  if (!found) throw new Error(`no entry "${title}" in the feed`)
  return found
}

/** The lines under an entry: what came before it in its thread. */
const courseOf = (title: string): readonly (string | null)[] =>
  within(within(entry(title)).getByRole('list', { name: 'Course of this alert' }))
    .getAllByRole('listitem')
    .map((step) => step.textContent)

describe('the takeover', () => {
  it('is a labelled dialog of the whole page, and everything under it is inert', async () => {
    const drill = await show(scenarioOf({ ...TAKEOVER, ...titled('Launch') }))
    drill.goTo(1)
    expect(screen.getByRole('alertdialog', { name: /Presidential alert.*Launch/ })).toBe(takeover())
    expect(takeover().getAttribute('aria-modal')).toBe('true')
    const describedBy = takeover().getAttribute('aria-describedby') ?? ''
    expect(document.getElementById(describedBy)?.textContent).toBe('text of Launch')
    expect(
      screen.getByRole('button', { name: 'Open alerts', hidden: true }).closest('[inert]'),
    ).not.toBeNull()
  })

  it('takes the focus, though not to its button, and gives it back', async () => {
    const drill = await show(scenarioOf(TAKEOVER))
    const before = screen.getByRole('button', { name: 'Open alerts' })
    before.focus()
    drill.goTo(1)
    expect(document.activeElement).toBe(takeover())
    press('OK')
    expect(document.activeElement).toBe(before)
  })

  it('in a page with other controls leaves the focus to whoever is at those, and says so instead', async () => {
    const drill = await show(scenarioOf({ ...TAKEOVER, ...titled('Launch') }), true)
    const elsewhere = screen.getByRole('button', { name: 'Elsewhere' })
    elsewhere.focus()
    drill.goTo(1)
    expect(takeover().getAttribute('aria-modal')).toBe('false')
    expect(document.activeElement).toBe(elsewhere)
    expect(screen.getByRole('alert').textContent).toMatch(/^Exercise: emergency alert.*Launch/)
    press('OK')
    expect(document.activeElement).toBe(elsewhere)
  })

  it('as a picture beside a form takes no focus and says nothing, wherever the focus is', async () => {
    const drill = fakeDrill(scenarioOf(TAKEOVER))
    render(
      <Suspense>
        <div data-picture>
          <Phone drill={drill} framed />
        </div>
      </Suspense>,
    )
    await screen.findByRole('button', { name: 'Open alerts' })
    await roomsAreThere()
    drill.goTo(1)
    expect(takeover()).toBeTruthy()
    expect(document.activeElement).toBe(document.body)
    expect(screen.getByRole('alert').textContent).toBe('')
  })

  it('says what to do where the message says it apart from its text', async () => {
    const texts = {
      en: {
        body: 'Water rises.',
        instruction: 'Go to high ground.',
        wording: 'written' as const,
        sources: [],
      },
    }
    const drill = await show(scenarioOf({ ...TAKEOVER, texts }))
    drill.goTo(1)
    expect(takeover().textContent).toContain('Water rises.\n\nGo to high ground.')
  })

  it('shows a text that runs from right to left as one, in its own language', async () => {
    const texts = {
      ar: { headline: 'فيضان', body: 'ارتفاع المياه', wording: 'written' as const, sources: [] },
    }
    const drill = await show(scenarioOf({ ...TAKEOVER, texts }))
    drill.goTo(1)
    for (const words of ['فيضان', 'ارتفاع المياه']) {
      const shown = within(takeover()).getByText(words)
      expect([shown.getAttribute('lang'), shown.getAttribute('dir')]).toEqual(['ar', 'auto'])
    }
  })

  it('is not closed by Escape', async () => {
    const drill = await show(scenarioOf(TAKEOVER))
    drill.goTo(1)
    fireEvent.keyDown(takeover(), { key: 'Escape' })
    expect(takeover()).toBeDefined()
    expect(drill.acknowledgedIds()).toEqual([])
  })

  it('OK acknowledges the newest and shows the one before', async () => {
    const drill = await show(
      scenarioOf({ ...TAKEOVER, ...titled('First') }, { ...TAKEOVER, ...titled('Second') }),
    )
    drill.goTo(2)
    expect(screen.getByRole('alertdialog', { name: /Second/ })).toBeDefined()
    press('OK (1/2)')
    expect(screen.getByRole('alertdialog', { name: /First/ })).toBeDefined()
    press('OK')
    expect(anyTakeover()).toBeNull()
    expect(drill.acknowledgedIds()).toEqual(['alert-1', 'alert-0'])
  })

  it('the second click of a double click does not press the OK of the next one', async () => {
    const drill = await show(scenarioOf(TAKEOVER, TAKEOVER))
    drill.goTo(2)
    fireEvent.click(screen.getByRole('button', { name: 'OK (1/2)' }), { detail: 1 })
    fireEvent.click(screen.getByRole('button', { name: 'OK' }), { detail: 2 })
    expect(drill.acknowledgedIds()).toEqual(['alert-1'])
  })

  it('[PH1] shows the parts of its message that have come, and does not come twice for them', async () => {
    const drill = await show(okinawa())
    drill.goTo(2)
    expect(takeover().textContent).toContain('Missile launch. Missile launch.')
    expect(takeover().textContent).toContain('Please evacuate inside the building or underground.')
    press('OK')
    expect(anyTakeover()).toBeNull()
    expect(drill.acknowledgedIds()).toEqual(['warning'])
  })

  it('what was sought takes nothing over', async () => {
    const drill = await show(scenarioOf(TAKEOVER))
    drill.goTo(1, 'sought')
    expect(anyTakeover()).toBeNull()
  })

  it('goes when its alert is taken back', async () => {
    const drill = await show(scenarioOf(TAKEOVER))
    drill.goTo(1)
    drill.goTo(0)
    expect(anyTakeover()).toBeNull()
  })

  it('says when the wording is not known', async () => {
    const drill = await show(scenarioOf({ ...TAKEOVER, texts: { en: { wording: 'unknown', sources: [] } } }))
    drill.goTo(1)
    expect(takeover().textContent).toContain('The wording of this alert is not known.')
  })
})

describe('the caption of the sound', () => {
  it('[D1] stands in the takeover, carries the mark of the exercise, and says that the sound is off', async () => {
    const drill = await show(scenarioOf(TAKEOVER))
    drill.goTo(1)
    expect(takeover().textContent).toContain('♪ Exercise tone, sound is off: attack, new alert, here')
    expect(takeover().textContent).toContain('Vibration, only shown')
  })

  it('goes with OK, and when the replay is moved', async () => {
    const drill = await show(scenarioOf(TAKEOVER, TAKEOVER))
    drill.goTo(1)
    drill.setTransport({ status: 'paused', positionMs: 5 })
    expect(takeover().textContent).not.toContain('♪')
    drill.goTo(2)
    expect(takeover().textContent).toContain('♪')
    press('OK (1/2)')
    expect(takeover().textContent).not.toContain('♪')
  })

  it('is gone, with the tone, when the phone is', async () => {
    const drill = await show(scenarioOf(TAKEOVER))
    drill.goTo(1)
    expect(phoneSound.store.getState().ringing).toBeDefined()
    cleanup()
    expect(phoneSound.store.getState().ringing).toBeUndefined()
  })
})

describe('the lock screen', () => {
  it('shows the clock and date of the scenario, and teaches while nothing has come', async () => {
    await show(okinawa())
    expect(screen.getAllByText('22:46').length).toBeGreaterThan(0)
    expect(screen.getByText('Tuesday, 21 November 2023')).toBeDefined()
    expect(screen.getByText('Waiting for the trainer to start')).toBeDefined()
  })

  it('beside its own controls it is ready to play, and while playing it waits', async () => {
    const drill = await show(okinawa(), true)
    expect(screen.getByText('Ready to play')).toBeDefined()
    drill.setTransport({ status: 'playing', positionMs: 0, sinceMs: 0, rate: 1 })
    expect(screen.getByText('No alert yet')).toBeDefined()
  })

  it('lists what is unread, newest first; opening an alert reads it', async () => {
    const drill = await show(scenarioOf(titled('Old'), titled('New')))
    drill.goTo(2)
    const titles = within(screen.getByRole('list', { name: 'Unread alerts' })).getAllByRole('button')
    expect(titles.map((card) => /Old|New/.exec(card.textContent)?.[0])).toEqual(['New', 'Old'])
    fireEvent.click(titles[0] as HTMLElement)
    expect(screen.getByRole('heading', { name: 'New', level: 1 })).toBe(document.activeElement)
    press('Alerts')
    press('Lock screen')
    const left = within(screen.getByRole('list', { name: 'Unread alerts' })).getAllByRole('button')
    expect(left).toHaveLength(1)
  })

  it('says of what it still lists that it no longer holds', async () => {
    const lift = { phases: ['lifted'], references: ['alert-1'], ...titled('Over') } as const
    const drill = await show(scenarioOf(titled('Old'), titled('Shelter'), lift))
    const unread = (): readonly (string | null)[] =>
      within(screen.getByRole('list', { name: 'Unread alerts' }))
        .getAllByRole('button')
        .map(({ textContent }) => textContent)
    drill.goTo(2)
    const lifted = () => unread().filter((words) => words?.includes('Lifted'))
    expect(lifted()).toEqual([])
    drill.goTo(3)
    expect(lifted()).toEqual([expect.stringContaining('Shelter')])
  })
})

describe('the feed', () => {
  it('has every event, newest first, with its place among all; what came before in it is its course', async () => {
    const drill = await show(okinawa())
    drill.goTo(6)
    press('OK')
    press('Open alerts')
    expect(feedTitles()).toEqual([
      'Missile passed; the call to shelter is lifted',
      'Defence Ministry: possible ballistic missile fired',
      'South Korea: apparent third attempt to orbit a spy satellite',
    ])
    expect(courseOf('Missile passed; the call to shelter is lifted')).toEqual([
      '22:55Stay away from suspicious objects; report themUnread',
      '22:46Take shelter in a building or undergroundLifted',
      '22:46Missile launchedLiftedOK pressed',
    ])
    const articles = within(screen.getByRole('feed')).getAllByRole('article')
    expect(articles.map((article) => article.getAttribute('aria-posinset'))).toEqual(['1', '2', '3'])
    expect(articles.every((article) => article.getAttribute('aria-setsize') === '3')).toBe(true)
  })

  it('an alert says its channels, its sender, its time, and whether it is read and OK was pressed', async () => {
    const drill = await show(okinawa())
    drill.goTo(3)
    press('OK')
    press('Open alerts')
    const warning = entry('Missile launched').textContent
    expect(warning).toContain('Cell broadcast\u00A0· Loudspeaker\u00A0· Television')
    expect(warning).toContain("Prime Minister's Office of Japan")
    expect(warning).toContain('22:46')
    expect(warning).toContain('OK pressed')
    expect(warning).not.toContain('Unread')
    const press3 = entry('South Korea: apparent third attempt to orbit a spy satellite').textContent
    expect(press3).toContain('time not known')
    expect(press3).toContain('Unread')
  })

  it('a lifted alert stays, marked, and leads to the lift; the lift leads back', async () => {
    const drill = await show(okinawa())
    drill.goTo(5)
    press('OK')
    press('Open alerts')
    press('Missile launched')
    expect(screen.getByRole('heading', { name: 'Missile launched', level: 1 })).toBeDefined()
    const detail = (): HTMLElement => screen.getByRole('group', { name: 'Alert' })
    fireEvent.click(within(detail()).getByRole('button', { name: /^Lifted 22:55 by Prime Minister/ }))
    expect(
      screen.getByRole('heading', { name: 'Missile passed; the call to shelter is lifted', level: 1 }),
    ).toBeDefined()
    fireEvent.click(within(detail()).getByRole('button', { name: 'Lifts: Missile launched' }))
    expect(screen.getByRole('heading', { name: 'Missile launched', level: 1 })).toBeDefined()
    press('Alerts')
    expect(document.activeElement?.textContent).toContain('Missile launched')
  })

  it('coming back from an alert, the focus is on it in the feed', async () => {
    const drill = await show(scenarioOf(titled('Old'), titled('New')))
    drill.goTo(2)
    press('Open alerts')
    press('Old')
    press('Alerts')
    expect(document.activeElement).toBe(entry('Old'))
  })

  it('Page Down and Page Up go from alert to alert, and Enter opens one', async () => {
    const drill = await show(scenarioOf(titled('Old'), titled('New')))
    drill.goTo(2)
    press('Open alerts')
    entry('New').focus()
    fireEvent.keyDown(entry('New'), { key: 'PageDown' })
    expect(document.activeElement).toBe(entry('Old'))
    fireEvent.keyDown(entry('Old'), { key: 'PageUp' })
    expect(document.activeElement).toBe(entry('New'))
    fireEvent.keyDown(entry('New'), { key: 'Enter' })
    expect(screen.getByRole('heading', { name: 'New', level: 1 })).toBeDefined()
  })

  it('is left for nothing when an alert that is open is taken back: the feed is there', async () => {
    const drill = await show(scenarioOf(titled('Old'), titled('New')))
    drill.goTo(2)
    press('Open alerts')
    press('New')
    drill.goTo(1)
    expect(feedTitles()).toEqual(['Old'])
  })
})

describe('what drops in', () => {
  const BANNER = { channels: ['social'] } as const

  it('is announced, opens its alert, and is no dialog', async () => {
    const drill = await show(scenarioOf(titled('Old'), { ...BANNER, ...titled('Post') }))
    drill.goTo(1)
    press('Open alerts')
    drill.goTo(2)
    expect(anyTakeover()).toBeNull()
    expect(screen.getByRole('log').lastChild?.textContent).toBe('Exercise: Sender. Post')
    fireEvent.click(within(screen.getByRole('region', { name: 'EXERCISE New alert' })).getByRole('button'))
    expect(screen.getByRole('heading', { name: 'Post', level: 1 })).toBeDefined()
    expect(screen.queryByRole('region', { name: 'EXERCISE New alert' })).toBeNull()
  })

  it('does not drop in again after Home', async () => {
    const drill = await show(scenarioOf(titled('Old'), { ...BANNER, ...titled('Post') }))
    drill.goTo(1)
    press('Open alerts')
    drill.goTo(2)
    expect(screen.getByRole('region', { name: 'EXERCISE New alert' })).toBeDefined()
    press('Home')
    press('Open alerts')
    expect(screen.queryByRole('region', { name: 'EXERCISE New alert' })).toBeNull()
  })
})

describe('an alert in full', () => {
  it('says how its wording is known, that the heading is ours, and where it comes from', async () => {
    const drill = await show(okinawa())
    drill.goTo(1)
    press('OK')
    press('Open alerts')
    press('Missile launched')
    const detail = screen.getByRole('group', { name: 'Alert' })
    expect(detail.textContent).toContain('The heading is ours.')
    expect(detail.textContent).toContain('Reported')
    expect(detail.textContent).toContain('The message itself was in Japanese.')
    expect(detail.textContent).toContain('22:46 JST')
    expect(detail.textContent).toContain('Known to the minute.')
    expect(detail.textContent).toContain('JIS X 0401 47')
    expect(within(detail).getByText(/Mint \(livemint\.com\)/)).toBeTruthy()
  })

  it('of unknown wording says so, and shows what is known', async () => {
    const drill = await show(
      scenarioOf({ texts: { en: { headline: 'A call', wording: 'unknown', sources: [], note: 'Lost.' } } }),
    )
    drill.goTo(1)
    press('Open alerts')
    press('A call')
    const detail = screen.getByRole('group', { name: 'Alert' })
    expect(detail.textContent).toContain('The wording is not known')
    expect(detail.textContent).toContain('Lost.')
    expect(detail.textContent).toContain('Area')
  })

  it('without a text in the reader’s language shows another, marked as such, and says which', async () => {
    const drill = await show(
      scenarioOf({
        texts: { ja: { headline: '発射', body: '本文です。', wording: 'written', sources: [] } },
      }),
    )
    drill.goTo(1)
    press('Open alerts')
    press('発射')
    expect(screen.getByText('Not available in English; shown in Japanese.')).toBeDefined()
    const bodies = screen.getAllByText('本文です。')
    expect(bodies.every((body) => body.getAttribute('lang') === 'ja')).toBe(true)
  })
})

describe('the language', () => {
  it('switches every text at once: the interface, the alert, the date', async () => {
    const drill = await show(okinawa())
    drill.goTo(1)
    press('OK')
    press('Open alerts')
    fireEvent.change(screen.getByRole('combobox', { name: 'Language' }), { target: { value: 'ja' } })
    await screen.findByRole('heading', { name: '警報', level: 1 })
    const warning = entry('ミサイル発射')
    expect(warning.textContent).toContain('緊急速報メール・防災行政無線・テレビ')
    expect(warning.textContent).toContain('北朝鮮からミサイルが発射されたものとみられます。')
    expect(warning.textContent).toContain('OK済み')
    const english = /[A-Za-z]{3,}/
    const texts = within(warning).getByRole('heading').textContent + (warning.textContent ?? '')
    expect(texts).not.toMatch(english)
  })
})

describe('the link', () => {
  it('a lost connection is said, and no longer once it is back', async () => {
    const drill = await show(okinawa())
    drill.setLink({ status: 'offline', sinceMs: 0 })
    expect(screen.getByText(/^Connection lost\./)).toBeDefined()
    drill.setLink({ status: 'online' })
    expect(screen.queryByText(/^Connection lost\./)).toBeNull()
  })

  it('before the first word of the server the phone says that it is joining, or that nobody answers', async () => {
    const drill = fakeDrill(okinawa(), { status: 'connecting' })
    render(
      <Suspense>
        <Phone drill={drill} framed={false} />
      </Suspense>,
    )
    await screen.findByText('Connecting…')
    drill.setLink({ status: 'offline', sinceMs: 0 })
    expect(screen.getByText('The server cannot be reached')).toBeDefined()
  })

  it('a drill that was deleted, or a phone that is refused, is told what to do', async () => {
    const drill = await show(okinawa())
    drill.setLink({ status: 'gone' })
    expect(screen.getByRole('heading', { name: 'This drill is over' })).toBeDefined()
    drill.setLink({ status: 'refused', error: 'protocol' })
    expect(screen.getByText('This page is older than the server. Reload it.')).toBeDefined()
    expect(screen.getByRole('button', { name: 'Reload' })).toBeDefined()
  })
})

describe('[D1] the drill mark', () => {
  it('is on the phone in every state, once, and in no room that could scroll or cover it', async () => {
    const drill = await show(okinawa())
    const marks = () => [...document.querySelectorAll('[data-drill-mark]')]
    const isThere = (): void => {
      expect(marks().map((mark) => mark.textContent)).toEqual(['訓練・再現EXERCISE · REPLAY2023-11-21'])
      expect(marks()[0]?.closest('[inert], [role="alertdialog"], [role="group"]')).toBeNull()
    }
    isThere()
    drill.goTo(1)
    isThere()
    press('OK')
    press('Open alerts')
    isThere()
    press('Missile launched')
    isThere()
    drill.setLink({ status: 'offline', sinceMs: 0 })
    isThere()
    drill.setLink({ status: 'gone' })
    isThere()
  })

  it.each([
    ['en', 'EXERCISE · REPLAY'],
    ['ja', '訓練・再現'],
    ['ko', '훈련 · 재현'],
  ] as const)('[D1] is what a screen reader hears first of whatever comes, in %s', async (language, mark) => {
    await switchLanguage(language)
    const drill = fakeDrill({
      ...okinawa(),
      alerts: scenarioOf(
        { ...TAKEOVER, ...titled('Launch') },
        { channels: ['app'], ...titled('News') },
        { channels: ['app'], ...titled('More') },
      ).alerts,
    })
    render(
      <Suspense>
        <Phone drill={drill} framed={false} />
      </Suspense>,
    )
    await screen.findByRole('main')
    await roomsAreThere()
    const starts = { name: new RegExp(`^${mark} `) }
    drill.goTo(1)
    // The dialog is all there is for a screen reader: the mark above it is outside.
    expect(screen.getByRole('alertdialog', starts)).toBe(takeover())
    fireEvent.keyDown(takeover(), { key: 'h' })
    expect(anyTakeover()).toBeNull()
    drill.goTo(2)
    const cards = screen.getAllByRole('listitem').flatMap((item) => within(item).getAllByRole('button'))
    expect(cards).toHaveLength(2)
    expect(screen.getAllByRole('button', starts)).toEqual(cards)
    for (const card of cards.slice(1)) fireEvent.click(card)
    drill.goTo(3)
    const banner = screen.getByRole('region', starts)
    expect(within(banner).getByRole('button', starts)).toBeDefined()
    const [word = ''] = mark.split(' ')
    const said = screen.getByRole('log').textContent
    expect(said.toLowerCase().startsWith(language === 'ja' ? '訓練' : word.toLowerCase())).toBe(true)
  })
})

describe('the sound switch', () => {
  it('is off until it is pressed, and stays off where the browser has no sound', async () => {
    await show(okinawa())
    const sound = screen.getByRole('switch', { name: 'Sound off' })
    expect(sound.getAttribute('aria-checked')).toBe('false')
    fireEvent.click(sound)
    expect(sound.getAttribute('aria-checked')).toBe('false')
    vi.stubGlobal(
      'AudioContext',
      class {
        resume = () => Promise.resolve()
      },
    )
    fireEvent.click(sound)
    expect(screen.getByRole('switch', { name: 'Sound on' }).getAttribute('aria-checked')).toBe('true')
  })
})
