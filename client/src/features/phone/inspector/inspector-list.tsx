import type { PhoneDrill } from '../../../drill/phone-drill.ts'
import { Loading } from './loading.tsx'
import { content } from './loadables.ts'

interface InspectorListProps {
  readonly drill: PhoneDrill
  readonly heading: 'h3' | 'h4'
}

/** The inspector, for wherever it is asked for; its code and words come then. */
export function InspectorList(props: InspectorListProps) {
  return <Loading of={content}>{(Content) => <Content {...props} />}</Loading>
}
