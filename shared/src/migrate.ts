import type { Alert } from './alert.ts'
import type { Scenario } from './scenario.ts'

/** The version of the format in which files are written now. */
export const FORMAT = 2

type Path = readonly (string | number)[]
type File = Readonly<Record<string, unknown>>

/** From one version of the format to the next. */
export interface MigrationStep {
  /** The version that it makes. */
  readonly to: number
  /** The file in that version. It may be anything but an object with the version before: faults are found later. */
  readonly change: (file: File) => File
  /** Where in the file as it was what stands at a place of the changed one. */
  readonly placeBefore: (path: Path) => Path
}

const STEPS: readonly MigrationStep[] = [
  // 2 has CAP messages, cell broadcasts, expected actions and questions; all that 1 had means what it meant.
  { to: 2, change: (file) => file, placeBefore: (path) => path },
]

export interface Migrated {
  /** In the newest version, where it was one of ours. */
  readonly value: unknown
  /** The version that the file says, where it is a later one than we know. */
  readonly newer?: string
  /** Where in the file as it is written what stands at a place of `value`. */
  readonly placeAsWritten: (path: Path) => Path
}

/**
 * The value of a scenario file in the newest version of the format, step by step from the one in which it was written.
 * What is no file of ours is given back as it is, for the schema to say what is wrong.
 */
export function migrate(value: unknown, steps: readonly MigrationStep[] = STEPS): Migrated {
  const asItIs: Migrated = { value, placeAsWritten: (path) => path }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return asItIs
  const { format } = value as File
  if (typeof format !== 'number' || !Number.isInteger(format) || format < 1) return asItIs
  const newest = steps.at(-1)?.to ?? 1
  if (format > newest) return { ...asItIs, newer: String(format) }
  return steps
    .filter(({ to }) => to > format)
    .reduce<Migrated>(
      (before, { to, change, placeBefore }) => ({
        value: { ...change(before.value as File), format: to },
        placeAsWritten: (path) => before.placeAsWritten(placeBefore(path)),
      }),
      asItIs,
    )
}

/** The fields that every alert has since version 2 of the format. */
const SINCE_2 = {
  parameters: [],
  eventCodes: [],
  citations: [],
  expected: [],
} as const satisfies Partial<Alert>

/** A scenario as an older version of the program kept it for a running drill, with every field of now. */
export function storedScenario(stored: Scenario): Scenario {
  if (stored.alerts.every(({ expected }: Partial<Alert>) => expected !== undefined)) return stored
  return { ...stored, alerts: stored.alerts.map((alert) => ({ ...SINCE_2, ...alert })) }
}
