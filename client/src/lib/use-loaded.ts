import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'

/** Code that comes when it is first asked for, with the words it needs; once there, it is there at once. */
export interface Loadable<Value extends object> {
  readonly namespaces: readonly string[]
  readonly value: () => Value | undefined
  readonly load: () => Promise<Value>
}

export function loadable<Value extends object>(
  load: () => Promise<Value>,
  namespaces: readonly string[] = [],
): Loadable<Value> {
  let loaded: { readonly value: Value } | undefined
  return {
    namespaces,
    value: () => loaded?.value,
    load: async () => {
      loaded ??= { value: await load() }
      return loaded.value
    },
  }
}

export interface Loading<Value extends object> {
  /** Undefined until it has come. */
  readonly value: Value | undefined
  readonly hasFailed: boolean
  readonly tryAgain: () => void
}

/** Loads it, and tells where it cannot be had, as in a dead spot: what is around it goes on. */
export function useLoaded<Value extends object>(of: Loadable<Value>): Loading<Value> {
  const { i18n } = useTranslation()
  const hasWords = (): boolean => of.namespaces.every((name) => i18n.hasResourceBundle(i18n.language, name))
  const [held, setHeld] = useState(() => {
    const value = hasWords() ? of.value() : undefined
    return value && { value }
  })
  const [attempt, setAttempt] = useState({ number: 1, hasFailed: false })
  const { number, hasFailed } = attempt
  useEffect(() => {
    if (held) return
    let wanted = true
    const load = async (): Promise<void> => {
      const value = await of.load()
      await i18n.loadNamespaces([...of.namespaces])
      // Words that did not come are no fault to i18next: it would show their keys.
      const missing = of.namespaces.find((name) => !i18n.hasResourceBundle(i18n.language, name))
      if (missing !== undefined) throw new Error(`${missing} has no words in ${i18n.language}`)
      if (wanted) setHeld({ value })
    }
    load().catch(() => {
      if (wanted) setAttempt({ number, hasFailed: true })
    })
    return () => {
      wanted = false
    }
  }, [held, number, of, i18n])
  return {
    value: held?.value,
    hasFailed: hasFailed && held === undefined,
    tryAgain: () => setAttempt({ number: number + 1, hasFailed: false }),
  }
}
