import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import type { PhoneDrill } from '../../../drill/phone-drill.ts'
import type { Telling } from '../../../drill/reason-words.ts'
import { useLanguage } from '../../../lib/use-language.ts'
import { timeText } from '../time-text.ts'
import { useAlertText } from '../use-alert-text.ts'

/** What the reasons of a phone need to be told in words. */
export function useTelling(drill: PhoneDrill): Telling {
  const { t } = useTranslation(['inspector', 'settings', 'phone', 'common'])
  const language = useLanguage()
  const textOf = useAlertText()
  const profile = useStore(drill.store, (state) => state.profile)
  const scenario = useStore(drill.store, (state) => state.scenario)
  const delivered = useStore(drill.store, (state) => state.view?.delivered)
  const alerts = useMemo(() => new Map(delivered?.map(({ alert }) => [alert.id, alert])), [delivered])
  return {
    t,
    language,
    profile,
    nameOf: (id) => {
      const alert = alerts.get(id)
      if (!alert || !scenario) return id
      const time = timeText(scenario, alert, true) ?? t('common:timeNotKnown')
      return t('inspector:alertNamed', { title: textOf(alert).title, time })
    },
  }
}
