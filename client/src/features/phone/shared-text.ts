import type { PhoneAlert } from '@alert-replay/shared/alert.ts'
import { pick } from '@alert-replay/shared/localized.ts'

/** The wordings of two alerts in one language, the reader's where both have it; undefined where they share none. */
export function sharedText(
  before: Pick<PhoneAlert, 'texts'>,
  after: Pick<PhoneAlert, 'texts'>,
  reader: string,
): { readonly language: string; readonly before: string; readonly after: string } | undefined {
  const bodies = ({ texts }: Pick<PhoneAlert, 'texts'>): Record<string, string> =>
    Object.fromEntries(
      Object.entries(texts).flatMap(([language, { body, instruction }]) =>
        body === undefined ? [] : [[language, [body, instruction].filter(Boolean).join('\n\n')]],
      ),
    )
  const older = bodies(before)
  const both = Object.fromEntries(Object.entries(bodies(after)).filter(([language]) => language in older))
  const found = pick(both, reader)
  const text = found && older[found.language]
  return found && text !== undefined
    ? { language: found.language, before: text, after: found.text }
    : undefined
}
