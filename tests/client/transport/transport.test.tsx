import type { Scenario } from '@alert-replay/shared/scenario.ts'
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import i18next from 'i18next'
import { Suspense, type ReactNode } from 'react'
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { focusOf } from '../../../client/src/features/transport/focus.ts'
import { Transport } from '../../../client/src/features/transport/transport.tsx'
import type { PageActions } from '../../../client/src/features/transport/perform.ts'
import { useTransportKeys } from '../../../client/src/features/transport/use-transport-keys.ts'
import { startLanguage, switchLanguage } from '../../../client/src/lib/language.ts'
import { anAlert, aScenario } from '../../support/builders.ts'
import { engineDrill, type EngineDrill } from './engine-drill.ts'

/** 22:46 warning and shelter, with a cue · about 22:49 a notice whose time is not known · 22:55 lifted. */
const NIGHT: Scenario = {
  ...aScenario().build(),
  alerts: [
    anAlert(0, { precision: 'minute', channels: ['cell-broadcast', 'television'] }),
    anAlert(1, {
      precision: 'minute',
      phases: ['shelter'],
      channels: ['cell-broadcast'],
      cue: { en: 'Where do you go?' },
    }),
    anAlert(2, { offsetMs: 180_000, precision: 'order', phases: ['notice'], channels: ['press'] }),
    anAlert(3, { offsetMs: 540_000, precision: 'minute', phases: ['lifted'], channels: ['social'] }),
  ],
}

let drill: EngineDrill
beforeAll(async () => {
  await startLanguage()
  await i18next.loadNamespaces('transport')
})
beforeEach(async () => {
  localStorage.clear()
  await switchLanguage('en')
  drill = engineDrill(NIGHT)
})
afterEach(cleanup)

function Keys({ actions }: { readonly actions: PageActions }) {
  useTransportKeys(drill, actions)
  return null
}

async function show(layout: 'desk' | 'bar' = 'bar', beside?: ReactNode, actions: PageActions = {}) {
  render(
    <Suspense>
      <Transport drill={drill} layout={layout} />
      <Keys actions={actions} />
      {beside}
    </Suspense>,
  )
  await screen.findByRole('region', { name: 'Transport' })
}

const slider = () => screen.getByRole('slider', { name: 'Position' })
const valueText = () => slider().getAttribute('aria-valuetext')
const status = () => screen.getByRole('status')
/** A key pressed and let go; whatever it sent has been answered afterwards. */
const press = (key: string, more: object = {}, on: Element = document.body) =>
  act(async () => {
    fireEvent.keyDown(on, { key, ...more })
    fireEvent.keyUp(on, { key })
  })
const click = (name: string | RegExp) =>
  act(async () => void fireEvent.click(screen.getByRole('button', { name })))

