import type { Draft } from '@alert-replay/shared/draft/draft.ts'
import type { Problem } from '@alert-replay/shared/problem.ts'
import type { Scenario } from '@alert-replay/shared/scenario.ts'
import { changeBetween, type CheckAnswer, type CheckRequest } from './check-messages.ts'

/** What is checked, beside the page and behind the keys. */
export interface Checker {
  /** What is written now. The answer comes when writing pauses. */
  readonly look: (id: string, draft: Draft, selected: number | undefined) => void
  readonly close: () => void
}

export interface Checked {
  readonly onProblems: (problems: readonly Problem[], draft: Draft) => void
  readonly onPreview: (scenario: Scenario | undefined, selected: number) => void
  /** The check itself broke: a fault of ours, or too much for this browser. */
  readonly onBroken: () => void
}

export type OpenChecker = (checked: Checked) => Checker

const PAUSE_MS = 250

export const openChecker: OpenChecker = ({ onProblems, onPreview, onBroken }) => {
  const worker = new Worker(new URL('./check-worker.ts', import.meta.url), { type: 'module' })
  let timer: ReturnType<typeof setTimeout> | undefined
  let draftVersion = 0
  let previewVersion = 0
  let sent: Draft | undefined
  let sentId = ''
  let shown: number | undefined

  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no other origin
  const ask = (request: CheckRequest): void => worker.postMessage(request)
  worker.addEventListener('message', ({ data }: MessageEvent<CheckAnswer>) => {
    // An answer that comes late is about what is there no more.
    if (data.type === 'problems') {
      if (data.version === draftVersion && sent) onProblems(data.problems, sent)
    } else if (data.version === previewVersion && shown !== undefined) onPreview(data.scenario, shown)
  })
  for (const broken of ['error', 'messageerror'] as const) worker.addEventListener(broken, onBroken)

  return {
    look: (id, draft, selected) => {
      clearTimeout(timer)
      const isNew = draft !== sent || id !== sentId
      const send = (): void => {
        if (isNew) {
          ask({ type: 'draft', version: ++draftVersion, id, change: changeBetween(sent, draft) })
        }
        sent = draft
        sentId = id
        shown = selected
        if (selected !== undefined) ask({ type: 'preview', version: ++previewVersion, selected })
      }
      // The first look, and another alert, need not wait.
      if (sent === undefined || !isNew) send()
      else timer = setTimeout(send, PAUSE_MS)
    },
    close: () => {
      clearTimeout(timer)
      worker.terminate()
    },
  }
}
