import type { Alert } from '@alert-replay/shared/alert.ts'
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { Suspense } from 'react'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { Phone } from '../../../client/src/features/phone/phone.tsx'
import { startLanguage, switchLanguage } from '../../../client/src/lib/language.ts'
import { fakeDrill, scenarioOf, type FakeDrill } from './fake-drill.ts'
import { roomsAreThere } from './rooms-are-there.ts'

beforeAll(startLanguage)
beforeEach(async () => void (await switchLanguage('en')))
afterEach(cleanup)

const alert = (headline: string, channel: Alert['channels'][number], fields: Partial<Alert> = {}) => ({
  channels: [channel],
  expiresMs: 1e9,
  texts: { en: { headline, body: `text of ${headline}`, wording: 'written' as const, sources: [] } },
  ...fields,
})
const press = (name: string | RegExp): void => {
  fireEvent.click(screen.getByRole('button', { name }))
}
const titles = (): readonly (string | null)[] =>
  screen.queryAllByRole('article').map((one) => within(one).getAllByRole('heading')[0]?.textContent ?? null)
const choose = (label: string, value: string): void => {
  fireEvent.change(screen.getByLabelText(label), { target: { value } })
}
const options = (label: string): readonly (string | null)[] =>
  within(screen.getByLabelText(label))
    .getAllByRole('option')
    .map(({ textContent }) => textContent)

/** A phone whose list is open: a warning and its update, news, a broadcast that was withdrawn, one that ran out. */
async function list(): Promise<FakeDrill> {
  const drill = fakeDrill(
    scenarioOf(
      alert('Warning', 'social'),
      alert('Update', 'social', { msgType: 'Update', phases: ['update'], references: ['alert-0'] }),
      alert('News', 'press'),
      alert('Mistake', 'television'),
      alert('Sorry', 'television', { msgType: 'Cancel', phases: ['cancelled'], references: ['alert-3'] }),
      alert('Short', 'radio', { expiresMs: 270_000 }),
    ),
  )
  render(
    <Suspense>
      <Phone drill={drill} framed={false} />
    </Suspense>,
  )
  await screen.findByRole('button', { name: 'Open alerts' })
  await roomsAreThere()
  drill.goTo(6)
  press('Open alerts')
  press('Filter and save')
  return drill
}

describe('[PH15] the list of alerts', () => {
  it('is filtered by the way they came, by whether they hold, and by both', async () => {
    await list()
    expect(options('How it came')).toEqual([
      'Any way',
      'Television (2)',
      'Radio (1)',
      'Social media (2)',
      'Press (1)',
    ])
    expect(options('Whether it holds').slice(0, 3)).toEqual([
      'Whether or not',
      'In force (3)',
      'Replaced by an update (1)',
    ])
    choose('How it came', 'social')
    // Each by itself, as a search finds them: the warning is not behind its update.
    expect(titles()).toEqual(['Update', 'Warning'])
    expect(screen.getByText('2 alerts found')).toBeTruthy()
    choose('Whether it holds', 'updated')
    expect(titles()).toEqual(['Warning'])
    choose('How it came', '')
    choose('Whether it holds', 'cancelled')
    expect(titles()).toEqual(['Mistake'])
    choose('Whether it holds', 'expired')
    expect(titles()).toEqual(['Short'])
    choose('Whether it holds', 'lifted')
    expect(titles()).toEqual([])
    expect(screen.getByText(/^No alert is of this kind/)).toBeTruthy()
    press('Show all')
    expect(titles()).toEqual(['Sorry', 'News', 'Update', 'Short'])
    expect(screen.queryByRole('button', { name: 'Show all' })).toBeNull()
  })

  it('is filtered by what is unread: what is read is not among it any more', async () => {
    await list()
    choose('How it came', 'press')
    press('News')
    press('Alerts')
    expect(titles()).toEqual(['News'])
    fireEvent.click(screen.getByLabelText('Unread only'))
    expect(titles()).toEqual([])
    choose('How it came', '')
    expect(titles()).not.toContain('News')
    expect(titles()).toContain('Warning')
  })

  it('is searched and filtered at once; the fold says that it is filtered', async () => {
    await list()
    choose('How it came', 'television')
    fireEvent.change(screen.getByRole('searchbox'), { target: { value: 'mistake' } })
    expect(titles()).toEqual(['Mistake'])
    press('Filter and save: filtered')
    expect(screen.queryByLabelText('How it came')).toBeNull()
    expect(titles()).toEqual(['Mistake'])
  })
})
