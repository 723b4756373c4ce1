import { useEffect, useState } from 'react'
import type { TrainerDrill } from '../../drill/trainer-drill.ts'
import { stored } from '../../lib/stored.ts'
import { packNoted, unpackNoted, type KeptNoted } from './kept-noted.ts'
import { notePhones, type Noted } from './noted-phones.ts'

const keptOf = (drillId: string) => stored<KeptNoted>(`noted:${drillId}`)

/** Many phones say one after the other what they show; it is written down once they have. */
const SAVE_AFTER_MS = 1_000

/** How each alert came to each phone, for as long as this page was there; kept across reloads. */
export function useNoted(drill: Pick<TrainerDrill, 'store' | 'nowMs'>, drillId: string): Noted {
  const [noted, setNoted] = useState<Noted>(() => load(drillId))
  useEffect(() => {
    let known = load(drillId)
    let timer: ReturnType<typeof setTimeout> | undefined
    const save = (): void => {
      clearTimeout(timer)
      timer = undefined
      keptOf(drillId).save(packNoted(known))
    }
    const stop = drill.store.subscribe((after, before) => {
      const next = notePhones(known, before, after, drill.nowMs())
      if (next === known) return
      known = next
      setNoted(next)
      timer ??= setTimeout(save, SAVE_AFTER_MS)
    })
    const saveNow = (): void => {
      if (timer !== undefined) save()
    }
    addEventListener('pagehide', saveNow)
    return () => {
      stop()
      removeEventListener('pagehide', saveNow)
      saveNow()
    }
  }, [drill, drillId])
  return noted
}

function load(drillId: string): Noted {
  const kept = keptOf(drillId).load()
  return kept ? unpackNoted(kept) : new Map()
}

export const forgetNoted = (drillId: string): void => keptOf(drillId).clear()
