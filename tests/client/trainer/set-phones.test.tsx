import type { RosterPhone } from '@alert-replay/shared/protocol.ts'
import type { SetPhones as Set } from '@alert-replay/shared/phone/settings-schema.ts'
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { Suspense } from 'react'
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { PhoneSettings } from '../../../client/src/app/phone-settings.tsx'
import { SetPhones } from '../../../client/src/features/trainer/set-phones.tsx'
import { startLanguage, switchLanguage } from '../../../client/src/lib/language.ts'
import { A_LED_SCENARIO, aPhone } from './led.ts'

beforeAll(startLanguage)
beforeEach(() => switchLanguage('en').then(() => undefined))
afterEach(cleanup)

async function open(phones: readonly RosterPhone[], setPhones = vi.fn<(set: Set) => Promise<boolean>>()) {
  render(
    <Suspense>
      <SetPhones
        drill={{ setPhones: setPhones.mockResolvedValue(true) }}
        scenario={A_LED_SCENARIO}
        phones={phones}
        form={PhoneSettings}
      />
    </Suspense>,
  )
  fireEvent.click(await screen.findByRole('button', { name: 'Set the phones' }))
  await screen.findByRole('group', { name: 'Ringer', hidden: true }, { timeout: 20_000 })
  const choose = (value: string): void =>
    void fireEvent.change(screen.getByLabelText('Which phone'), { target: { value } })
  const turn = (name: string): HTMLElement => screen.getByRole('switch', { name, hidden: true })
  return { setPhones, choose, turn }
}

describe('[P5] the trainer', () => {
  it('sets all phones at once', async () => {
    const { setPhones, turn } = await open([aPhone(1), aPhone(2)])
    fireEvent.click(turn('Do not disturb'))
    expect(setPhones.mock.calls).toEqual([[{ change: { doNotDisturb: true } }]])
    expect(turn('Do not disturb')).toHaveProperty('checked', true)
  })

  it('sets one phone, and sees how it is set', async () => {
    const phones = [aPhone(1), aPhone(2, { name: 'Ana', settings: { inCall: true } })]
    const { setPhones, choose, turn } = await open(phones)
    choose('1')
    expect(turn('In a call')).toHaveProperty('checked', false)
    choose('2')
    expect(turn('In a call')).toHaveProperty('checked', true)
    fireEvent.click(turn('In a call'))
    expect(setPhones.mock.calls).toEqual([[{ phone: 2, change: { inCall: false } }]])
  })

  it('is told of a phone that hears nothing, and why', async () => {
    const away = { connected: false }
    const { choose } = await open([aPhone(1, away), aPhone(2, { ...away, settings: { airplane: true } })])
    choose('1')
    expect(screen.getByText('It is not connected: it follows when it is back.')).toBeDefined()
    choose('2')
    expect(screen.getByText(/^Its airplane mode is on: it hears nothing of you\./)).toBeDefined()
  })

  it('is told when nothing was set', async () => {
    const { setPhones, turn } = await open([aPhone(1)])
    setPhones.mockResolvedValue(false)
    fireEvent.click(turn('Headset'))
    expect(turn('Headset')).toHaveProperty('checked', true)
    expect(await screen.findByText(/^This was not set\./)).toBeDefined()
    expect(turn('Headset')).toHaveProperty('checked', false)
  })
})

const radios = (group: string): readonly (readonly [string | null, boolean])[] =>
  within(screen.getByRole('group', { name: group, hidden: true }))
    .getAllByRole<HTMLInputElement>('radio', { hidden: true })
    .map((radio) => [radio.getAttribute('value'), radio.checked])
const DIFFERENT = 'Different from phone to phone'

describe('[P5] phones that are not set alike', () => {
  const phones = [
    aPhone(1, { settings: { position: 'outside', inCall: true } }),
    aPhone(2, { settings: { ringer: 'vibrate', language: 'ko', textSize: 'large' } }),
  ]

  it('are shown as different, with nothing chosen that is true of one only', async () => {
    await open(phones)
    for (const name of ['Ringer', 'Place', 'Text size']) {
      const group = screen.getByRole('group', { name, hidden: true })
      expect(within(group).getByText(DIFFERENT)).toBeDefined()
      expect(radios(name).filter(([, isChecked]) => isChecked)).toEqual([])
    }
    const call = screen.getByRole<HTMLInputElement>('checkbox', { name: 'In a call', hidden: true })
    expect([call.indeterminate, call.checked]).toEqual([true, false])
    const language = screen.getByLabelText<HTMLSelectElement>('Language')
    expect([language.value, language.selectedOptions[0]?.textContent]).toEqual(['', DIFFERENT])
    // What they have in common is shown as ever.
    expect(radios('Appearance')).toEqual([
      ['auto', true],
      ['light', false],
      ['dark', false],
    ])
  })

  it('are all brought back by one choice, be it what a phone comes with', async () => {
    const { setPhones } = await open(phones)
    const choose = (group: string, value: string): void => {
      const all = within(screen.getByRole('group', { name: group, hidden: true }))
      const radio = all
        .getAllByRole('radio', { hidden: true })
        .find((one) => one.getAttribute('value') === value)
      if (!radio) throw new Error(`${group} has no ${value}`)
      fireEvent.click(radio)
    }
    choose('Ringer', 'sound')
    choose('Place', 'inside')
    fireEvent.click(screen.getByRole('checkbox', { name: 'In a call', hidden: true }))
    fireEvent.change(screen.getByLabelText('Language'), { target: { value: 'of-page' } })
    expect(setPhones.mock.calls).toEqual([
      [{ change: { ringer: 'sound' } }],
      [{ change: { position: 'inside' } }],
      [{ change: { inCall: true } }],
      [{ change: { language: null } }],
    ])
    expect(radios('Ringer')[0]).toEqual(['sound', true])
    expect(screen.getByLabelText<HTMLSelectElement>('Language').value).toBe('of-page')
  })

  it('keep their other categories when one is turned', async () => {
    const { setPhones } = await open([
      aPhone(1, { settings: { profile: 'us-android', off: ['child-abduction'] } }),
      aPhone(2, { settings: { profile: 'us-android', off: ['severe'] } }),
    ])
    const amber = await screen.findByRole<HTMLInputElement>(
      'checkbox',
      { name: /Amber/i, hidden: true },
      { timeout: 20_000 },
    )
    expect(amber.indeterminate).toBe(true)
    fireEvent.click(amber)
    expect(setPhones.mock.calls).toEqual([
      [{ phone: 1, change: { off: [], on: [] } }],
      [{ phone: 2, change: { off: ['severe'], on: [] } }],
    ])
  })

  it('of different models say nothing that is true of one of these only', async () => {
    await open([aPhone(1), aPhone(2, { settings: { profile: 'de-android' } })])
    expect(screen.getByText(/^The phones are of different models/)).toBeDefined()
    expect(screen.getByLabelText<HTMLSelectElement>('Model').value).toBe('')
  })
})

it('[P5] nobody at the desk knows the language of a page: a phone speaks it until one is set', async () => {
  const { setPhones, choose } = await open([aPhone(1), aPhone(2, { settings: { language: 'ja' } })])
  const language = () => screen.getByLabelText<HTMLSelectElement>('Language')
  choose('1')
  expect(language().selectedOptions[0]?.textContent).toBe('As its page is')
  choose('2')
  expect(language().value).toBe('ja')
  fireEvent.change(language(), { target: { value: 'of-page' } })
  expect(setPhones.mock.calls).toEqual([[{ phone: 2, change: { language: null } }]])
})
