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

it.each(['12345', '1234567', 'abcdef', '12a456'])(
  'an address with no code in it is the form: %s',
  async (address) => {
    show(address)
    expect((await screen.findByRole('alert')).textContent).toContain('A code has six digits.')
    expect(screen.getByLabelText('Code')).toBe(document.activeElement)
    expect(join).not.toHaveBeenCalled()
  },
)

it.each(['１２３４５６', '123 456', '123-456', '123－456'])(
  'an address may hold the code as it was written: %s',
  async (address) => {
    show(address)
    await phone()
    expect(join).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ code: '123456' }))
  },
)

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

it('a code that lets nobody in leaves nothing in the browser', async () => {
  join.mockImplementation(() => fakeDrill(okinawa(), { status: 'refused', error: 'unknown-code' }))
  show('999999')
  await screen.findByRole('alert')
  expect(localStorage.getItem('alert-replay:phone-id:999999')).toBeNull()
})

it('a drill that is deleted takes its phone along', async () => {
  const drill = fakeDrill(okinawa())
  join.mockImplementation(() => drill)
  show('123456')
  await phone()
  expect(localStorage.getItem('alert-replay:phone-id:123456')).not.toBeNull()
  drill.setLink({ status: 'gone' })
  expect(localStorage.getItem('alert-replay:phone-id:123456')).toBeNull()
})

it('[P4] why the server lets nobody in for now is said before there is a view, and after', async () => {
  const drill = fakeDrill(okinawa(), { status: 'connecting' })
  join.mockImplementation(() => drill)
  show('123456')
  await screen.findByText('Connecting…')
  drill.setLink({ status: 'offline', sinceMs: 0, error: 'too-many' })
  expect(screen.getByText(/^Too many tries\./)).toBeTruthy()
  drill.setLink({ status: 'offline', sinceMs: 0 })
  expect(screen.getByText('The server cannot be reached')).toBeTruthy()
  cleanup()
  const joined = fakeDrill(okinawa())
  join.mockImplementation(() => joined)
  show('123456')
  await phone()
  joined.setLink({ status: 'offline', sinceMs: 0, error: 'stopping' })
  expect(screen.getByText(/^The server is stopping\./)).toBeTruthy()
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
