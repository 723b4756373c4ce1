import { z } from 'zod'

/** What PUT /api/scenarios/<id> takes: the text of its file. */
export const putScenarioSchema = z.strictObject({ text: z.string() })

/** Answer to GET /api/scenarios/<id>/file: the file as it is, broken or not. `etag` is what `If-Match` takes. */
export interface ScenarioFileText {
  readonly text: string
  readonly etag: string
}

/** Answer to a PUT on a file that has changed since it was read: as it is now; without a text where it is gone. */
export interface ChangedFile extends Partial<ScenarioFileText> {
  readonly error: 'changed'
}
