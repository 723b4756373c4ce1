import { useEffect, useRef, useState } from 'react'
import { readWanted, writeWanted, type Wanted } from './filters.ts'

/** Browsers refuse an address that changes with every letter. */
const WRITE_AFTER_MS = 250

/** What is looked for, kept in the address: a reload, a link and the way back find the same. */
export function useWanted(): readonly [Wanted, (wanted: Wanted) => void] {
  const [wanted, setWanted] = useState(() => readWanted(location.search))
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  useEffect(() => {
    const onBack = (): void => setWanted(readWanted(location.search))
    addEventListener('popstate', onBack)
    return () => removeEventListener('popstate', onBack)
  }, [])
  const change = (next: Wanted): void => {
    setWanted(next)
    clearTimeout(timer.current)
    timer.current = setTimeout(() => {
      const { pathname, search, hash } = location
      history.replaceState(history.state, '', `${pathname}${writeWanted(next, search)}${hash}`)
    }, WRITE_AFTER_MS)
  }
  return [wanted, change]
}
