import type { MadeScenario } from './import-report.ts'

const MAX_WORDS_LENGTH = 48

/**
 * The id that it came with, else one that says what it is and when it was: `flood-warning-2024-05-03`; with a number
 * where that is taken.
 */
export function suggestId(
  { id, head }: Pick<MadeScenario, 'id' | 'head'>,
  taken: (id: string) => boolean,
): string {
  const base = id ?? idOf(head)
  if (!taken(base)) return base
  let number = 2
  while (taken(`${base}-${number}`)) number++
  return `${base}-${number}`
}

function idOf(head: MadeScenario['head']): string {
  const date = new Date(head.startMs + head.utcOffsetMinutes * 60_000).toISOString().slice(0, 10)
  const words = Object.values({ first: head.title['en'], ...head.title })
    // A title often ends with the date already.
    .map((title) => slugOf((title ?? '').replaceAll(date, '')))
    .find((slug) => slug !== '')
  return `${words ?? 'alerts'}-${date}`
}

/** The Latin letters and digits of a text, small, joined by hyphens; '' where it has none. */
function slugOf(text: string): string {
  const words = text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f'’]/g, '')
    .toLowerCase()
    .match(/[a-z0-9]+/g)
  let slug = ''
  for (const word of words ?? []) {
    const longer = slug === '' ? word : `${slug}-${word}`
    if (longer.length > MAX_WORDS_LENGTH) break
    slug = longer
  }
  return slug
}
