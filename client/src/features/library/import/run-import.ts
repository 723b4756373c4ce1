import type { DroppedFile, ImportAnswer, ImportReport, ImportRequest, Progress } from './import-report.ts'

interface ImportRun {
  readonly onProgress: (progress: Progress) => void
  readonly onDone: (report: ImportReport) => void
  /** The import itself broke: a fault of ours, or too much for this browser. */
  readonly onBroken: () => void
}

/** Imports the files beside the page, in a worker. Gives the way to end it. */
export function runImport(
  files: readonly DroppedFile[],
  { onProgress, onDone, onBroken }: ImportRun,
): () => void {
  const worker = new Worker(new URL('./import-worker.ts', import.meta.url), { type: 'module' })
  worker.addEventListener('message', ({ data }: MessageEvent<ImportAnswer>) => {
    if (data.type === 'progress') return onProgress(data.progress)
    worker.terminate()
    onDone(data.report)
  })
  for (const broken of ['error', 'messageerror'] as const) {
    worker.addEventListener(broken, () => {
      worker.terminate()
      onBroken()
    })
  }
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no other origin
  worker.postMessage({ files, nowMs: Date.now() } satisfies ImportRequest)
  return () => worker.terminate()
}
