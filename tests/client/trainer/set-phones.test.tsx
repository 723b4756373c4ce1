import type { RosterPhone } from '@alert-replay/shared/protocol.ts'
import type { SetPhones as Set } from '@alert-replay/shared/phone/settings-schema.ts'
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { Suspense } from 'react'
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { PhoneSettings } from '../../../client/src/app/phone-settings.tsx'
import { commonSettings } from '../../../client/src/features/trainer/common-settings.ts'
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

describe('what phones have in common', () => {
  it('is what is set on all of them alike', () => {
    expect(
      commonSettings([
        { settings: { ringer: 'silent', off: ['severe'], inCall: true } },
        { settings: { ringer: 'silent', off: ['severe'], inCall: false, headset: true } },
      ]),
    ).toEqual({ ringer: 'silent', off: ['severe'] })
    expect(commonSettings([{ settings: { ringer: 'silent' } }, {}])).toEqual({})
    expect(commonSettings([])).toEqual({})
  })
})
