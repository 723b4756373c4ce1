import type { WorkerScope } from './scope.ts'
import { serve } from './serve.ts'

// The build puts both in place of these words (client/service-worker-plugin.ts).
serve(globalThis as unknown as WorkerScope, {
  version: '__ALERT_REPLAY_VERSION__',
  assets: '__ALERT_REPLAY_ASSETS__'.split(' '),
})