describe('the slider', () => {
  it('says the time and how many alerts have come', async () => {
    await show()
    expect(valueText()).toBe('22:46, 0 of 4 alerts delivered')
    await act(() => drill.send({ type: 'seek', toMs: 180_000 }))
    expect(valueText()).toBe('22:49, 3 of 4 alerts delivered')
  })

  it('shows while it is dragged where it would go, and goes there once, when it is let go', async () => {
    await show()
    for (const value of ['100000', '200000', '300000']) fireEvent.input(slider(), { target: { value } })
    expect(drill.sent).toEqual([])
    expect(valueText()).toBe('22:51, 3 of 4 alerts delivered')
    await act(async () => void fireEvent(slider(), new Event('change', { bubbles: true })))
    expect(drill.sent).toEqual([{ type: 'seek', toMs: 300_000 }])
    expect(valueText()).toBe('22:51, 3 of 4 alerts delivered')
  })

  it('means a mark when it is let go close to one', async () => {
    await show()
    // 0.4 % of the track is 3 of its 800 pixels.
    fireEvent.input(slider(), { target: { value: String(180_000 - 0.004 * 540_000) } })
    await act(async () => void fireEvent(slider(), new Event('change', { bubbles: true })))
    expect(drill.sent).toEqual([{ type: 'seek', toMs: 180_000 }])
  })

  it('is moved by its keys, a held one as one command', async () => {
    await show()
    await act(async () => {
      for (let i = 0; i < 5; i++) fireEvent.keyDown(slider(), { key: 'ArrowRight', repeat: i > 0 })
      fireEvent.keyUp(slider(), { key: 'ArrowRight' })
    })
    expect(drill.sent).toEqual([{ type: 'seek', toMs: 50_000 }])
    await press('PageUp', {}, slider())
    await press('End', {}, slider())
    await press('PageDown', {}, slider())
    await press('Home', {}, slider())
    expect(drill.sent.slice(1)).toEqual(
      [180_000, 540_000, 180_000, 0].map((toMs) => ({ type: 'seek', toMs })),
    )
  })

  it('Escape lets go of it without going anywhere', async () => {
    await show()
    fireEvent.input(slider(), { target: { value: '300000' } })
    await press('Escape', {}, slider())
    expect(drill.sent).toEqual([])
    expect(valueText()).toBe('22:46, 0 of 4 alerts delivered')
  })

  it('while the replay plays it is told by the minute, not by the second', async () => {
    await show()
    await act(() => drill.send({ type: 'seek', toMs: 60_000 }))
    await act(() => drill.send({ type: 'play', rate: 1 }))
    const told: string[] = []
    for (const isUp of [false, true, false]) {
      act(() => drill.pass(25_000))
      // Anything that renders it again.
      act(() =>
        drill.store.setState({ link: isUp ? { status: 'online' } : { status: 'offline', sinceMs: 0 } }),
      )
      told.push((slider() as HTMLInputElement).value)
    }
    expect(told).toEqual(['60000', '60000', '120000'])
  })
})

describe('the marks', () => {
  it('are buttons that say where they go: time or that it is not known, phases, cue', async () => {
    await show('desk')
    const names = within(screen.getByRole('list', { name: /Alerts on the timeline/ }))
      .getAllByRole('button')
      .map((button) => button.textContent.trim())
    expect(names).toEqual([
      'Go to 22:46 Warning · Seek safety Cue',
      'Go to Notice time not known',
      'Go to 22:55 Lifted',
    ])
    await click('Go to 22:55 Lifted')
    expect(drill.sent).toEqual([{ type: 'seek', toMs: 540_000 }])
    expect(screen.getByRole('button', { name: 'Go to 22:55 Lifted (delivered)' })).toBeDefined()
  })

  it('the first goes past the start, so that its alerts are delivered', async () => {
    await show()
    await click(/Go to 22:46/)
    expect(drill.cursor()).toBe(2)
  })

  it('are one tab stop, the latest; up and down go through them', async () => {
    await show()
    await act(() => drill.send({ type: 'seek', toMs: 180_000 }))
    const buttons = within(screen.getByRole('list', { name: /Alerts on the timeline/ })).getAllByRole(
      'button',
    )
    expect(buttons.map(({ tabIndex }) => tabIndex)).toEqual([-1, 0, -1])
    act(() => buttons[1]?.focus())
    fireEvent.keyDown(buttons[1] ?? document.body, { key: 'ArrowDown' })
    expect(document.activeElement).toBe(buttons[2])
    fireEvent.keyDown(buttons[2] ?? document.body, { key: 'ArrowDown' })
    expect(document.activeElement).toBe(buttons[2])
    fireEvent.keyDown(buttons[2] ?? document.body, { key: 'ArrowUp' })
    expect(document.activeElement).toBe(buttons[1])
  })

  it('of 500 alerts are all there, and still one tab stop', async () => {
    drill = engineDrill(
      aScenario()
        .withAlertsAt(...Array.from({ length: 500 }, (_, i) => i * 7_000))
        .build(),
    )
    await show('desk')
    const buttons = within(screen.getByRole('list', { name: /Alerts on the timeline/ })).getAllByRole(
      'button',
    )
    expect(buttons).toHaveLength(500)
    expect(buttons.filter(({ tabIndex }) => tabIndex === 0)).toHaveLength(1)
  })

  it('of thousands those that are seen are there, and the arrows still go from one to the next', async () => {
    drill = engineDrill(
      aScenario()
        .withAlertsAt(...Array.from({ length: 3_000 }, (_, i) => i * 7_000))
        .build(),
    )
    await show('desk')
    await act(() => drill.send({ type: 'seek', toMs: 7_000_000 }))
    const list = within(screen.getByRole('list', { name: /Alerts on the timeline/ }))
    const placeOf = (element: Element | null) => Number(element?.closest('li')?.getAttribute('aria-posinset'))
    expect(list.getAllByRole('button').length).toBeLessThan(50)
    const stop = list.getAllByRole('button').find(({ tabIndex }) => tabIndex === 0)
    expect(placeOf(stop ?? null)).toBe(1_001)
    act(() => stop?.focus())
    const went = ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowUp'].map((key) => {
      if (document.activeElement) fireEvent.keyDown(document.activeElement, { key })
      return placeOf(document.activeElement)
    })
    expect(went).toEqual([1_002, 1_003, 1_004, 1_003])
  })
})

