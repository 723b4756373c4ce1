import type { Alert } from '@alert-replay/shared/alert.ts'
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { Suspense } from 'react'
import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { Story } from '../../../client/src/features/scenario/story.tsx'
import { Discussion } from '../../../client/src/features/trainer/discussion.tsx'
import { startLanguage, switchLanguage } from '../../../client/src/lib/language.ts'
import { anAlert, aScenario } from '../../support/builders.ts'

beforeAll(startLanguage)
beforeEach(() => switchLanguage('en'))
afterEach(cleanup)

const CALL = anAlert(0, {
  area: { name: { en: 'Along the river', ja: '川沿い' }, codes: [] },
  cue: { en: 'Who is still at home?', ja: 'まだ家にいるのは誰か。' },
  expected: [{ action: { en: 'Go to the school', ja: '学校へ行く' }, sources: [] }],
  question: {
    text: { en: 'Do you cross the bridge?', ja: '橋を渡りますか' },
    choices: [
      {
        id: 'no',
        text: { en: 'No', ja: 'いいえ' },
        correct: true,
        feedback: { en: 'It may be gone.', ja: '流されているかもしれません。' },
      },
      { id: 'yes', text: { en: 'Yes', ja: 'はい' }, correct: false },
    ],
  },
})
const { cue: _cue, question: _question, ...plain } = anAlert(1)
const NEWS: Alert = {
  ...plain,
  area: { name: { en: 'The whole city', ja: '市内全域' }, codes: [] },
  expected: [],
}

/** The lines of the timeline, as who opens the page of a scenario of these alerts has them. */
async function linesOf(alerts: readonly Alert[]): Promise<readonly HTMLElement[]> {
  render(
    <Suspense>
      <Story
        scenario={{ ...aScenario().build(), alerts }}
        isKept={false}
        discussion={(alert) => <Discussion alerts={[alert]} answers="asked-for" />}
      />
    </Suspense>,
  )
  const timeline = await screen.findByRole('region', { name: 'Timeline' })
  return within(timeline).getAllByRole('listitem')
}

it('tells the area of each alert', async () => {
  const lines = await linesOf([CALL, NEWS])
  expect(lines.map((line) => /Along the river|The whole city/.exec(line.textContent)?.[0])).toEqual([
    'Along the river',
    'The whole city',
  ])
})

it('tells what there is to discuss on an alert; the words, and then the right answer, to who asks for them', async () => {
  const [line, news] = await linesOf([CALL, NEWS])
  if (!line || !news) throw new Error('two alerts are shown')
  expect(news.textContent).not.toContain('To discuss')
  const summary = within(line).getByText(/cue, question, 1 expected action/)
  expect(summary.textContent).toBe('To discuss: cue, question, 1 expected action')
  expect(line.textContent).not.toMatch(/bridge|school|still at home/)
  fireEvent.click(summary)
  await waitFor(() => expect(line.textContent).toContain('Do you cross the bridge?'))
  expect(line.textContent).toContain('Who is still at home?')
  expect(line.textContent).toContain('Go to the school')
  expect(line.textContent).not.toMatch(/Right answer|It may be gone/)
  fireEvent.click(within(line).getByRole('button', { name: 'Show the right answer' }))
  expect(line.textContent).toMatch(/NoRight answerIt may be gone\./)
})

it('[B2] tells the text of each alert whole, and what it says apart to do', async () => {
  const body = 'Heavy rain has raised the river.\n\nIt may come over its banks before the evening.'
  const instruction = 'Leave the low ground now, on foot. Take nothing that you cannot carry.'
  const text = { headline: 'Flood warning', body, instruction, wording: 'written', sources: [] } as const
  const [line, unknown] = await linesOf([
    { ...NEWS, texts: { en: text } },
    { ...NEWS, id: 'unknown', texts: { en: { wording: 'unknown', sources: [] } } },
  ])
  if (!line || !unknown) throw new Error('two alerts are shown')
  const paragraphs = [...line.querySelectorAll('p')].map(({ textContent }) => textContent)
  expect(paragraphs.slice(2, 6)).toEqual(['Flood warning', body, 'Instruction', instruction])
  expect(unknown.textContent).toContain('Wording unknown')
  expect(within(line).getAllByRole('link')).toHaveLength(1)
  within(line).getByRole('link', { name: /^\d\d:\d\d.* .* Watch from here$/ })
})
