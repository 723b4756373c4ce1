import type { FlightPoint } from '@alert-replay/shared/flight.ts'
import type { AreaAt } from '@alert-replay/shared/map/areas-at.ts'
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import i18next from 'i18next'
import { Suspense } from 'react'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { startLanguage, switchLanguage } from '../../../client/src/lib/language.ts'
import { MapFigure, type MapFigureProps } from '../../../client/src/map/map-figure.tsx'
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

const SCENARIO = {
  kind: 'recorded',
  startMs: Date.parse('2017-08-29T06:02+09:00'),
  utcOffsetMinutes: 540,
} as const
const HOKKAIDO: AreaAt = {
  area: { name: { en: 'Hokkaido', ja: '北海道' }, codes: [{ scheme: 'JIS X 0401', value: '01' }] },
  state: 'in-force',
  since: { kind: 'time', atMs: 0 },
  isTest: false,
}
const MINUTE = 60_000

const point = (kind: FlightPoint['kind'], en: string, fields: Partial<FlightPoint> = {}): FlightPoint => ({
  kind,
  name: { en, ja: `${en}（地点）` },
  isWorkedOut: false,
  sources: [],
  ...fields,
})
const LAUNCH = point('launch', 'Sunan', {
  offsetMs: -4 * MINUTE,
  precision: 'minute',
  position: '39.22,125.67',
})
const PART = point('part', 'Sea west of the peninsula', { note: { en: 'From where on it is not said.' } })
const CAPE = point('passage', 'Cape Erimo', {
  offsetMs: 5 * MINUTE,
  precision: 'minute',
  position: '41.92,143.25',
})
const FALL = point('fall', 'East of the cape', {
  position: '41.05,157.38',
  isWorkedOut: true,
  note: { en: 'Due east.' },
})

function show(flight: MapFigureProps['flight'], more: Partial<MapFigureProps> = {}) {
  const { container } = render(
    <Suspense>
      <MapFigure shapes={shapes} scenario={SCENARIO} areas={[HOKKAIDO]} flight={flight} {...more} />
    </Suspense>,
  )
  const svg = container.querySelector('svg[role="img"]')
  return {
    container,
    marks: () =>
      [...(svg?.querySelectorAll('[data-point]') ?? [])].map((mark) => mark.getAttribute('data-point')),
    image: () => svg?.getAttribute('aria-label'),
  }
}
describe('[M7] the points of a flight', () => {
  it('are marks of their own shapes, joined by a line that is said to be ours', () => {
    show([LAUNCH, PART, CAPE, FALL])
    fireEvent.click(screen.getByRole('button', { name: 'Show the whole flight' }))
    const map = document.querySelector('svg[role="img"]')
    const marks = [...(map?.querySelectorAll('[data-point]') ?? [])]
    expect(marks.map((mark) => mark.getAttribute('data-point'))).toEqual(['launch', 'passage', 'fall'])
    const looks = marks.map((mark) => mark.querySelector('path')?.getAttribute('d'))
    expect(new Set(looks).size, 'told apart without colour').toBe(3)
    expect(map?.querySelector('[data-flight-line] path')?.getAttribute('d')).toMatch(/^M.+L/)
    expect(screen.getByText(/the dashed line between the published places is ours/)).toBeTruthy()
  })

  it('are told in a table: what, when, and how each is known', () => {
    const { container, image } = show([LAUNCH, PART, CAPE, FALL])
    const rows = [...container.querySelectorAll('[id$="-flight"] tbody tr')].map((row) =>
      [...row.children].map((cell) => cell.textContent),
    )
    expect(rows).toEqual([
      ['Sunan', 'Launch', '05:58', 'the place that the source names'],
      [
        'Sea west of the peninsula',
        'A part fell',
        'time not known',
        'the source gives no exact place: not drawnFrom where on it is not said.',
      ],
      ['Cape Erimo', 'Passage', '06:07', 'the place that the source names'],
      ['East of the cape', 'Fall', 'time not known', 'worked out by usDue east.'],
    ])
    expect(image()).toBe(
      'In force: Hokkaido · Points of the flight: Sunan, Sea west of the peninsula, Cape Erimo, East of the cape',
    )
  })

  it('that lie beyond the map are counted, and seen when asked for: the map is framed for the areas', () => {
    const { container, marks } = show([LAUNCH, CAPE, FALL])
    expect(marks()).toEqual(['passage'])
    expect(container.textContent).toContain('2 points of the flight lie beyond this map.')
    fireEvent.click(screen.getByRole('button', { name: 'Show the whole flight' }))
    expect(container.querySelectorAll('svg[role="img"] [data-point]')).toHaveLength(3)
    expect(container.textContent).not.toContain('beyond this map')
    fireEvent.click(screen.getByRole('button', { name: 'Back to the areas' }))
    expect(container.querySelectorAll('svg[role="img"] [data-point]')).toHaveLength(1)
  })

  it('have no line where there is one place alone, and then nothing is said to be ours', () => {
    const { container } = show([LAUNCH, PART])
    expect(container.querySelector('[data-flight-line]')).toBeNull()
    expect(container.textContent).not.toContain('is ours.')
    expect(container.textContent).toContain('Sources publish what the table has, and no track.')
  })

  it('are none before their time, and then nothing is said of a flight', () => {
    const { container } = show([])
    expect(container.querySelector('[data-point]')).toBeNull()
    expect(container.textContent).not.toContain('flight')
    expect(container.textContent).not.toContain('No source gives the track')
  })

  it('are told in Japanese on a Japanese page', async () => {
    await switchLanguage('ja')
    const { image } = show([CAPE])
    expect(image()).toBe('発表中：北海道 · 飛行の地点：Cape Erimo（地点）')
    expect(screen.getAllByText('通過').length).toBeGreaterThan(0)
  })
})

it('[M4] where no source gives a point, the map says so', () => {
  const { container } = show('none')
  expect(container.textContent).toContain('No source gives the track of the missile')
})
