import { useEffect, useState } from 'react'
import { ask } from '../../lib/api.ts'
import { joinAddresses, type JoinAddress } from './join-address.ts'

/** The addresses that phones can join under, the best first; undefined until the server has said. */
export function useJoinAddresses(): readonly JoinAddress[] | undefined {
  const [addresses, setAddresses] = useState<readonly JoinAddress[]>()
  useEffect(() => {
    let left = false
    const look = async (): Promise<void> => {
      const said = await ask<{ readonly origins: readonly string[] }>('/api/addresses')
      if (!left) setAddresses(joinAddresses(location.origin, said.ok ? said.value.origins : []))
    }
    void look()
    return () => {
      left = true
    }
  }, [])
  return addresses
}
