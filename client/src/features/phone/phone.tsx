import { pick } from '@alert-replay/shared/localized.ts'
import { useStore } from 'zustand'
import type { PhoneDrill } from '../../drill/phone-drill.ts'
import { useLanguage } from '../../lib/use-language.ts'
import { DrillMark } from '../../ui/drill-mark.tsx'

interface PhoneProps {
  readonly drill: PhoneDrill
  /** In a drawn handset that fits its container, as against filling the screen of a real phone. */
  readonly framed: boolean
}

/** One phone of a drill. */
export function Phone({ drill, framed }: PhoneProps) {
  const { scenario, view } = useStore(drill.store)
  const language = useLanguage()
  return (
    <section data-framed={framed}>
      <DrillMark scenario={scenario} />
      {view?.delivered.map(({ alert }) => (
        <p key={alert.id}>{pick(alert.texts, language)?.text.headline ?? alert.id}</p>
      ))}
    </section>
  )
}
