import type { Reason } from './outcome.ts'
import type { Profile } from './profile.ts'

/** The rules that may have a say in what a phone does (docs/spec.md). */
export const PHONE_RULES = [
  'PH1',
  'PH2',
  'PH3',
  'PH4',
  'PR1',
  'PR2',
  'PR3',
  'PR4',
  'PR5',
  'PR6',
  'PR7',
  'PR8',
  'PR9',
  'PR10',
  'PR11',
  'PR12',
  'PR13',
  'PR14',
  'PR15',
  'PR16',
  'PR17',
  'PR18',
  'PR19',
  'PR20',
  'PR21',
  'PR22',
] as const
export type PhoneRule = (typeof PHONE_RULES)[number]

/** Whether `path` is `of` or somewhere below it. */
const isBelow = (path: string, of: string): boolean => of === '' || path === of || path.startsWith(`${of}.`)

export const isAssumed = (path: string, { assumed }: Pick<Profile, 'assumed'>): boolean =>
  assumed.some((of) => isBelow(path, of))

/** What says so: the source of the field, or of the nearest one above it that has one. */
export function sourceOf(path: string, { sources }: Pick<Profile, 'sources'>): string | undefined {
  const [nearest] = Object.keys(sources)
    .filter((of) => isBelow(path, of))
    .sort((one, other) => other.length - one.length)
  return nearest === undefined ? undefined : sources[nearest]
}

/** Collects the rules that had a say, in their order. */
export interface Reasons {
  readonly all: readonly Reason[]
  readonly add: (rule: PhoneRule, field?: string, params?: Reason['params']) => void
}

export function reasonsOf(profile: Pick<Profile, 'assumed'>): Reasons {
  const all: Reason[] = []
  return {
    all,
    add: (rule, field, params) => {
      all.push({
        rule,
        ...(field !== undefined && { field }),
        ...(field !== undefined && isAssumed(field, profile) && { assumed: true }),
        ...(params && { params }),
      })
    },
  }
}
