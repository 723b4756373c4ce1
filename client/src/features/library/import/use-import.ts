import { useEffect, useState } from 'react'
import type { DroppedFile, ImportReport, Progress } from './import-report.ts'
import { runImport } from './run-import.ts'

export type ImportState =
  | { readonly status: 'running'; readonly progress?: Progress }
  | { readonly status: 'done'; readonly report: ImportReport }
  | { readonly status: 'broken' }

/** The import of these files; other files begin another. Leaving the page ends it. */
export function useImport(files: readonly DroppedFile[]): ImportState {
  const [state, setState] = useState<ImportState>({ status: 'running' })
  useEffect(() => {
    // oxlint-disable-next-line react/set-state-in-effect -- what stands there is of other files
    setState({ status: 'running' })
    return runImport(files, {
      onProgress: (progress) => setState({ status: 'running', progress }),
      onDone: (report) => setState({ status: 'done', report }),
      onBroken: () => setState({ status: 'broken' }),
    })
  }, [files])
  return state
}
