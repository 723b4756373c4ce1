import { memoryStorage } from '@alert-replay/server/storage/memory.ts'
import type { Storage } from '@alert-replay/server/storage/storage.ts'

/** A storage that writes nothing while `isFull` says so. */
export function fillingStorage(isFull: () => boolean, storage = memoryStorage()): Storage {
  const full = (): Promise<never> => Promise.reject(new Error('the disk is full'))
  return {
    ...storage,
    commit: (commit) => (isFull() ? full() : storage.commit(commit)),
    addReceipts: (receipts) => (isFull() ? full() : storage.addReceipts(receipts)),
    check: () => (isFull() ? full() : storage.check()),
  }
}

/** A storage whose next commit waits for `release`, and says when it has come. */
export function slowStorage(storage = memoryStorage()): Storage & {
  readonly arrived: Promise<void>
  release(): void
} {
  const arrived = Promise.withResolvers<void>()
  const released = Promise.withResolvers<void>()
  return {
    ...storage,
    arrived: arrived.promise,
    release: () => released.resolve(),
    async commit(commit) {
      arrived.resolve()
      await released.promise
      return storage.commit(commit)
    },
  }
}
