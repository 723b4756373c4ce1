import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/button.tsx'
import styles from './copy-button.module.css'

interface CopyButtonProps {
  readonly text: string
  readonly children: string
}

const SAID_FOR_MS = 3_000

/** Copies a text; not there where the browser has no clipboard, as over plain http. */
export function CopyButton({ text, children }: CopyButtonProps) {
  const { t } = useTranslation('trainer')
  const [copied, setCopied] = useState<boolean>()
  useEffect(() => {
    if (copied === undefined) return
    const timer = setTimeout(() => setCopied(undefined), SAID_FOR_MS)
    return () => clearTimeout(timer)
  }, [copied])
  // Typed as always there; over plain http it is not.
  const clipboard = navigator.clipboard as Clipboard | undefined
  if (!clipboard) return null
  const copy = (): void => {
    clipboard.writeText(text).then(
      () => setCopied(true),
      () => setCopied(false),
    )
  }
  return (
    <span className={styles.copy}>
      <Button onClick={copy}>{children}</Button>
      <span role="status" className={styles.said}>
        {copied === undefined ? '' : t(copied ? 'copied' : 'notCopied')}
      </span>
    </span>
  )
}
