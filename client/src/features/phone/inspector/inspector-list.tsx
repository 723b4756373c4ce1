import type { PhoneDrill } from '../../../drill/phone-drill.ts'
import { Loaded } from '../../../ui/loaded.tsx'
import { content } from './loadables.ts'

interface InspectorListProps {
  readonly drill: PhoneDrill
  readonly heading: 'h3' | 'h4'
}

/** The inspector, for wherever it is asked for; its code and words come then. */
export function InspectorList(props: InspectorListProps) {
  return <Loaded of={content}>{(Content) => <Content {...props} />}</Loaded>
}
