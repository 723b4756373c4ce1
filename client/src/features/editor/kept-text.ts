import { stored } from '../../lib/stored.ts'

/** What somebody typed into a file that cannot be read yet. */
export interface KeptText {
  readonly text: string
  /** Epoch milliseconds. */
  readonly atMs: number
}

export interface KeptTexts {
  readonly load: () => KeptText | undefined
  /** When it was kept; `failed` where the browser keeps nothing, or not as much. */
  readonly save: (text: string, atMs: number) => number | 'failed'
  readonly clear: () => void
}

/** The text of one file, kept by this browser until it can go on as a draft. */
export function keptText(id: string): KeptTexts {
  const kept = stored<KeptText>(`text of ${id}`)
  return {
    load: kept.load,
    save: (text, atMs) => {
      kept.save({ text, atMs })
      return kept.load()?.atMs === atMs ? atMs : 'failed'
    },
    clear: kept.clear,
  }
}
