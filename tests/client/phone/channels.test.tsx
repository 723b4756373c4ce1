import type { Alert, AlertText } from '@alert-replay/shared/alert.ts'
import { forPhone } from '@alert-replay/shared/for-phone.ts'
import { headOf, type Scenario } from '@alert-replay/shared/scenario.ts'
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { ChannelPeek } from '../../../client/src/features/phone/channels/channel-peek.tsx'
import { ChannelSection } from '../../../client/src/features/phone/channels/channel-section.tsx'
import { signalOf } from '../../../client/src/features/phone/channels/signal.ts'
import { startLanguage, switchLanguage } from '../../../client/src/lib/language.ts'
import { A_SOURCE } from '../../support/builders.ts'
import { okinawa, scenarioOf } from './fake-drill.ts'

beforeAll(startLanguage)
beforeEach(async () => {
  await switchLanguage('en')
  motion(false)
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

/** What the reader's system says of motion. */
function motion(allowed: boolean): void {
  vi.stubGlobal('matchMedia', (query: string) => ({
    matches: query.includes('no-preference') === allowed,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }))
}

const written = (body: string): AlertText => ({ body, wording: 'written', sources: [] })
const TEXTS = {
  en: { ...written('Go to high ground.'), headline: 'Flood' },
  ja: { ...written('高い所へ避難してください。'), headline: '洪水' },
}

function show(
  fields: Partial<Alert>,
  scenario: Scenario = scenarioOf({ texts: TEXTS, ...fields }),
  at = 0,
  ended = false,
) {
  const alert = scenario.alerts[at]
  if (!alert) throw new Error(`no alert ${at}`)
  return render(
    <ChannelSection
      scenario={headOf(scenario)}
      alert={forPhone({ ...alert, ...fields }, scenario.sources)}
      ended={ended}
      heading="h2"
    />,
  )
}
const picture = (name: string): Promise<HTMLElement> => screen.findByRole('figure', { name })
const markIn = (figure: HTMLElement): string | null | undefined =>
  figure.querySelector('[data-picture-mark]')?.textContent

const PICTURES = [
  ['television', 'Television, full screen'],
  ['loudspeaker', 'Municipal loudspeaker'],
  ['radio', 'Radio'],
  ['social', 'Social media post'],
  ['app', 'App push'],
  ['press', 'Press item'],
  ['website', 'Website notice'],
  ['authority-network', 'Line between authorities'],
] as const

describe.each(PICTURES)('the picture of %s', (channel, name) => {
  it('is a figure by its name with the words in their language, once', async () => {
    show({ channels: [channel] })
    const words = within(await picture(name)).getByText('Go to high ground.')
    expect([words.getAttribute('lang'), words.getAttribute('dir')]).toEqual(['en', 'auto'])
  })

  it('[D1] bears the drill mark and how its words are known within itself', async () => {
    show({ channels: [channel], texts: { en: { ...TEXTS.en, wording: 'reconstructed' } } })
    const figure = await picture(name)
    expect(markIn(figure)).toBe('訓練EXERCISEReconstructed')
    expect(figure.querySelector('figcaption [data-picture-mark]')).toBeNull()
    expect(within(figure).getByText('Put together by us from a template or from quoted parts.')).toBeDefined()
  })

  it('[F1] says that the wording is not known, and shows no words at all', async () => {
    show({ channels: [channel], texts: { en: { headline: 'Flood', wording: 'unknown', sources: [] } } })
    const figure = await picture(name)
    expect(within(figure).getByText('The wording is not known.')).toBeDefined()
    expect(markIn(figure)).toBe('訓練EXERCISEWording unknown')
    expect(figure.textContent).not.toContain('Flood')
    expect(within(figure).queryByText(/^♪/)).toBeNull()
  })

  it('[F1] shows no heading of ours as if it had been sent', async () => {
    show({ channels: [channel], texts: { en: { ...TEXTS.en, wording: 'quoted' } } })
    expect((await picture(name)).textContent).not.toContain('Flood')
  })

  it('switches with the language of the reader', async () => {
    await switchLanguage('ja')
    show({ channels: [channel] })
    const words = await screen.findByText('高い所へ避難してください。')
    expect(words.getAttribute('lang')).toBe('ja')
    expect(words.closest('figure')).not.toBeNull()
  })
})

describe('the section', () => {
  it('is not there where a cell broadcast was the only channel', () => {
    const { container } = show({ channels: ['cell-broadcast'] })
    expect(container.innerHTML).toBe('')
  })

  it('shows one of several pictures, chosen by click or by arrow keys', async () => {
    show({ channels: ['cell-broadcast', 'loudspeaker', 'television'] })
    const tabs = await screen.findAllByRole('tab')
    expect(tabs.map((tab) => tab.textContent)).toEqual(['Loudspeaker', 'Television', 'Ticker'])
    expect(screen.getByRole('tabpanel', { name: 'Loudspeaker' })).toBeDefined()
    fireEvent.click(screen.getByRole('tab', { name: 'Television' }))
    await picture('Television, full screen')
    fireEvent.keyDown(screen.getByRole('tab', { name: 'Television' }), { key: 'ArrowRight' })
    await picture('Television, ticker')
    expect(screen.getAllByRole('figure')).toHaveLength(1)
    expect(document.activeElement).toBe(screen.getByRole('tab', { name: 'Ticker', selected: true }))
    fireEvent.keyDown(screen.getByRole('tab', { name: 'Ticker' }), { key: 'ArrowRight' })
    await picture('Municipal loudspeaker')
    fireEvent.keyDown(screen.getByRole('tab', { name: 'Loudspeaker' }), { key: 'ArrowLeft' })
    await picture('Television, ticker')
    fireEvent.keyDown(screen.getByRole('tab', { name: 'Ticker' }), { key: 'Home' })
    await picture('Municipal loudspeaker')
    fireEvent.keyDown(screen.getByRole('tab', { name: 'Loudspeaker' }), { key: 'End' })
    await picture('Television, ticker')
  })

  it('shows on demand what a translation of ours was made from, for that was on the channel', async () => {
    const texts = {
      en: { ...TEXTS.en, wording: 'translated' as const },
      ko: { ...TEXTS.en, wording: 'translated' as const },
      ja: { ...TEXTS.ja, wording: 'quoted' as const },
    }
    show({ channels: ['television'], texts })
    expect(markIn(await picture('Television, full screen'))).toBe('訓練EXERCISEOur translation')
    fireEvent.click(screen.getByRole('button', { name: 'Show it in Japanese' }))
    expect(screen.getByText('高い所へ避難してください。').getAttribute('lang')).toBe('ja')
    expect(markIn(await picture('Television, full screen'))).toBe('訓練EXERCISEQuoted')
    fireEvent.click(screen.getByRole('button', { name: 'Show it in English' }))
    expect(screen.getByText('Go to high ground.')).toBeDefined()
  })

  it('of a recorded night bears its date, and has a picture of every alert', async () => {
    const scenario = okinawa()
    for (const [at, alert] of scenario.alerts.entries()) {
      show({}, scenario, at)
      const figure = await screen.findByRole('figure')
      expect(markIn(figure), alert.id).toContain('訓練・再現EXERCISE · REPLAY2023-11-21')
      cleanup()
    }
  })
})

describe('the signal colour on television', () => {
  const WARNS = { channels: ['television'], phases: ['warning'], severity: 'Severe' } as const
  it.each([
    ['a warning that holds', WARNS, false, 'true'],
    ['a warning that was lifted', WARNS, true, 'false'],
    ['a lift', { ...WARNS, phases: ['lifted'] }, false, 'false'],
    ['a warning of little weight', { ...WARNS, severity: 'Minor' }, false, 'false'],
  ] as const)('of %s', async (_, fields, ended, alarming) => {
    show(fields, undefined, 0, ended)
    const figure = await picture('Television, full screen')
    expect(figure.querySelector('[data-alarming]')?.getAttribute('data-alarming')).toBe(alarming)
  })
})

describe('the ticker', () => {
  const openTicker = async () => {
    show({ channels: ['television'] })
    fireEvent.click(await screen.findByRole('tab', { name: 'Ticker' }))
    const figure = await picture('Television, ticker')
    const line = figure.querySelector<HTMLElement>('[data-moving]')
    if (!line) throw new Error('the ticker has no line')
    return { figure, line }
  }

  it('stands still and whole where motion is not wanted, and offers none', async () => {
    const { figure, line } = await openTicker()
    expect(line.dataset.moving).toBe('false')
    expect(within(figure).queryByRole('button')).toBeNull()
    expect(within(figure).getByText('Go to high ground.')).toBeDefined()
  })

  it('runs where motion is allowed, can be held, and stands still when it has run through', async () => {
    motion(true)
    const { figure, line } = await openTicker()
    expect(line.dataset.moving).toBe('true')
    fireEvent.click(within(figure).getByRole('button', { name: 'Hold the text still' }))
    expect(line.dataset.moving).toBe('false')
    fireEvent.click(within(figure).getByRole('button', { name: 'Run the text' }))
    expect(line.dataset.moving).toBe('true')
    fireEvent.animationEnd(line)
    expect(line.dataset.moving).toBe('false')
  })

  it('does not run where the words are not known', async () => {
    motion(true)
    show({ channels: ['television'], texts: { en: { wording: 'unknown', sources: [] } } })
    fireEvent.click(await screen.findByRole('tab', { name: 'Ticker' }))
    const figure = await picture('Television, ticker')
    expect(figure.querySelector('[data-moving="true"]')).toBeNull()
    expect(within(figure).getByText('The wording is not known.')).toBeDefined()
  })
})

describe('the municipal loudspeaker', () => {
  const ORDER = { channels: ['loudspeaker'], phases: ['warning'], severity: 'Extreme' } as const

  it('tells its siren in words before the voice where people are called on to protect themselves from an attack', async () => {
    show({ ...ORDER, category: ['Security'] })
    const items = within(await picture('Municipal loudspeaker')).getAllByRole('listitem')
    expect(items.map((item) => item.textContent)).toEqual(['♪ Siren, 14 seconds', 'VoiceGo to high ground.'])
  })

  it('has a chime before and after the voice for other hazards', async () => {
    show({ ...ORDER, category: ['Met'] })
    const items = within(await picture('Municipal loudspeaker')).getAllByRole('listitem')
    expect(items.map((item) => item.textContent)).toEqual([
      '♪ Chime, four rising notes',
      'VoiceGo to high ground.',
      '♪ Chime, four falling notes',
    ])
  })

  it.each(['reported', 'unknown'] as const)('[F1] shows no signal where its words are %s', (wording) => {
    const alert = { ...ORDER, category: ['Security'], texts: TEXTS } as const
    expect(signalOf(alert, { wording })).toBeUndefined()
    expect(signalOf(alert, { wording: 'quoted' })).toBe('siren')
  })

  it('[F1] shows no signal of Japan for an alert from elsewhere, and none after an attack', () => {
    const alert = { ...ORDER, category: ['Security'], texts: TEXTS } as const
    const elsewhere = { en: TEXTS.en, ja: { ...TEXTS.ja, wording: 'translated' as const } }
    expect(signalOf({ ...alert, texts: elsewhere }, TEXTS.en)).toBeUndefined()
    expect(signalOf({ ...alert, phases: ['lifted'] }, TEXTS.en)).toBeUndefined()
  })

  it('[F1] gives an account as an account, not as what the voice said', async () => {
    show({ ...ORDER, texts: { en: { ...TEXTS.en, wording: 'reported' } } })
    const figure = await picture('Municipal loudspeaker')
    expect(within(figure).getByText('What is told of it')).toBeDefined()
    expect(within(figure).queryByText('Voice')).toBeNull()
    expect(figure.querySelector('[data-quoted="true"]')).toBeNull()
  })
})

describe('the press item', () => {
  it('names who told it', async () => {
    const scenario = {
      ...scenarioOf({ channels: ['press'] }),
      sources: [{ ...A_SOURCE, publisher: 'The Paper' }],
    }
    show({ texts: { en: { ...TEXTS.en, sources: [A_SOURCE.id] } }, sources: [A_SOURCE.id] }, scenario)
    expect(within(await picture('Press item')).getByText('As told by The Paper')).toBeDefined()
  })
})

describe('the website notice', () => {
  it('shows the address where it is known, and no made-up one where it is not', async () => {
    const { unmount } = show({ channels: ['website'] })
    expect(within(await picture('Website notice')).getByText('Address not known')).toBeDefined()
    unmount()
    show({ channels: ['website'], texts: { en: { ...TEXTS.en, web: 'https://www.example.jp/a' } } })
    expect(within(await picture('Website notice')).getByText('https://www.example.jp/a')).toBeDefined()
  })
})

describe('the time in a picture', () => {
  it('is the scenario’s, or said to be not known', async () => {
    const { unmount } = show({ channels: ['app'] })
    expect(
      within(await picture('App push'))
        .getByText('22:46')
        .getAttribute('datetime'),
    ).toBe('22:46')
    unmount()
    show({ channels: ['app'], precision: 'order' })
    const figure = await picture('App push')
    expect(within(figure).getByText('time not known')).toBeDefined()
    expect(figure.querySelector('time')).toBeNull()
  })
})

describe('the small look in the feed', () => {
  const peekOf = (channels: Alert['channels']) => {
    const scenario = scenarioOf({ channels, texts: { en: { ...TEXTS.en, wording: 'reported' } } })
    const [alert] = scenario.alerts
    if (!alert) throw new Error('no alert')
    const { container } = render(
      <ChannelPeek scenario={headOf({ ...scenario, kind: 'recorded' })} alert={alert}>
        <p>words</p>
      </ChannelPeek>,
    )
    return container
  }

  it('[D1] is the first channel’s, with the drill mark and how the words are known', async () => {
    const container = peekOf(['social', 'press'])
    expect(await within(container).findByText('words')).toBeDefined()
    expect(container.querySelector('[data-look]')?.getAttribute('data-look')).toBe('social')
    expect(markIn(container)).toBe('訓練・再現EXERCISE · REPLAY2023-11-21Reported')
  })

  it('is the phone’s own where a cell broadcast came', () => {
    expect(peekOf(['loudspeaker', 'cell-broadcast']).innerHTML).toBe('<p>words</p>')
  })
})
