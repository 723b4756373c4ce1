import type { PhoneAlert } from '@alert-replay/shared/alert.ts'
import type { ScenarioHead } from '@alert-replay/shared/scenario.ts'
import { Suspense } from 'react'
import { loadable, useLoaded } from '../../../lib/use-loaded.ts'
import { viewsOf } from './views.ts'

const PICTURES = loadable(async () => (await import('./channel-pictures.tsx')).ChannelPictures, ['channels'])

interface ChannelSectionProps {
  readonly scenario: ScenarioHead
  readonly alert: PhoneAlert
  /** It was lifted or cancelled since: nothing of it is drawn in the signal colour any more. */
  readonly ended: boolean
  readonly heading: 'h2' | 'h3'
}

/**
 * The alert as it looked on its other channels; nothing where a cell broadcast was the only one, or where the pictures
 * cannot be had.
 */
export function ChannelSection(props: ChannelSectionProps) {
  const { value: Pictures } = useLoaded(PICTURES)
  if (!Pictures || viewsOf(props.alert.channels).length === 0) return null
  return (
    <Suspense>
      <Pictures {...props} />
    </Suspense>
  )
}
