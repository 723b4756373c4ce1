import type { Arrival } from '@alert-replay/shared/phone/memory.ts'
import { useContext } from 'react'
import { loadable, useLoaded } from '../../lib/use-loaded.ts'
import { DrillContext } from './drill-context.ts'

const COUNTDOWN = loadable(async () => await import('./reminder-countdown.tsx'), ['alerts'])

interface ReminderLineProps {
  /** The alerts that wait for OK here: of all their reminders the next. */
  readonly arrivals: readonly Arrival[]
  /** It is said too, when it becomes another; else it only stands there. */
  readonly isSaid?: boolean
}

/** When the phone will remind of what waits for OK. Nobody needs it to read the alert: it comes when it has come. */
export function ReminderLine({ arrivals, isSaid = false }: ReminderLineProps) {
  const drill = useContext(DrillContext)
  const { value } = useLoaded(COUNTDOWN)
  const said = drill && value && <value.ReminderSaid drill={drill} arrivals={arrivals} />
  return (
    <>
      {drill && value && <value.ReminderCountdown drill={drill} arrivals={arrivals} />}
      {/* There before its words: only then are they said. */}
      <span role={isSaid ? 'status' : undefined} className="visually-hidden">
        {said}
      </span>
    </>
  )
}
