import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'

type Content = (typeof import('./settings-content.tsx'))['SettingsContent']

interface Loading {
  /** Undefined until it has come. */
  readonly content: Content | undefined
  readonly hasFailed: boolean
  readonly tryAgain: () => void
}

/** Once loaded, it is there at once. */
let loaded: Content | undefined

/** Loads what is in the settings room, with its words. */
export function useSettingsContent(): Loading {
  const { i18n } = useTranslation()
  const [content, setContent] = useState(() => loaded)
  const [attempt, setAttempt] = useState({ number: 1, hasFailed: false })
  const { number, hasFailed } = attempt
  useEffect(() => {
    if (content) return
    let wanted = true
    const load = async (): Promise<void> => {
      const [here] = await Promise.all([import('./settings-content.tsx'), i18n.loadNamespaces('settings')])
      // Words that did not come are no fault to i18next: it would show their keys.
      if (!i18n.hasResourceBundle(i18n.language, 'settings')) throw new Error('the settings have no words')
      loaded = here.SettingsContent
      if (wanted) setContent(() => here.SettingsContent)
    }
    load().catch(() => {
      if (wanted) setAttempt({ number, hasFailed: true })
    })
    return () => {
      wanted = false
    }
  }, [content, number, i18n])
  return {
    content,
    hasFailed: hasFailed && content === undefined,
    tryAgain: () => setAttempt({ number: number + 1, hasFailed: false }),
  }
}
