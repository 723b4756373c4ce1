import type { Draft } from '@alert-replay/shared/draft/draft.ts'
import { livingTabs } from './living.ts'

/** What this browser keeps of a scenario that is being edited, until it is saved or given up. */
export interface KeptDraft {
  readonly id: string
  /** The tab that edits it: two tabs with one scenario do not write over each other. */
  readonly tab: string
  readonly draft: Draft
  /** The file as it was when the editing began; undefined where there is none yet. */
  readonly base?: { readonly text: string; readonly etag: string } | undefined
  /** The text whose lines a save keeps, where that is not the text of `base`. */
  readonly like?: string | undefined
  /** When it was kept, epoch milliseconds. */
  readonly atMs: number
  /** An editor that lives has it open, in this tab or another; told of what is read. */
  readonly isOpen?: true
}

export interface KeptDrafts {
  /** False where the browser keeps nothing. */
  readonly keep: (kept: KeptDraft) => Promise<boolean>
  /** What is kept of a scenario by any tab, the newest first. */
  readonly of: (id: string) => Promise<readonly KeptDraft[]>
  /** What is kept of all scenarios, the newest first. */
  readonly all: () => Promise<readonly KeptDraft[]>
  readonly drop: (kept: Pick<KeptDraft, 'id' | 'tab'>) => Promise<void>
}

const DATABASE = 'alert-replay-editor'
const STORE = 'drafts'
/** Of all scenarios together; the oldest go first. */
const MOST = 40

/** Kept in IndexedDB: where that is denied or full, nothing is kept, and whoever asks is told so. */
export const keptDrafts: KeptDrafts = {
  keep: async (kept) => {
    try {
      const store = await storeFor('readwrite')
      store.put(kept)
      await finished(store.transaction)
      return true
    } catch {
      return false
    }
  },
  of: async (id) => {
    try {
      return await found(rangeOf(id))
    } catch {
      return []
    }
  },
  all: async () => {
    try {
      // Whoever only looks at the library gets no database of it.
      return (await isThere()) ? await found() : []
    } catch {
      return []
    }
  },
  drop: async ({ id, tab }) => {
    try {
      const store = await storeFor('readwrite')
      store.delete([id, tab])
      await finished(store.transaction)
    } catch {
      // What was never kept need not be dropped.
    }
  },
}

async function found(range?: IDBKeyRange): Promise<readonly KeptDraft[]> {
  const store = await storeFor('readonly')
  const all = (await answerOf(store.getAll(range))) as KeptDraft[]
  const living = await livingTabs()
  return all
    .map((kept): KeptDraft => (living.has(kept.tab) ? { ...kept, isOpen: true } : kept))
    .sort((one, other) => other.atMs - one.atMs)
}

/** Whether anything was ever kept here; a browser that does not tell may have. */
async function isThere(): Promise<boolean> {
  if (opened || !('databases' in indexedDB)) return true
  return (await indexedDB.databases()).some(({ name }) => name === DATABASE)
}

const rangeOf = (id: string): IDBKeyRange => IDBKeyRange.bound([id, ''], [id, '\uffff'])

let opened: Promise<IDBDatabase> | undefined

function database(): Promise<IDBDatabase> {
  opened ??= open().catch((error: unknown) => {
    opened = undefined
    throw error
  })
  return opened
}

async function open(): Promise<IDBDatabase> {
  const request = indexedDB.open(DATABASE, 1)
  request.addEventListener('upgradeneeded', () => {
    request.result
      .createObjectStore(STORE, { keyPath: ['id', 'tab'] })
      .createIndex('atMs', 'atMs', { unique: false })
  })
  const db = await answerOf(request)
  db.addEventListener('close', () => (opened = undefined))
  db.addEventListener('versionchange', () => db.close())
  await prune(db)
  return db
}

async function storeFor(mode: IDBTransactionMode): Promise<IDBObjectStore> {
  return (await database()).transaction(STORE, mode).objectStore(STORE)
}

async function prune(db: IDBDatabase): Promise<void> {
  const store = db.transaction(STORE, 'readwrite').objectStore(STORE)
  const keys = await answerOf(store.index('atMs').getAllKeys())
  for (const key of keys.slice(0, Math.max(0, keys.length - MOST))) store.delete(key)
  await finished(store.transaction)
}

const answerOf = <Value>(request: IDBRequest<Value>): Promise<Value> =>
  new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result))
    request.addEventListener('error', () => reject(request.error ?? new Error('IndexedDB does not answer')))
  })

const finished = (transaction: IDBTransaction): Promise<void> =>
  new Promise((resolve, reject) => {
    transaction.addEventListener('complete', () => resolve())
    for (const failed of ['abort', 'error'] as const) {
      transaction.addEventListener(failed, () => reject(transaction.error ?? new Error('not kept')))
    }
  })
