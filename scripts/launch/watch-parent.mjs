// Loaded first (--import) into what the launcher starts: ends this process when the launcher is gone, however it
// went, so that no server is left behind.
import { isMainThread } from 'node:worker_threads'
import { isAlive } from './is-alive.mjs'

const pollMs = 500
const graceMs = 5_000

if (isMainThread && process.env['ALERT_REPLAY_PARENT']) {
  const parent = Number(process.env['ALERT_REPLAY_PARENT'])
  // What is started from here inherits the flag, not the task: its parent is this process.
  delete process.env['ALERT_REPLAY_PARENT']
  const watch = setInterval(() => {
    // Where a process keeps its first parent's id (Windows), the second question answers.
    if (process.ppid === parent && isAlive(parent)) return
    clearInterval(watch)
    // First the way a supervisor would ask, so that a server can say goodbye; then for certain.
    setTimeout(() => process.exit(1), graceMs).unref()
    process.kill(process.pid, 'SIGTERM')
  }, pollMs)
  watch.unref()
}
