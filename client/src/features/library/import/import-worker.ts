import { importDropped } from './import-dropped.ts'
import type { ImportAnswer, ImportRequest } from './import-report.ts'

/** Between two words on how far it is: more would only be drawn over each other. */
const TELL_EVERY_MS = 100

// Importing ten thousand messages takes seconds: the page goes on meanwhile, and can end it.
addEventListener('message', ({ data }: MessageEvent<ImportRequest>) => {
  let toldMs = 0
  const answer = (given: ImportAnswer): void => postMessage(given)
  void importDropped(data, (progress) => {
    const nowMs = performance.now()
    if (nowMs - toldMs < TELL_EVERY_MS) return
    toldMs = nowMs
    answer({ type: 'progress', progress })
  }).then(
    (report) => answer({ type: 'done', report }),
    // Not one of the faults of a file: the page hears of it by the worker's `error`.
    (error: unknown) => reportError(error),
  )
})
