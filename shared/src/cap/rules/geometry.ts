import type { RuleFamily } from './family.ts'

export const GEOMETRY_RULES = {} as const satisfies RuleFamily
