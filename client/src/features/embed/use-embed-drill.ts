import { useEffect, useState } from 'react'
import { scenarioOf } from '../../drill/kept-scenarios.ts'
import { openLocalDrill, type LocalDrill } from '../../drill/local-drill.ts'
import type { ApiFault } from '../../lib/api.ts'
import { offsetOf } from '../../lib/asked-position.ts'
import type { EmbedOptions } from './embed-options.ts'

export type EmbedState =
  | { readonly status: 'opening' }
  | { readonly status: 'failed'; readonly error: ApiFault; readonly retry: () => void }
  /** `isKept`: there is no connection. */
  | { readonly status: 'open'; readonly drill: LocalDrill; readonly isKept: boolean }

/** A drill in this page alone, which starts as the address asks: it makes no drill on the server, and needs no key. */
export function useEmbedDrill(
  scenarioId: string,
  { settings, autoplay, at, rate }: EmbedOptions,
): EmbedState {
  const [state, setState] = useState<EmbedState>({ status: 'opening' })
  useEffect(() => {
    let drill: LocalDrill | undefined
    let isLeft = false
    const open = async (): Promise<void> => {
      const found = await scenarioOf(scenarioId)
      if (isLeft) return
      if (!found.ok) {
        const retry = (): void => {
          setState({ status: 'opening' })
          void open()
        }
        return setState({ status: 'failed', error: found.error, retry })
      }
      const { scenario, isKept } = found.value
      drill = openLocalDrill(scenario, { settings })
      setState({ status: 'open', drill, isKept })
      await drill.joined
      const atMs = Math.max(0, offsetOf(at, scenario))
      if (atMs > 0) await drill.trainer.send({ type: 'seek', toMs: atMs })
      if (autoplay) await drill.trainer.send({ type: 'play', rate })
    }
    void open()
    return () => {
      isLeft = true
      drill?.close()
    }
  }, [scenarioId, settings, autoplay, at, rate])
  return state
}
