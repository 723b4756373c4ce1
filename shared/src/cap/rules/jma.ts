import type { RuleFamily } from './family.ts'

export const JMA_RULES = {} as const satisfies RuleFamily
