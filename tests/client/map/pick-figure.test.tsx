import { ringOf } from '@alert-replay/shared/map/places.ts'
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import i18next from 'i18next'
import { Suspense, useState } from 'react'
import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { startLanguage, switchLanguage } from '../../../client/src/lib/language.ts'
import { PickFigure } from '../../../client/src/map/pick-figure.tsx'
import { loadShapes, type Shapes } from '../../../client/src/map/shapes.ts'

let shapes: Shapes
beforeAll(async () => {
  shapes = await loadShapes()
  await startLanguage()
})
beforeEach(async () => {
  await switchLanguage('en')
  await i18next.loadNamespaces('map')
})
afterEach(cleanup)

/** As an editor has it: what is chosen stays chosen. */
function Editor({ onPolygon }: { readonly onPolygon: (ring: string) => void }) {
  const [chosen, setChosen] = useState<readonly string[]>(['13'])
  return (
    <Suspense>
      <PickFigure
        shapes={shapes}
        area={{ codes: chosen.map((value) => ({ scheme: 'JIS X 0401', value })) }}
        chosen={chosen}
        onChosen={setChosen}
        onPolygon={onPolygon}
      />
    </Suspense>
  )
}

const chosenNames = (): readonly (string | null)[] =>
  screen.getAllByRole('option', { selected: true }).map((option) => option.getAttribute('aria-label'))

it('[M6] prefectures are chosen with the arrow keys and Space, and listed in the order of their codes', () => {
  render(<Editor onPolygon={() => undefined} />)
  const list = screen.getByRole('listbox', { name: 'Choose prefectures on the map' })
  expect(screen.getAllByRole('option')).toHaveLength(47)
  const current = (): string | null | undefined =>
    document.querySelector(`[id="${list.getAttribute('aria-activedescendant')}"]`)?.getAttribute('aria-label')
  expect([current(), chosenNames()]).toEqual(['Tokyo', ['Tokyo']])

  fireEvent.keyDown(list, { key: 'ArrowUp' })
  expect(current()).toBe('Saitama')
  expect(chosenNames(), 'to go there is not to choose it').toEqual(['Tokyo'])
  fireEvent.keyDown(list, { key: ' ' })
  expect(chosenNames()).toEqual(['Saitama', 'Tokyo'])
  fireEvent.keyDown(list, { key: ' ' })
  expect(chosenNames()).toEqual(['Tokyo'])
})

it('a prefecture is chosen by a click on it, and let go by another', () => {
  render(<Editor onPolygon={() => undefined} />)
  const list = screen.getByRole('listbox')
  // The name of Tokyo is written where it is, or right below.
  const name = screen.getByText('Tokyo')
  const [x, y] = [Number(name.getAttribute('x')), Number(name.getAttribute('y'))]
  fireEvent.click(list, { clientX: x, clientY: y })
  expect(screen.queryAllByRole('option', { selected: true })).toEqual([])
  fireEvent.click(list, { clientX: x, clientY: y })
  expect(chosenNames()).toEqual(['Tokyo'])
})

it('[M6] an area is drawn by the keys alone: three corners and more, the last one taken back, written as CAP has it', () => {
  const onPolygon = vi.fn<(ring: string) => void>()
  render(<Editor onPolygon={onPolygon} />)
  fireEvent.click(screen.getByRole('radio', { name: 'Draw an area' }))
  const chart = screen.getByRole('application', { name: 'Draw an area' })
  const use = screen.getByRole<HTMLButtonElement>('button', { name: 'Use this area' })
  const press = (...keys: readonly string[]): void => {
    for (const key of keys) fireEvent.keyDown(chart, { key, shiftKey: true })
  }
  press('Enter', 'ArrowRight', 'Enter')
  expect(screen.getByRole('status').textContent).toMatch(/^2 corners: \d+\.\d{3}, \d+\.\d{3}$/)
  expect(use.disabled, 'two corners are no area').toBe(true)
  press('ArrowUp', 'Enter', 'ArrowUp', 'Enter', 'Backspace')
  expect(screen.getByRole('status').textContent).toMatch(/^3 corners/)
  fireEvent.click(use)

  expect(onPolygon).toHaveBeenCalledTimes(1)
  const ring = ringOf(onPolygon.mock.calls[0]?.[0] ?? '')
  expect(ring).toHaveLength(4)
  const [[x1, y1] = [0, 0], [x2, y2] = [0, 0], [x3, y3] = [0, 0], last] = ring ?? []
  expect([x2 > x1, y2 === y1, x3 === x2, y3 > y2, last]).toEqual([true, true, true, true, [x1, y1]])
  expect(screen.getByRole('status').textContent).toMatch(/^Added: 1 drawn area\./)
  press('Enter')
  expect(screen.getByRole('status').textContent, 'and the next one begins').toMatch(/^1 corner:/)
})

it('[M6] the first and the last prefecture are a key away, and the one under the keys is named', () => {
  const { container } = render(<Editor onPolygon={() => undefined} />)
  const list = screen.getByRole('listbox')
  const named = (): string | null | undefined => container.querySelector('text[x="12"]')?.textContent
  expect(named()).toBe('Tokyo: chosen')
  expect(fireEvent.keyDown(list, { key: 'End' }), 'the page does not scroll').toBe(false)
  expect(named()).toBe('Okinawa')
  fireEvent.keyDown(list, { key: 'Home' })
  expect(named()).toBe('Hokkaido')
})

it('[D1] it carries the drill mark', () => {
  const { container } = render(<Editor onPolygon={() => undefined} />)
  expect(container.querySelector('[data-drill-mark]')?.textContent).toContain('EXERCISE')
})
