import { settingsAt } from '@alert-replay/shared/phone/as-set.ts'
import type { PhoneEntry } from '@alert-replay/shared/view.ts'
import { use } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import type { PhoneDrill } from '../../drill/phone-drill.ts'
import { DrillContext } from './drill-context.ts'

/** Where the phone was, seen from the area of an alert, as it came. */
export function PlaceNote({ entry }: { readonly entry: PhoneEntry }) {
  const drill = use(DrillContext)
  return drill && <Place drill={drill} entry={entry} />
}

function Place({ drill, entry }: { readonly drill: PhoneDrill; readonly entry: PhoneEntry }) {
  const { t } = useTranslation('alerts')
  const position = useStore(drill.store, ({ view, memory, settings }) =>
    view ? settingsAt(view.delivered, memory.asSet, settings)(entry).position : undefined,
  )
  return position && <p>{t(`place.${position}`)}</p>
}
