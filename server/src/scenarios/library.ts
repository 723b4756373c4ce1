import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { TextDecoder } from 'node:util'
import type { BrokenScenario, ListedMark, ListedScenario } from '@alert-replay/shared/listing.ts'
import { MAX_FILE_BYTES, parseScenarioBytes } from '@alert-replay/shared/parse-scenario.ts'
import type { PlacedProblem } from '@alert-replay/shared/problem.ts'
import { headOf, type Scenario } from '@alert-replay/shared/scenario.ts'
import type { Cancel, Clock } from '../clock.ts'
import type { PinnedScenario } from '../storage/storage.ts'
import { pin } from './pin.ts'

/** The scenarios there are: the fixtures folder, looked at every second. */
export interface Library {
  list(): readonly (ListedScenario | BrokenScenario)[]
  /** The last good version of the scenario. */
  find(id: string): PinnedScenario | undefined
  /** Looks at the folder now; resolves when what changed is read. */
  refresh(): Promise<void>
  /** Refreshes every second from now on. */
  watch(): Cancel
}

interface Entry {
  /** Tells whether the file is still the one that was read. */
  readonly mark: string
  readonly listed: ListedScenario | BrokenScenario
  readonly pinned?: PinnedScenario
}

const LOOK_EVERY_MS = 1_000
/** Generated from the schema; lies in the folder for editors to find. */
const SCHEMA_FILE = 'scenario.schema.json'

export function createLibrary(folder: string, clock: Clock, onFault: (error: unknown) => void): Library {
  let entries = new Map<string, Entry>()
  let looking: Promise<void> | undefined

  async function look(): Promise<void> {
    const all = await readdir(folder).catch((error: unknown) => {
      throw new Error(`The folder of scenarios, ${folder}, cannot be read`, { cause: error })
    })
    const names = all.filter((name) => name.endsWith('.json') && name !== SCHEMA_FILE)
    const found = await Promise.all(
      names.sort().map(async (name): Promise<[string, Entry] | undefined> => {
        const id = name.slice(0, -'.json'.length)
        const entry = await readEntry(join(folder, name), id, entries.get(id))
        return entry && [id, entry]
      }),
    )
    entries = new Map(found.filter((one) => one !== undefined))
  }

  // One look at a time: a slow one, of a large file, is not overtaken by the next.
  const refresh = (): Promise<void> => (looking ??= look().finally(() => (looking = undefined)))

  return {
    list: () => [...entries.values()].map(({ listed }) => listed),
    find: (id) => entries.get(id)?.pinned,
    refresh,
    watch: () => clock.every(LOOK_EVERY_MS, () => void refresh().catch(onFault)),
  }
}

/** The file as it is now; `before` itself where nothing changed, undefined where there is no such file (any more). */
async function readEntry(path: string, id: string, before: Entry | undefined): Promise<Entry | undefined> {
  let mark = ''
  try {
    const stats = await stat(path, { bigint: true })
    if (!stats.isFile()) return undefined
    const { mtimeNs, ctimeNs, ino, size } = stats
    mark = [mtimeNs, ctimeNs, ino, size].join(' ')
    if (mark === before?.mark) return before
    if (size > MAX_FILE_BYTES) return broken(id, mark, before, [tooLarge(size)])
    const parsed = parseScenarioBytes(id, await readFile(path), decode)
    return parsed.ok ? good(mark, pin(parsed.value)) : broken(id, mark, before, parsed.error)
  } catch (error) {
    // Deleted between the listing and the look: the next one will not list it.
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    if (code === 'ENOENT') return undefined
    // One file that cannot be read keeps no other from being offered.
    return broken(id, mark, before, [unreadable(code)])
  }
}

const decode = (bytes: Uint8Array, encoding: string): string => new TextDecoder(encoding).decode(bytes)

const unreadable = (reason: string): PlacedProblem => ({
  path: [],
  code: 'unreadable',
  params: { reason },
  line: 1,
  column: 1,
})

const tooLarge = (size: bigint): PlacedProblem => ({
  path: [],
  code: 'too-large',
  params: { size: `${Math.ceil(Number(size) / 1024 / 1024)} MB`, limit: '20 MB' },
  line: 1,
  column: 1,
})

const good = (mark: string, pinned: PinnedScenario): Entry => ({ mark, pinned, listed: listedOf(pinned) })

/** What the library page shows of a scenario. */
export const listedOf = ({ scenario, hash }: PinnedScenario): ListedScenario => ({
  ...headOf(scenario),
  ...(scenario.summary && { summary: scenario.summary }),
  hazards: scenario.hazards ?? [],
  countries: scenario.countries ?? [],
  ...(scenario.teaches && { teaches: scenario.teaches }),
  alertCount: scenario.alerts.length,
  durationMs: scenario.alerts.at(-1)?.offsetMs ?? 0,
  marks: marksOf(scenario),
  ...furtherOf(scenario),
  contentHash: hash,
})

/** The languages of its texts that the scenario does not promise. */
function furtherOf({ languages, alerts }: Scenario): Pick<ListedScenario, 'further'> {
  const counts = new Map<string, number>()
  for (const { texts } of alerts) {
    for (const language of Object.keys(texts)) counts.set(language, (counts.get(language) ?? 0) + 1)
  }
  for (const language of languages) counts.delete(language)
  if (counts.size === 0) return {}
  const found = [...counts]
  const inOf = (isEvery: boolean): readonly string[] =>
    found.flatMap(([language, count]) => ((count === alerts.length) === isEvery ? [language] : []))
  return { further: { every: inOf(true), some: inOf(false) } }
}

/** No list shows more of a sequence than this. */
const MAX_MARKS = 120

/** The sequence in small. Of very many alerts the first in each 120th of it: nobody could tell the others apart. */
function marksOf({ alerts }: Scenario): ListedMark[] {
  const partMs = alerts.length > MAX_MARKS ? Math.max(1, (alerts.at(-1)?.offsetMs ?? 0) / MAX_MARKS) : 0
  const marks: ListedMark[] = []
  let endOfPartMs = 0
  for (const { offsetMs, phases } of alerts) {
    const [phase] = phases
    if (!phase || offsetMs < endOfPartMs) continue
    marks.push({ offsetMs, phase })
    if (partMs > 0) endOfPartMs = (Math.floor(offsetMs / partMs) + 1) * partMs
  }
  return marks
}

function broken(
  id: string,
  mark: string,
  before: Entry | undefined,
  problems: readonly PlacedProblem[],
): Entry {
  if (!before?.pinned) return { mark, listed: { id, problems } }
  return { mark, pinned: before.pinned, listed: { ...listedOf(before.pinned), stale: true, problems } }
}
