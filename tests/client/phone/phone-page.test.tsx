import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { Suspense } from 'react'
import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { joinAsPhone } from '../../../client/src/drill/phone-drill.ts'
import PhonePage from '../../../client/src/features/phone/phone-page.tsx'
import { startLanguage, switchLanguage } from '../../../client/src/lib/language.ts'
import { fakeDrill, okinawa } from './fake-drill.ts'

// The socket is the one thing a page has that a test of the page cannot.
vi.mock('../../../client/src/drill/phone-drill.ts', () => ({ joinAsPhone: vi.fn<typeof joinAsPhone>() }))
const join = vi.mocked(joinAsPhone)

beforeAll(startLanguage)
beforeEach(async () => {
  localStorage.clear()
  history.replaceState(null, '', '/join')
  await switchLanguage('en')
  join.mockReset()
  join.mockImplementation(() => fakeDrill(okinawa()))
})
afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
})

const show = (code?: string): void =>
  void render(
    <Suspense>
      <PhonePage {...(code !== undefined && { code })} />
    </Suspense>,
  )
const type = (label: string, value: string): void =>
  void fireEvent.change(screen.getByLabelText(label), { target: { value } })
const phone = (): Promise<HTMLElement> => screen.findByRole('button', { name: 'Open alerts' })

it('a code that is pasted with a space goes to its drill, and the name goes along', async () => {
  show()
  await screen.findByRole('heading', { name: 'Join a drill' })
  type('Code', '１２３ 456')
  type('Your name', ' Kana ')
  fireEvent.click(screen.getByRole('button', { name: 'Join' }))
  expect(location.pathname).toBe('/join/123456')
  cleanup()
  show('123456')
  await phone()
  expect(join).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ code: '123456', name: 'Kana' }))
})

it('a code that is too short is said at the field, which has the focus', async () => {
  show()
  await screen.findByRole('heading', { name: 'Join a drill' })
  type('Code', '123')
  fireEvent.click(screen.getByRole('button', { name: 'Join' }))
  expect(screen.getByRole('alert').textContent).toContain('A code has six digits.')
  const field = screen.getByLabelText('Code')
  expect(document.activeElement).toBe(field)
  expect(field.getAttribute('aria-invalid')).toBe('true')
  expect(location.pathname).toBe('/join')
})

it('a code that lets nobody in brings the form again, with the code and what to do', async () => {
  join.mockImplementation(() => fakeDrill(okinawa(), { status: 'refused', error: 'unknown-code' }))
  show('999999')
  const alert = await screen.findByRole('alert')
  expect(alert.textContent).toContain('No drill has this code.')
  expect(screen.getByLabelText<HTMLInputElement>('Code').value).toBe('999999')
})

it('[D1] the form and the title of the page carry the mark; the title of the phone has its event’s date', async () => {
  show()
  await screen.findByRole('heading', { name: 'Join a drill' })
  expect(document.querySelector('[data-drill-mark]')?.textContent).toBe('訓練EXERCISE')
  expect(document.title).toMatch(/^訓練 EXERCISE – /)
  cleanup()
  show('123456')
  await phone()
  expect(document.title).toMatch(/^訓練・再現 EXERCISE · REPLAY 2023-11-21 – /)
})

it('a reload lands on the same phone; another drill is another phone', async () => {
  show('123456')
  await phone()
  cleanup()
  show('123456')
  await phone()
  cleanup()
  show('654321')
  await phone()
  const [first, second, other] = join.mock.calls.map(([{ phoneId }]) => phoneId)
  expect(first).toMatch(/^[A-Za-z0-9_-]{22}$/)
  expect(second).toBe(first)
  expect(other).not.toBe(first)
})

it('works where the browser denies its storage', async () => {
  const denied = (): never => {
    throw new DOMException('denied', 'SecurityError')
  }
  vi.spyOn(Storage.prototype, 'getItem').mockImplementation(denied)
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(denied)
  show('123456')
  await phone()
  expect(join).toHaveBeenCalledOnce()
})

it('closes its link when it goes', async () => {
  const drill = fakeDrill(okinawa())
  const close = vi.spyOn(drill, 'close')
  join.mockImplementation(() => drill)
  show('123456')
  await phone()
  cleanup()
  expect(close).toHaveBeenCalledOnce()
})
