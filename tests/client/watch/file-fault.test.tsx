import type { BrokenScenario, ListedScenario } from '@alert-replay/shared/listing.ts'
import type { PlacedProblem } from '@alert-replay/shared/problem.ts'
import { cleanup, render, screen } from '@testing-library/react'
import { Suspense } from 'react'
import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { FileFault } from '../../../client/src/app/file-fault.tsx'
import { startLanguage, switchLanguage } from '../../../client/src/lib/language.ts'
import { aListed } from '../library/listed.ts'

beforeAll(startLanguage)
beforeEach(() => switchLanguage('en'))
afterEach(cleanup)

const problem = (line: number): PlacedProblem => ({
  path: ['alerts', 2, 'phases', 0],
  code: 'bad-value',
  params: { actual: 'wornung', expected: 'warning' },
  line,
  column: 27,
})
const FAULTY = aListed('harbour-fire', { stale: true, problems: [problem(83)] })

/** What is said of a file. */
async function saidOf(listed: ListedScenario | BrokenScenario | undefined, isLastGood = true) {
  render(
    <Suspense>
      <FileFault {...{ listed, isLastGood }} />
      <p>There</p>
    </Suspense>,
  )
  await screen.findByText('There')
  return screen.queryByRole('status')
}

it('[F2] says where the file has a fault, that this is its last good version, and the way to mend it', async () => {
  const said = await saidOf(FAULTY)
  expect(said?.querySelector('p')?.textContent).toBe(
    'The file has a fault: line 83, column 27: "wornung" is not one of the values. This is its last good version.',
  )
  expect(screen.getByRole('link', { name: 'Edit' }).getAttribute('href')).toBe('/editor/harbour-fire')
})

it('[F2] of several faults the first is told; what is older than the last good version is not called so', async () => {
  const said = await saidOf({ ...FAULTY, problems: [problem(83), problem(90)] }, false)
  expect(said?.querySelector('p')?.textContent).toBe(
    'The file has 2 faults, the first in line 83, column 27: "wornung" is not one of the values.',
  )
})

it('[F2] what is wrong is marked as the language it is in', async () => {
  await switchLanguage('vi')
  const said = await saidOf(FAULTY)
  expect(said?.querySelector('[lang]')?.getAttribute('lang')).toBe('en')
})

it('says nothing of a file without faults, nor of one that is not there', async () => {
  expect(await saidOf(aListed('harbour-fire'))).toBeNull()
  cleanup()
  expect(await saidOf(undefined)).toBeNull()
})
