import { useCallback, useState } from 'react'
import type { Result } from '@alert-replay/shared/result.ts'
import type { DroppedFile } from './import-report.ts'
import { filesChosen, filesInDrop, together, type DropFault } from './read-drop.ts'

interface Import {
  readonly files: readonly DroppedFile[]
  /** The id under which they are in the library, once they are. */
  readonly savedId?: string
}

interface Dropped {
  /** Undefined while nothing is being imported. */
  readonly files: readonly DroppedFile[] | undefined
  readonly savedId: string | undefined
  /** Why the last files were not taken. */
  readonly fault: DropFault | undefined
  readonly drop: (transfer: DataTransfer) => void
  readonly choose: (files: FileList) => void
  readonly saved: (id: string) => void
  readonly clear: () => void
}

/** The files that are to be imported. What is dropped later comes to them; after saving it begins anew. */
export function useDropped(): Dropped {
  const [current, setCurrent] = useState<Import>()
  const [fault, setFault] = useState<DropFault>()
  const take = useCallback((found: Result<readonly DroppedFile[], DropFault>): void => {
    setFault(found.ok ? undefined : found.error)
    if (!found.ok) return
    setCurrent((before) => ({
      files: before && before.savedId === undefined ? together(before.files, found.value) : found.value,
    }))
  }, [])
  return {
    files: current?.files,
    savedId: current?.savedId,
    fault,
    drop: useCallback((transfer: DataTransfer) => void filesInDrop(transfer).then(take), [take]),
    choose: useCallback((chosen: FileList) => take(filesChosen(chosen)), [take]),
    saved: useCallback((savedId: string) => setCurrent((now) => now && { ...now, savedId }), []),
    clear: useCallback(() => {
      setCurrent(undefined)
      setFault(undefined)
    }, []),
  }
}
