import type { Alert } from '@alert-replay/shared/alert.ts'
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { Suspense } from 'react'
import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { Phone } from '../../../client/src/features/phone/phone.tsx'
import { phoneSound } from '../../../client/src/features/phone/sound/sound.ts'
import { startLanguage, switchLanguage } from '../../../client/src/lib/language.ts'
import { fakeDrill, scenarioOf } from './fake-drill.ts'
import { roomsAreThere } from './rooms-are-there.ts'

beforeAll(startLanguage)
beforeEach(async () => void (await switchLanguage('en')))
afterEach(() => {
  cleanup()
  phoneSound.stop()
})

const MANY = 20
const ids = Array.from({ length: MANY }, (_, i) => `alert-${i}`)
const alerts = ids.map((id): Partial<Alert> => ({
  channels: ['cell-broadcast'],
  expiresMs: 1e9,
  texts: { en: { headline: id, body: `text of ${id}`, wording: 'written', sources: [] } },
}))

it('[R11] a seek over twenty alerts leaves them all in the list and makes no sound; played through, each sounds once', async () => {
  const drill = fakeDrill(scenarioOf(...alerts))
  render(
    <Suspense>
      <Phone drill={drill} framed={false} />
    </Suspense>,
  )
  await screen.findByRole('button', { name: 'Open alerts' })
  await roomsAreThere()
  const heard: string[] = []
  const forget = phoneSound.store.subscribe(({ ringing }, before) => {
    if (ringing && ringing.number !== before.ringing?.number) heard.push(ringing.alertId ?? 'a preview')
  })

  drill.goTo(MANY, 'sought')
  expect([heard, screen.queryByRole('alertdialog')]).toEqual([[], null])
  fireEvent.click(screen.getByRole('button', { name: 'Open alerts' }))
  expect(screen.getAllByRole('article')).toHaveLength(MANY)

  drill.goTo(0, 'sought')
  expect(screen.queryAllByRole('article')).toEqual([])
  for (let cursor = 1; cursor <= MANY; cursor += 1) drill.goTo(cursor, 'played')
  expect(heard).toEqual(ids)
  expect(screen.getByRole('button', { name: `OK (1/${MANY})` })).toBeTruthy()
  forget()
})
