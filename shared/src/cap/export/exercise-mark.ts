import type { drillMark } from '../../drill-mark.ts'

type DrillMark = ReturnType<typeof drillMark>

/** The drill mark as one line of text, in both languages (rule D1). */
export const markText = ({ ja, en, date }: DrillMark): string =>
  [ja, en, date].filter((part) => part !== undefined).join(' ')

/** The text with the drill mark at its head; once, however often it goes in and out. */
export function marked(text: string, mark: DrillMark): string {
  const head = `【${markText(mark)}】`
  return text.startsWith(head) ? text : `${head}${text}`
}

/**
 * The note of an exercise copy. The exercise's identifier stands in it, as CAP 1.2 section 3.2.1 asks under `status`,
 * and the note that the message had comes after it.
 */
export function exerciseNote(exerciseId: string, mark: DrillMark, kept: string | undefined): string {
  const plain = '訓練 EXERCISE'
  const full = markText(mark)
  const head = [
    `${plain} ${exerciseId}`,
    ...(full === plain ? [] : [full]),
    'これは訓練の通報です。実際の出来事ではありません。',
    'This message is part of an exercise. It is not a real alert.',
  ].join('\n')
  if (!kept) return head
  return kept.startsWith(head) ? kept : `${head}\n${kept}`
}
