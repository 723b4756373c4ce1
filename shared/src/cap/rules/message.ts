import type { RuleFamily } from './family.ts'

export const MESSAGE_RULES = {} as const satisfies RuleFamily
