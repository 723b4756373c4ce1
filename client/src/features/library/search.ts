import { isBroken, type Listing } from '@alert-replay/shared/listing.ts'

export type Entry = Listing['scenarios'][number]

/**
 * The text as it is compared: width, case and accents do not matter (ＪＡ = ja, é = e), nor whether kana are hiragana
 * or katakana, since a search is often typed before the kana are converted. が stays apart from か.
 */
export const fold = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .replace(/[\u30a1-\u30f6]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60))

/** What is searched of an entry: title, place, summary and what it teaches in every language, and the id. */
function textOf(entry: Entry): string {
  if (isBroken(entry)) return fold(entry.id)
  const texts = [entry.title, entry.place, entry.summary, entry.teaches].flatMap((text) =>
    Object.values(text ?? {}),
  )
  return fold([entry.id, ...texts].join('\n'))
}

/** The entries that hold every word of `query`, in their order. An empty query finds all. */
export function search(entries: readonly Entry[], query: string): readonly Entry[] {
  const words = fold(query).split(/\s+/).filter(Boolean)
  if (words.length === 0) return entries
  return entries.filter((entry) => {
    const text = textOf(entry)
    return words.every((word) => text.includes(word))
  })
}
