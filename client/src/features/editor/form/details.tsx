import { useState, type ReactNode } from 'react'

interface DetailsProps {
  readonly summary: ReactNode
  readonly className?: string | undefined
  readonly summaryClass?: string | undefined
  readonly id?: string | undefined
  /** There is something in it to be seen: it opens, whenever that becomes so. */
  readonly opens?: boolean
  readonly children: ReactNode
}

/**
 * What can be folded up. It never folds by itself: what made it open may go with the first letter that somebody types in
 * it.
 */
export function Details({ summary, className, summaryClass, id, opens = false, children }: DetailsProps) {
  const [isOpen, setIsOpen] = useState(opens)
  const [didOpen, setDidOpen] = useState(opens)
  if (opens !== didOpen) {
    setDidOpen(opens)
    if (opens) setIsOpen(true)
  }
  return (
    <details
      id={id}
      className={className}
      open={isOpen}
      onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}
    >
      <summary className={summaryClass}>{summary}</summary>
      {children}
    </details>
  )
}
