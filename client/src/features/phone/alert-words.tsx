import type { Dialog } from '@alert-replay/shared/phone/outcome.ts'
import { Fragment, useId, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '../../lib/use-language.ts'
import { Phrases } from '../../ui/phrases.tsx'
import { addressesIn } from './addresses.ts'
import styles from './alert-words.module.css'

interface AlertWordsProps {
  readonly text: string
  readonly language: string
  /** How the phone does with addresses in it; without one it links none. */
  readonly dialog: Pick<Dialog, 'links'> | undefined
}

/** What an alert says, its addresses as its phone shows them. Whoever uses it sets `lang`. */
export function AlertWords({ text, language, dialog }: AlertWordsProps) {
  const isLinked = dialog?.links === 'linked'
  const pieces = useMemo(
    () => (isLinked ? addressesIn(text) : [{ text, isAddress: false }]),
    [isLinked, text],
  )
  return pieces.map((piece, i) => (
    // A text does not change its pieces: their place is who they are.
    // oxlint-disable-next-line react/no-array-index-key
    <Fragment key={i}>
      {piece.isAddress ? <Address text={piece.text} /> : <Phrases text={piece.text} language={language} />}
    </Fragment>
  ))
}

/** It looks like a link, and is none: nothing in an alert leads out of the drill. Pressed, it says so. */
function Address({ text }: { readonly text: string }) {
  const { t } = useTranslation('phone')
  const language = useLanguage()
  const id = useId()
  const [isPressed, setPressed] = useState(false)
  const note = (
    <span id={id} lang={language} className={styles.note} hidden={!isPressed}>
      {t('text.address')}
    </span>
  )
  return (
    <>
      {/* An element of its own for links would need somewhere to lead. */}
      {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role */}
      <span
        role="link"
        tabIndex={0}
        aria-describedby={id}
        className={styles.address}
        onClick={() => setPressed(true)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') setPressed(true)
        }}
      >
        {text}
      </span>
      {note}
    </>
  )
}
