import { baseOf } from '@alert-replay/shared/localized.ts'
import { partsOf, unbreakablePieces } from '@alert-replay/shared/line-breaks.ts'
import { Fragment, useMemo } from 'react'
import styles from './phrases.module.css'

interface PhrasesProps {
  readonly text: string
  readonly language: string
}

/** Japanese that the browser can break by phrases needs no help. */
const knowsPhrases = (language: string): boolean =>
  baseOf(language) === 'ja' &&
  !language.endsWith('-x-easy') &&
  typeof CSS !== 'undefined' &&
  CSS.supports('word-break', 'auto-phrase')

/** A text of an alert, set so that no line breaks a word into another meaning. Whoever uses it sets `lang`. */
export function Phrases({ text, language }: PhrasesProps) {
  const pieces = useMemo(
    () => (knowsPhrases(language) ? [text] : unbreakablePieces(text, language)),
    [text, language],
  )
  if (pieces.length === 1) return text
  return (
    <span className={styles.phrases} data-phrases>
      {pieces.map((piece, i) => (
        // A text does not change its pieces: their place is who they are.
        // oxlint-disable-next-line react/no-array-index-key
        <Fragment key={i}>
          {i > 0 && <wbr />}
          <Piece text={piece} language={language} />
        </Fragment>
      ))}
    </span>
  )
}

/** What stays on one line where the line is long enough for it. */
function Piece({ text, language }: PhrasesProps) {
  const held = text.trimEnd()
  const parts = partsOf(held, language)
  if (parts.length === 1) return text
  return (
    <>
      <span className={styles.piece}>
        {parts.map((part, i) => (
          // oxlint-disable-next-line react/no-array-index-key
          <Fragment key={i}>
            {i > 0 && <wbr />}
            {part}
          </Fragment>
        ))}
      </span>
      {/* A line that ends here ends outside of the piece, or it would end nothing. */}
      {text.slice(held.length)}
    </>
  )
}
