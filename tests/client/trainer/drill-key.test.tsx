import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { cleanup, renderHook, waitFor } from '@testing-library/react'
import { takeKey, useDrillKey } from '../../../client/src/features/trainer/use-drill-key.ts'
import { heldDrill, heldDrills, holdDrill, releaseDrill } from '../../../client/src/lib/held-drills.ts'

const KEY = 'the-key-of-the-drill-1234'
const OTHER = 'another-key-of-it-12345678'

beforeEach(() => {
  localStorage.clear()
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
  for (const { drillId } of heldDrills()) releaseDrill(drillId)
})

const visit = (address: string): void => history.replaceState(null, '', address)

it('takes the key out of the address and keeps it', () => {
  visit(`/drill/the-drill?lang=ja#k=${KEY}`)
  expect(takeKey('the-drill', 5)).toBe(KEY)
  expect(location.pathname + location.search + location.hash).toBe('/drill/the-drill?lang=ja')
  expect(heldDrills()).toEqual([{ drillId: 'the-drill', key: KEY, by: 'link', heldSinceMs: 5 }])
  expect(takeKey('the-drill', 6)).toBe(KEY)
})

it('leaves the key in the address where the browser keeps nothing', () => {
  vi.stubGlobal('localStorage', undefined)
  visit(`/drill/the-drill#k=${KEY}`)
  expect(takeKey('the-drill', 5)).toBe(KEY)
  expect(location.hash).toBe(`#k=${KEY}`)
  expect(heldDrill('the-drill')?.key).toBe(KEY)
})

it('keeps what is known of a drill when its own link is opened again', () => {
  const made = { drillId: 'the-drill', key: KEY, code: '482913', by: 'made', heldSinceMs: 1 } as const
  holdDrill(made)
  visit(`/drill/the-drill#k=${KEY}`)
  takeKey('the-drill', 5)
  expect(heldDrill('the-drill')).toEqual(made)
})

it('believes a link more than what was kept', () => {
  holdDrill({ drillId: 'the-drill', key: OTHER, by: 'link', heldSinceMs: 1 })
  visit(`/drill/the-drill#k=${KEY}`)
  expect(takeKey('the-drill', 5)).toBe(KEY)
  expect(heldDrills()).toHaveLength(1)
})

it('has no key for a drill of somebody else, nor from an address that holds something else', () => {
  visit('/drill/the-drill#main')
  expect(takeKey('the-drill', 5)).toBeUndefined()
  expect(location.hash).toBe('#main')
  visit('/drill/the-drill#k=short')
  expect(takeKey('the-drill', 5)).toBeUndefined()
})

it('notices the link being opened in the tab that asks for it', async () => {
  visit('/drill/the-drill')
  const { result } = renderHook(() => useDrillKey('the-drill'))
  expect(result.current).toBeUndefined()
  visit(`/drill/the-drill#k=${KEY}`)
  window.dispatchEvent(new HashChangeEvent('hashchange'))
  await waitFor(() => expect(result.current).toBe(KEY))
  expect(location.hash).toBe('')
})

it('lists the latest first, and each drill once', () => {
  for (const drillId of ['a', 'b', 'a']) holdDrill({ drillId, key: KEY, by: 'made', heldSinceMs: 1 })
  expect(heldDrills().map(({ drillId }) => drillId)).toEqual(['a', 'b'])
})
