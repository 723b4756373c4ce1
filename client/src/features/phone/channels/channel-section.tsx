import type { PhoneAlert } from '@alert-replay/shared/alert.ts'
import type { ScenarioHead } from '@alert-replay/shared/scenario.ts'
import { lazy, Suspense } from 'react'
import { viewsOf } from './views.ts'

const ChannelPictures = lazy(async () => ({
  default: (await import('./channel-pictures.tsx')).ChannelPictures,
}))

interface ChannelSectionProps {
  readonly scenario: ScenarioHead
  readonly alert: PhoneAlert
  /** It was lifted or cancelled since: nothing of it is drawn in the signal colour any more. */
  readonly ended: boolean
  readonly heading: 'h2' | 'h3'
}

/** The alert as it looked on its other channels; nothing where a cell broadcast was the only one. */
export function ChannelSection(props: ChannelSectionProps) {
  if (viewsOf(props.alert.channels).length === 0) return null
  return (
    <Suspense fallback={null}>
      <ChannelPictures {...props} />
    </Suspense>
  )
}
