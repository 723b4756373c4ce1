/** What the compiler must refuse of CAP messages; see `engine.ts` beside this. */
import type { capMessageSchema } from '@alert-replay/shared/cap/cap-schema.ts'
import type { CapMessage } from '@alert-replay/shared/cap/message.ts'
import type { z } from 'zod'

type IsNever<Type> = [Type] extends [never] ? true : false

/** Every field of a type and of what is in it: `info`, `info.area`, `info.area.polygon`. */
type FieldsOf<Type> = Type extends readonly (infer Item)[]
  ? FieldsOf<Item>
  : Type extends object
    ? { [Key in keyof Type & string]-?: Key | `${Key}.${FieldsOf<NonNullable<Type[Key]>>}` }[keyof Type &
        string]
    : never

type InFile = FieldsOf<z.infer<typeof capMessageSchema>>
type InModel = FieldsOf<CapMessage>

/** [F3] A scenario's file has room for every field that a message may have, and for no other. */
export const noneIsLost: IsNever<Exclude<InModel, InFile>> = true
export const noneIsAdded: IsNever<Exclude<InFile, InModel>> = true
export const deepEnough: InModel = 'info.area.geocode.valueName'
// @ts-expect-error there is no such field
export const otherField: InModel = 'info.area.colour'

/** What a file holds is a message as it stands. */
export const messageOfFile = (value: z.infer<typeof capMessageSchema>): CapMessage => value
