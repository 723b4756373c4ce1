import type { MessageText } from './alert-of-message.ts'

const WORDS = ['headline', 'body'] as const
type Word = (typeof WORDS)[number]

/**
 * Which of an alert's words in a language are not those that its CAP message has in it, however their lines are broken;
 * in a language that the message lacks all that there are. Such words reach phones, and no CAP file (rule C5).
 */
export function wordsApart(
  text: { readonly [word in Word]?: string | undefined },
  sent: MessageText | undefined,
): readonly Word[] {
  const said = [sent?.headline, sent?.body, sent?.instruction].map(inOneLine)
  return WORDS.filter((word) => {
    const own = inOneLine(text[word])
    return own !== '' && !said.includes(own)
  })
}

const inOneLine = (words = ''): string => words.replace(/\s+/g, ' ').trim()
