import type { RuleFamily } from './family.ts'

export const EXPORT_RULES = {} as const satisfies RuleFamily
