import type { ReactNode } from 'react'
import type { PhoneDrill } from '../../../drill/phone-drill.ts'
import { InspectorList } from './inspector-list.tsx'
import { Opener } from './opener.tsx'

interface InspectorFoldProps {
  readonly drill: PhoneDrill
  /** What it is behind, on the page beside the phone. */
  readonly fold: (title: string, content: () => ReactNode) => ReactNode
}

/** The inspector beside the phone, behind its title. */
export function InspectorFold({ drill, fold }: InspectorFoldProps) {
  return <Opener>{({ title }) => fold(title, () => <InspectorList drill={drill} heading="h3" />)}</Opener>
}
