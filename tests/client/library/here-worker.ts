import { importDropped } from '../../../client/src/features/library/import/import-dropped.ts'
import type {
  ImportAnswer,
  ImportRequest,
} from '../../../client/src/features/library/import/import-report.ts'

/** Does in this page what the worker does beside it. */
export class HereWorker extends EventTarget {
  static isBroken = false
  static ended = 0
  postMessage(request: ImportRequest): void {
    if (HereWorker.isBroken) return queueMicrotask(() => this.dispatchEvent(new Event('error')))
    const answer = (data: ImportAnswer): void =>
      void this.dispatchEvent(new MessageEvent('message', { data }))
    void importDropped(request, (progress) => answer({ type: 'progress', progress })).then((report) =>
      answer({ type: 'done', report }),
    )
  }
  terminate(): void {
    HereWorker.ended++
  }
}
