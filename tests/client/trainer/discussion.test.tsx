import type { Alert, Question } from '@alert-replay/shared/alert.ts'
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import i18next from 'i18next'
import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { latestAlerts, nextAlerts } from '../../../client/src/drill/latest-alerts.ts'
import { CapLinks } from '../../../client/src/features/trainer/cap-links.tsx'
import { Discussion } from '../../../client/src/features/trainer/discussion.tsx'
import { startLanguage, switchLanguage } from '../../../client/src/lib/language.ts'
import { anAlert, aScenario } from '../../support/builders.ts'

const QUESTION: Question = {
  text: { en: 'Where do you go?', ja: 'どこへ行きますか' },
  choices: [
    {
      id: 'uphill',
      text: { en: 'Uphill', ja: '高台' },
      correct: true,
      feedback: { en: 'Yes: 20 m is enough.', ja: 'はい。' },
    },
    {
      id: 'harbour',
      text: { en: 'To the harbour', ja: '港' },
      correct: false,
      feedback: { en: 'The water comes from there.', ja: '水はそこから来ます。' },
    },
  ],
}
const ASKED: Alert = anAlert(0, {
  expected: [
    {
      action: { en: 'Leave the beach', ja: '浜を離れる' },
      withinMs: 120_000,
      why: { en: 'The first wave comes in ten minutes.', ja: '第1波は10分で来ます。' },
      sources: [],
    },
    { action: { en: 'Take nothing along', ja: '物を持たない' }, sources: [] },
  ],
  question: QUESTION,
})

beforeAll(async () => {
  await startLanguage()
  await i18next.loadNamespaces('trainer')
})
beforeEach(() => switchLanguage('en'))
afterEach(cleanup)

const items = (region: string): readonly (string | null)[] =>
  within(screen.getByRole('region', { name: region }))
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent)

it('tells a trainer what people should do, how soon and why', () => {
  render(<Discussion alerts={[ASKED]} answers="told" />)
  expect(items('Expected now')).toEqual([
    'Leave the beach within 2\u00a0minThe first wave comes in ten minutes.',
    'Take nothing along',
  ])
})

it('tells a trainer the right answer in words, and what to say to each', () => {
  render(<Discussion alerts={[ASKED]} answers="told" />)
  expect(screen.getByText('Where do you go?')).toBeTruthy()
  expect(items('Question')).toEqual([
    'UphillRight answerYes: 20 m is enough.',
    'To the harbourThe water comes from there.',
  ])
  expect(screen.queryByRole('button')).toBeNull()
})

it('asks whoever watches alone before it tells', () => {
  render(<Discussion alerts={[ASKED]} answers="asked-for" />)
  expect(items('Question')).toEqual(['Uphill', 'To the harbour'])
  const button = screen.getByRole('button', { name: 'Show the right answer', expanded: false })
  fireEvent.click(button)
  expect(items('Question')[0]).toBe('UphillRight answerYes: 20 m is enough.')
  fireEvent.click(screen.getByRole('button', { name: 'Hide it again', expanded: true }))
  expect(items('Question')).toEqual(['Uphill', 'To the harbour'])
})

it('says that a question without a right answer is there to be discussed', () => {
  const choices = QUESTION.choices.map(({ id, text }) => ({ id, text, correct: false }))
  const open = anAlert(0, { expected: [], question: { ...QUESTION, choices } })
  render(<Discussion alerts={[open]} answers="asked-for" />)
  expect(screen.getByText('There is no right answer: it is there to be discussed.')).toBeTruthy()
  expect(screen.queryByText('Right answer')).toBeNull()
  expect(screen.queryByRole('button')).toBeNull()
})

it('says all of it in Japanese', async () => {
  await switchLanguage('ja')
  render(<Discussion alerts={[ASKED]} answers="told" />)
  expect(items('期待される行動')[0]).toBe('浜を離れる 2分以内第1波は10分で来ます。')
  expect(items('問い')).toEqual(['高台正答はい。', '港水はそこから来ます。'])
})

it('shows nothing where nothing is written', () => {
  const { question: _question, ...plain } = anAlert(0, { expected: [] })
  const { container } = render(<Discussion alerts={[plain]} answers="told" />)
  expect(container.innerHTML).toBe('')
})

it('is about the alerts that came last, all of one time, and knows those that come next', () => {
  const scenario = aScenario().withAlertsAt(0, 5_000, 5_000, 9_000, 9_000).build()
  const idsAt = (cursor: number) => [
    latestAlerts(scenario, cursor).map(({ offsetMs }) => offsetMs),
    nextAlerts(scenario, cursor).map(({ offsetMs }) => offsetMs),
  ]
  expect([0, 1, 2, 3, 5].map(idsAt)).toEqual([
    [[], [0]],
    [[0], [5_000, 5_000]],
    [[5_000], [5_000]],
    [
      [5_000, 5_000],
      [9_000, 9_000],
    ],
    [[9_000, 9_000], []],
  ])
})

it('[D1] leads to the scenario as CAP files and to the feed of this drill, and says that both are exercises', () => {
  render(<CapLinks scenarioId="a-scenario" code="482913" origin="http://192.168.1.4:4680" />)
  const link = screen.getByRole('link', { name: /CAP files/ })
  expect([link.getAttribute('href'), link.hasAttribute('download')]).toEqual([
    '/api/scenarios/a-scenario/cap.zip',
    true,
  ])
  const field = screen.getByRole<HTMLInputElement>('textbox', { name: /CAP feed/ })
  expect([field.value, field.readOnly]).toEqual(['http://192.168.1.4:4680/feed/482913', true])
  expect(screen.getByText(/status Exercise, the drill mark in each headline/)).toBeTruthy()
})
