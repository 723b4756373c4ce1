/** Digits of a code, whatever way it was typed, dictated or pasted: `123 456`, `１２３-４５６`. At most six. */
export const digitsOf = (typed: string): string => typed.normalize('NFKC').replaceAll(/\D/g, '').slice(0, 6)

export const isCode = (digits: string): boolean => /^[0-9]{6}$/.test(digits)
