import { z } from 'zod'
import { MAX_ID_LENGTH, SLUG } from './scenario-schema.ts'

/** What POST /api/scenarios takes: the id of the scenario and the text of its file. */
export const saveScenarioSchema = z.strictObject({
  id: z.string().max(MAX_ID_LENGTH).regex(SLUG),
  text: z.string(),
})
export type SaveScenario = z.infer<typeof saveScenarioSchema>
