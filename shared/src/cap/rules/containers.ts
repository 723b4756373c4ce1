import type { RuleFamily } from './family.ts'

export const CONTAINER_RULES = {} as const satisfies RuleFamily
