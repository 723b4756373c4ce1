import { loadProfile } from '@alert-replay/shared/phone/profiles.ts'
import type { PhoneLanguage } from '@alert-replay/shared/phone/settings.ts'
import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import i18next from 'i18next'
import { Suspense } from 'react'
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { ChooseLanguageContext } from '../../../client/src/features/phone/choose-language.ts'
import { SettingsRoom } from '../../../client/src/features/phone/settings/settings-room.tsx'
import { startLanguage, switchLanguage } from '../../../client/src/lib/language.ts'
import { aScenario } from '../../support/builders.ts'
import { fakeDrill, type FakeDrill } from './fake-drill.ts'

beforeAll(startLanguage)
beforeEach(async () => {
  await act(async () => void (await switchLanguage('en')))
})
afterEach(cleanup)

async function open(setUp: (drill: FakeDrill) => void = () => undefined) {
  const drill = fakeDrill(aScenario().withAlertsAt(0).build())
  setUp(drill)
  const onBack = vi.fn<() => void>()
  // The words of one language cannot be had.
  const choose = async (language: PhoneLanguage): Promise<boolean> => {
    if (language !== 'vi') drill.set({ language })
    return language !== 'vi'
  }
  render(
    <Suspense>
      <ChooseLanguageContext value={choose}>
        <SettingsRoom ref={null} drill={drill} heading="h1" onBack={onBack} />
      </ChooseLanguageContext>
    </Suspense>,
  )
  // Loaded when it is first opened.
  await screen.findByRole('group', { name: 'Ringer' }, { timeout: 20_000 })
  return { drill, onBack }
}
const settings = (drill: FakeDrill) => drill.store.getState().settings
const control = (role: 'switch' | 'radio' | 'combobox', name: string, within_?: string): HTMLElement =>
  (within_ === undefined ? screen : within(screen.getByRole('group', { name: within_ }))).getByRole(role, {
    name,
  })
const setProfile = async (drill: FakeDrill, id: Parameters<typeof loadProfile>[0]): Promise<void> => {
  drill.store.setState({ profile: await loadProfile(id) })
  drill.set({ profile: id })
}

