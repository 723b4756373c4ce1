import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { Suspense } from 'react'
import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { EditorImport } from '../../../client/src/app/editor-import.tsx'
import { startLanguage, switchLanguage } from '../../../client/src/lib/language.ts'
import { aFile, FLOOD, type ChosenFile } from '../../e2e/alert-files.ts'
import { HereWorker } from '../library/here-worker.ts'

beforeAll(startLanguage)
beforeEach(async () => {
  vi.stubGlobal('Worker', HereWorker)
  await switchLanguage('en')
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

async function choose(...files: readonly ChosenFile[]): Promise<void> {
  render(
    <Suspense>
      <EditorImport onTake={() => undefined} takeLabel="Take them" />
    </Suspense>,
  )
  await screen.findByRole('button', { name: 'Choose files' })
  const input = document.querySelector<HTMLInputElement>('input[type="file"]')
  if (!input) throw new Error('there is a way to choose files')
  const list = files.map(({ name, buffer }) => new File([new Uint8Array(buffer)], name))
  Object.defineProperty(input, 'files', { value: list, configurable: true })
  fireEvent.change(input)
}

it('what no file says of the alerts is told before they are taken', async () => {
  await choose(...FLOOD)
  expect(
    await screen.findByText(/^How they reached people is not in these files. Assumed: App \(3\)/),
  ).toBeTruthy()
  expect(screen.getByText(/^3 of these messages are of status Actual/)).toBeTruthy()
})

it('where nothing could be read, why stands open', async () => {
  await choose(aFile('nothing.cap', ''))
  expect((await screen.findByText('file-empty')).closest('details')?.open).toBe(true)
})
