/**
 * A language tag as our files write it (RFC 5646, section 2.1, in the case of section 2.1.1): language, extended
 * language, script, region, variants, extensions, private use: `ja`, `zh-Hant-TW`, `de-LS`, `ja-x-easy`, `x-easy`.
 */
export const LANGUAGE =
  /^(?:[a-z]{2,3}(?:-[a-z]{3}){0,3}(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|[0-9]{3}))?(?:-(?:[a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*(?:-[0-9a-wyz](?:-[a-z0-9]{2,8})+)*(?:-x(?:-[a-z0-9]{1,8})+)?|x(?:-[a-z0-9]{1,8})+)$/

/** RFC 5646, section 4.4.1, asks for room for 35. */
export const MAX_LANGUAGE_LENGTH = 60

export const isLanguage = (tag: string): boolean => tag.length <= MAX_LANGUAGE_LENGTH && LANGUAGE.test(tag)

/** Of a text whose language nobody can tell (RFC 5646, section 4.1). */
export const UNDETERMINED = 'und'

/** XML Schema's `language`, which CAP uses: any words of up to eight letters are one. */
const XML_LANGUAGE = /^[a-z]{1,8}(?:-[a-z0-9]{1,8})*$/

/**
 * The tag under which our files keep a text whose sender wrote `written`: white space taken away, `_` read as `-`,
 * upper and lower case as RFC 5646 has them. A word that is no language's becomes one for private use
 * (`english` is `x-english`), anything else is undetermined.
 */
export function languageOf(written: string): string {
  const tag = written
    .trim()
    .slice(0, MAX_LANGUAGE_LENGTH + 1)
    .replaceAll('_', '-')
    .toLowerCase()
  const cased = inCase(tag)
  if (isLanguage(cased)) return cased
  const ours = `x-${tag}`
  return XML_LANGUAGE.test(tag) && isLanguage(ours) ? ours : UNDETERMINED
}

/** RFC 5646, section 2.1.1: scripts begin with a capital, regions are capitals, and not after a single letter. */
function inCase(tag: string): string {
  const parts = tag.split('-')
  const single = parts.findIndex((part) => part.length === 1)
  return parts
    .map((part, i) => {
      if (i === 0 || (single !== -1 && i > single) || !/^[a-z]+$/.test(part)) return part
      if (part.length === 2) return part.toUpperCase()
      return part.length === 4 ? part.slice(0, 1).toUpperCase() + part.slice(1) : part
    })
    .join('-')
}