describe('the settings room', () => {
  it('sets everything that can be set on a phone, each with a control that has a name', async () => {
    const { drill } = await open()
    const press = (...of: Parameters<typeof control>): void => void fireEvent.click(control(...of))
    const choose = (name: string, value: string): void =>
      void fireEvent.change(control('combobox', name), { target: { value } })
    press('radio', 'Silent', 'Ringer')
    press('switch', 'Do not disturb')
    press('switch', 'In a call')
    press('switch', 'Headset')
    press('switch', 'Read alerts aloud')
    press('radio', 'In use', 'The phone is')
    press('radio', 'Largest', 'Text size')
    press('radio', 'Dark', 'Appearance')
    press('switch', 'Allow alerts')
    press('radio', 'Outside', 'Place')
    press('switch', 'Airplane mode')
    press('radio', 'Slow', 'Connection')
    choose('Reminder', '5')
    choose('Model', 'kr-android')
    choose('Language', 'pt')
    await waitFor(() => expect(settings(drill).language).toBe('pt'))
    expect(settings(drill)).toEqual({
      profile: 'kr-android',
      ringer: 'silent',
      doNotDisturb: true,
      inCall: true,
      headset: true,
      inUse: true,
      language: 'pt',
      textSize: 'largest',
      appearance: 'dark',
      off: ['all'],
      on: [],
      position: 'outside',
      airplane: true,
      connection: 'slow',
      reminder: 5,
      speech: false,
    })
  })

  it('shows how the phone is set now', async () => {
    const { drill } = await open((phone) =>
      phone.set({ ringer: 'vibrate', inCall: true, position: 'edge', reminder: 2 }),
    )
    expect(control('radio', 'Vibrate')).toHaveProperty('checked', true)
    expect(control('switch', 'In a call')).toHaveProperty('checked', true)
    expect(control('radio', 'At the edge')).toHaveProperty('checked', true)
    expect(control('combobox', 'Reminder')).toHaveProperty('value', '2')
    act(() => drill.set({ ringer: 'sound', reminder: null }))
    expect(control('radio', 'Sound', 'Ringer')).toHaveProperty('checked', true)
    expect(control('combobox', 'Reminder')).toHaveProperty('value', 'usual')
  })

  it('lets nobody turn off what cannot be turned off, and says why to who comes there by keyboard too', async () => {
    const { drill } = await open()
    const quake = control('switch', 'Earthquake warning')
    expect(quake.hasAttribute('disabled')).toBe(false)
    expect(quake.getAttribute('aria-disabled')).toBe('true')
    const reason = document.getElementById(quake.getAttribute('aria-describedby') ?? '')
    expect(reason?.textContent).toContain('Cannot be turned off alone: it goes off with “Allow alerts”.')
    fireEvent.click(quake)
    expect(settings(drill)).toMatchObject({ off: [], on: [] })
    expect(quake).toHaveProperty('checked', true)
  })

  it('turns off what hangs on what is off, and names it', async () => {
    const { drill } = await open()
    await act(() => setProfile(drill, 'us-android'))
    const extreme = control('switch', 'Emergency alert: Extreme')
    fireEvent.click(extreme)
    const severe = control('switch', 'Emergency alert: Severe')
    expect(severe).toHaveProperty('checked', false)
    expect(document.getElementById(severe.getAttribute('aria-describedby') ?? '')?.textContent).toContain(
      'Off, because “Emergency alert: Extreme” is off.',
    )
    fireEvent.click(extreme)
    expect(severe).toHaveProperty('checked', true)
    expect(settings(drill)).toMatchObject({ off: [], on: [] })
  })

  it('marks what is assumed of a phone, and says what that means and where the rest is from', async () => {
    const { drill } = await open()
    expect(screen.queryByText('assumed')).toBeNull()
    await act(() => setProfile(drill, 'jp-iphone'))
    expect(screen.getAllByText('assumed').length).toBeGreaterThan(3)
    expect(screen.getByText(/marks what no published source tells/)).toBeDefined()
    expect(screen.getByText('Apple support article 111817')).toBeDefined()
  })

  it('says that a phone without reminders has none', async () => {
    const { drill } = await open()
    await act(() => setProfile(drill, 'jp-iphone'))
    expect(control('switch', 'Reminder').getAttribute('aria-disabled')).toBe('true')
    expect(screen.getByText('This phone does not remind.', { exact: false })).toBeDefined()
  })

  it('says so while another model is not loaded', async () => {
    await open((phone) => phone.set({ profile: 'us-android' }))
    expect(screen.getByText('Not loaded yet. Until then the phone goes on as: Japan, Android.')).toBeDefined()
  })

  it('stays in its language, and says so, where the words of another do not come', async () => {
    const { drill } = await open()
    fireEvent.change(control('combobox', 'Language'), { target: { value: 'vi' } })
    expect(await screen.findByText(/^Tiếng Việt could not be loaded\./)).toBeDefined()
    expect(settings(drill).language).toBe('en')
    fireEvent.change(control('combobox', 'Language'), { target: { value: 'ja' } })
    await waitFor(() => expect(screen.queryByText(/could not be loaded/)).toBeNull())
  })

  it('is in Japanese too, with every word', async () => {
    const { onBack } = await open()
    await act(async () => void (await switchLanguage('ja')))
    await screen.findByRole('group', { name: '着信音' })
    // The names of a profile's fields, and of its sources, are what they are.
    for (const quoted of document.querySelectorAll('code, [lang="en"]')) quoted.remove()
    expect(document.body.textContent).not.toMatch(/[a-z]+\.[a-z]+/i)
    fireEvent.click(screen.getByRole('button', { name: '戻る' }))
    expect(onBack).toHaveBeenCalledTimes(1)
    expect(i18next.language).toBe('ja')
  })
})
