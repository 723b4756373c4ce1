import type { RuleFamily } from './family.ts'

export const PROFILE_RULES = {} as const satisfies RuleFamily
