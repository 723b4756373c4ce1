import type { Storage } from '@alert-replay/server/storage/storage.ts'
import type { Committed } from '@alert-replay/shared/view.ts'

/** A storage that remembers what each drill was at every revision. */
export interface RecordingStorage extends Storage {
  /** By revision, from 0. */
  history(drillId: string): readonly Committed[]
}

export function recording(storage: Storage): RecordingStorage {
  const histories = new Map<string, Committed[]>()
  return {
    ...storage,
    history: (drillId) => histories.get(drillId) ?? [],
    async createDrill(drill, scenario) {
      const isNew = await storage.createDrill(drill, scenario)
      if (isNew) histories.set(drill.id, [{ revision: drill.revision, state: drill.state }])
      return isNew
    },
    async commit(commit) {
      const isWon = await storage.commit(commit)
      const { state, notice, expected } = commit
      if (isWon) {
        histories.get(commit.drillId)?.push({ revision: expected + 1, state, ...(notice && { notice }) })
      }
      return isWon
    },
  }
}