describe('what it says', () => {
  it('the clock of the scenario, what has gone by, what comes next and in how long', async () => {
    await show('desk')
    await act(() => drill.send({ type: 'seek', toMs: 125_000 }))
    const transport = screen.getByRole('region', { name: 'Transport' })
    expect(transport.textContent).toContain('22:48:05 JST')
    expect(transport.textContent).toContain('2:05 of 9:00')
    expect(transport.textContent).toContain('NextNotice 0:55')
    for (const name of ['Cell broadcast', 'Television', 'Press', 'Social media']) {
      expect(within(transport).getByText(name)).toBeDefined()
    }
  })

  it('nothing while all is well', async () => {
    await show()
    expect(status().textContent).toBe('')
  })

  it('that the link is down; what is pressed then is not sent', async () => {
    await show()
    act(() => drill.store.setState({ link: { status: 'offline', sinceMs: 0 } }))
    expect(status().textContent).toContain('Connection lost')
    await click('Play')
    expect(drill.sent).toEqual([])
  })

  it('why a press did nothing, until the next one that does', async () => {
    await show()
    await click('Back')
    expect(status().textContent).toBe('The replay is at its start.')
    await click('Step to next alert')
    expect(status().textContent).toBe('')
  })

  it('that somebody else was faster', async () => {
    await show()
    act(() => drill.store.setState({ refusal: { command: 'step', error: 'stale' } }))
    expect(status().textContent).toContain('Somebody else moved the replay first')
  })

  it('that it stopped at a cue, and no longer when it goes on', async () => {
    await show()
    await click('Play')
    act(() => drill.pass(10))
    expect(status().textContent).toContain('Stopped at a cue. Where do you go?')
    await click('Play')
    expect(status().textContent).toBe('')
  })

  it('that it is at its end, with a way to restart', async () => {
    await show()
    await press('End')
    expect(status().textContent).toContain('The replay is at its end.')
    await click('Play')
    expect(status().textContent).toContain('Restart it to play again.')
    await act(async () => void fireEvent.click(within(status()).getByRole('button', { name: 'Restart' })))
    expect([drill.positionMs(), drill.cursor()]).toEqual([0, 0])
    expect(status().textContent).toBe('')
  })

  it('that the server was away, and for how long', async () => {
    await show()
    const { view } = drill.store.getState()
    act(() =>
      drill.store.setState({
        ...(view && { view: { ...view, notice: { kind: 'server-was-away', awayMs: 42_000 } } }),
      }),
    )
    expect(status().textContent).toContain('The server was away for 42\u00a0sec')
  })

  it('everything in the other language at once', async () => {
    await show('desk')
    await act(() => switchLanguage('ja'))
    expect(screen.getByRole('button', { name: '次の警報へ' })).toBeDefined()
    expect(screen.getByRole('slider', { name: '再生位置' }).getAttribute('aria-valuetext')).toBe(
      '22:46、4件中0件を配信済み',
    )
  })
})

