/** Digits of a code, whatever way it was typed, dictated or pasted: `123 456`, `１２３-４５６`. At most six. */
export const digitsOf = (typed: string): string => typed.normalize('NFKC').replaceAll(/\D/g, '').slice(0, 6)

/**
 * The code in an address that somebody typed, read out or wrote by hand: spaces, hyphens and full-width digits are as
 * good; undefined where it is anything but six digits.
 */
export function codeIn(address: string): string | undefined {
  const digits = address.normalize('NFKC').replaceAll(/[\s\p{Pd}ー]/gu, '')
  return isCode(digits) ? digits : undefined
}

export const isCode = (digits: string): boolean => /^[0-9]{6}$/.test(digits)
