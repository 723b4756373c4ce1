import { expect, it } from 'vitest'
import { neighbourOf, type Direction } from '../../client/src/map/neighbour.ts'
import { spotsIn } from '../../client/src/map/drawn.ts'
import { loadShapes } from '../../client/src/map/shapes.ts'

const shapes = await loadShapes()
const places = [...shapes.prefectures.values()].flatMap((one) => {
  const at = spotsIn(one)?.at
  return at ? [{ code: one.code, at }] : []
})
const next = (code: string, direction: Direction): string | undefined => {
  const from = places.find((one) => one.code === code)?.at
  return (
    from &&
    neighbourOf(
      from,
      direction,
      places.filter((one) => one.code !== code),
    )?.code
  )
}

it('an arrow key goes to the prefecture that lies that way', () => {
  expect(next('02', 'ArrowUp')).toBe('01')
  expect(next('01', 'ArrowDown')).toBe('02')
  expect(next('03', 'ArrowLeft')).toBe('05')
  expect(next('05', 'ArrowRight')).toBe('03')
})

it('beyond the last there is none', () => {
  expect(next('01', 'ArrowUp')).toBeUndefined()
  expect(next('47', 'ArrowDown')).toBeUndefined()
  expect(next('47', 'ArrowLeft')).toBeUndefined()
})

it('by arrow keys alone every prefecture is reached', () => {
  const reached = new Set(['13'])
  const open = ['13']
  for (let code = open.pop(); code !== undefined; code = open.pop()) {
    for (const direction of ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'] as const) {
      const found = next(code, direction)
      if (found === undefined || reached.has(found)) continue
      reached.add(found)
      open.push(found)
    }
  }
  expect(places.map(({ code }) => code).filter((code) => !reached.has(code))).toEqual([])
})