describe('the speed', () => {
  it('is chosen from the offered ones, and another trainer’s own is added to them', async () => {
    await show()
    const select = screen.getByLabelText('Speed')
    expect(
      within(select)
        .getAllByRole('option')
        .map((option) => option.textContent),
    ).toEqual(['0.25×', '0.5×', '1×', '2×', '4×', '10×', '30×', '60×', '120×'])
    await act(() => drill.send({ type: 'seek', toMs: 1 }))
    act(() => drill.elsewhere({ type: 'play', rate: 3 }))
    expect((select as HTMLSelectElement).value).toBe('3')
    await act(async () => void fireEvent.change(select, { target: { value: '4' } }))
    expect(drill.sent.at(-1)).toEqual({ type: 'play', rate: 4 })
  })
})

describe('keys on a page', () => {
  it('work wherever the focus is', async () => {
    await show()
    await press('.')
    await press('.')
    expect(drill.cursor()).toBe(2)
    await press(',')
    expect(drill.cursor()).toBe(1)
    await press('k')
    expect(drill.sent.at(-1)).toEqual({ type: 'play', rate: 1 })
  })

  it('that point are one command when they are let go, or when the window loses the focus', async () => {
    await show()
    await act(async () => {
      for (let i = 0; i < 4; i++) fireEvent.keyDown(document.body, { key: 'ArrowRight', repeat: i > 0 })
    })
    expect(drill.sent).toEqual([])
    expect(valueText()).toBe('22:46, 2 of 4 alerts delivered')
    await act(async () => void fireEvent.blur(window))
    expect(drill.sent).toEqual([{ type: 'seek', toMs: 40_000 }])
  })

  it('do nothing in a text field, and Space on a button is the button’s', async () => {
    await show(
      'bar',
      <>
        <input aria-label="Name" />
        <button type="button">Other</button>
      </>,
    )
    await press('.', {}, screen.getByLabelText('Name'))
    await press(' ', {}, screen.getByRole('button', { name: 'Other' }))
    expect(drill.sent).toEqual([])
    await press('.', {}, screen.getByRole('button', { name: 'Other' }))
    expect(drill.cursor()).toBe(1)
  })

  it('that somebody else has used are not used again', async () => {
    await show(
      'bar',
      <button type="button" onKeyDown={(event) => event.preventDefault()}>
        Own
      </button>,
    )
    await press('.', {}, screen.getByRole('button', { name: 'Own' }))
    expect(drill.sent).toEqual([])
  })

  it('sound and full screen are the page’s: without them the keys do nothing and the help is silent on them', async () => {
    const onSound = vi.fn<() => void>()
    await show('bar', undefined, { onSound })
    await press('m')
    expect(onSound).toHaveBeenCalledOnce()
    expect(fireEvent.keyDown(document.body, { key: 'f' }), 'the browser keeps the key').toBe(true)
    await press('?')
    const help = screen.getByRole('dialog', { name: 'Keys' })
    expect(within(help).getByText('Sound on and off')).toBeDefined()
    expect(within(help).queryByText('Full screen')).toBeNull()
  })

  it('do nothing while the help is open, and work again when it is closed', async () => {
    await show()
    await press('?')
    await press('.')
    expect(drill.sent).toEqual([])
    await act(async () => void fireEvent.click(screen.getByRole('button', { name: 'Close' })))
    await press('.')
    expect(drill.cursor()).toBe(1)
  })
})

it('what uses which keys itself is known by its kind', () => {
  document.body.innerHTML = `
    <input id="field"><textarea id="area"></textarea><select id="list"></select><p id="text"><b id="inside"></b></p>
    <div contenteditable="true"><b id="editable"></b></div><button id="button"><svg id="icon"></svg></button>
    <input type="checkbox" id="box"><details><summary id="summary"></summary></details>
    <input type="range" id="range"><div role="slider" id="slider"></div><div role="radio" id="radio"></div>`
  const kind = (id: string) => focusOf(document.getElementById(id))
  expect(['field', 'area', 'list', 'editable', 'radio'].map(kind)).toEqual(Array(5).fill('field'))
  expect(['button', 'icon', 'box', 'summary'].map(kind)).toEqual(Array(4).fill('button'))
  expect(['range', 'slider'].map(kind)).toEqual(['slider', 'slider'])
  expect(['text', 'inside'].map(kind)).toEqual(['nothing', 'nothing'])
  expect(focusOf(null)).toBe('nothing')
})
