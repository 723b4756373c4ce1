import { CapLinks } from '../features/trainer/cap-links.tsx'
import { useJoinAddresses } from '../features/trainer/use-join-addresses.ts'

/** What is watched here, for systems that read CAP. */
export function CapOut({ scenarioId, code }: { readonly scenarioId: string; readonly code: string }) {
  const addresses = useJoinAddresses()
  return <CapLinks scenarioId={scenarioId} code={code} origin={addresses?.[0]?.origin ?? location.origin} />
}
