import { z } from 'zod'
import type { SettingsChange } from './default-settings.ts'
import { CATEGORY_IDS, PROFILE_IDS, REMINDERS } from './profile.ts'
import { APPEARANCES, CONNECTIONS, PHONE_LANGUAGES, POSITIONS, RINGERS, TEXT_SIZES } from './settings.ts'

const switchSchema = z.boolean().exactOptional()
/** Each category once at most: what is kept of a phone has a bound. */
const categoriesSchema = z
  .array(z.enum(CATEGORY_IDS))
  .max(CATEGORY_IDS.length)
  .refine((ids) => new Set(ids).size === ids.length)
  .exactOptional()

/** What a phone or its trainer may set, some of it or all; nothing else gets in. */
export const settingsChangeSchema: z.ZodType<SettingsChange> = z.strictObject({
  profile: z.enum(PROFILE_IDS).exactOptional(),
  ringer: z.enum(RINGERS).exactOptional(),
  doNotDisturb: switchSchema,
  inCall: switchSchema,
  headset: switchSchema,
  inUse: switchSchema,
  language: z.enum(PHONE_LANGUAGES).nullable().exactOptional(),
  textSize: z.enum(TEXT_SIZES).exactOptional(),
  appearance: z.enum(APPEARANCES).exactOptional(),
  off: categoriesSchema,
  on: categoriesSchema,
  position: z.enum(POSITIONS).exactOptional(),
  airplane: switchSchema,
  connection: z.enum(CONNECTIONS).exactOptional(),
  reminder: z.literal(REMINDERS).nullable().exactOptional(),
  speech: switchSchema,
})

/** The trainer sets one phone, or all there are. */
export const phoneSettingsSchema = z.strictObject({
  phone: z.int().min(1).exactOptional(),
  change: settingsChangeSchema,
})
export type SetPhones = z.infer<typeof phoneSettingsSchema>
