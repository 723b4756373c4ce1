import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { Suspense } from 'react'
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { Phone } from '../../../client/src/features/phone/phone.tsx'
import { phoneSound } from '../../../client/src/features/phone/sound/sound.ts'
import { startLanguage, switchLanguage } from '../../../client/src/lib/language.ts'
import { fakeDrill, scenarioOf, type FakeDrill } from './fake-drill.ts'
import { roomsAreThere } from './rooms-are-there.ts'

beforeAll(startLanguage)
beforeEach(async () => void (await switchLanguage('en')))
afterEach(() => {
  phoneSound.stop()
  vi.useRealTimers()
  cleanup()
})

const press = (name: string | RegExp): void => {
  fireEvent.click(screen.getByRole('button', { name }))
}

/** An earthquake warning was tried on a phone that is set like this. */
async function tried(set: Parameters<FakeDrill['set']>[0]): Promise<FakeDrill> {
  const drill = fakeDrill(scenarioOf())
  drill.set(set)
  render(
    <Suspense>
      <Phone drill={drill} framed={false} />
    </Suspense>,
  )
  await screen.findByRole('button', { name: 'Open alerts' })
  await roomsAreThere()
  press('All settings of this phone')
  const kinds = await screen.findByRole('combobox', { name: 'Kind of alert' }, { timeout: 20_000 })
  fireEvent.change(kinds, { target: { value: 'earthquake' } })
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  press('Comes in 5 seconds')
  act(() => {
    vi.advanceTimersByTime(5_000)
  })
  vi.useRealTimers()
  return drill
}

const brief = (): string | null | undefined =>
  screen.getByRole('region', { name: 'Why' }).querySelector('[class*=brief]')?.textContent

describe('[PH12] an alert that was tried', () => {
  it('tells what the phone did, and by which rules', async () => {
    await tried({ ringer: 'silent' })
    press('OK')
    const list = await screen.findByRole('region', { name: 'Why' }, { timeout: 20_000 })
    expect(screen.getByText('Took over the screen')).toBeTruthy()
    expect([...list.querySelectorAll('[class*=rule]')].map(({ textContent }) => textContent)).toContain('PH2')
  })

  it('tells too why it was not shown, also after its owner was elsewhere', async () => {
    await tried({ airplane: true })
    expect(await screen.findByText('Not shown', undefined, { timeout: 20_000 })).toBeTruthy()
    expect(brief()).toMatch(/^Airplane mode was on/)
    press('Home')
    press('All settings of this phone')
    expect(brief()).toMatch(/^Airplane mode was on/)
  })
})
