import type { Arrival } from '@alert-replay/shared/phone/memory.ts'
import type { ScenarioHead } from '@alert-replay/shared/scenario.ts'
import type { Transport } from '@alert-replay/shared/transport.ts'
import { useContext, useMemo, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import type { PhoneDrill } from '../../drill/phone-drill.ts'
import { usePosition } from '../../drill/use-position.ts'
import { clockText, lengthText } from '../../lib/clock-text.ts'
import { loadable, useLoaded } from '../../lib/use-loaded.ts'
import { DrillContext } from './drill-context.ts'
import { Glyph } from './glyph.tsx'
import styles from './reminder-countdown.module.css'
import { dueAfter, remindersOf, type Reminding } from './reminders-due.ts'

interface ReminderProps {
  /** The alerts that wait for OK here: of all their reminders the next. */
  readonly arrivals: readonly Arrival[]
  /** It is said too, when it becomes another; else it only stands there. */
  readonly isSaid?: boolean
}

/** The code is here; only its words are still to come. */
const WORDS = loadable(async () => await Promise.resolve({}), ['alerts'])

/**
 * Counts down to it, for the eye: a text that changes each second is not read to anybody. And tells when it will be, in
 * words that stay the same until it has been.
 */
export function ReminderCountdown({ arrivals, isSaid = false }: ReminderProps) {
  const drill = useContext(DrillContext)
  const hasWords = useLoaded(WORDS).value !== undefined
  const known = drill && hasWords ? { drill, arrivals } : undefined
  return (
    <>
      {known && (
        <WithReminders {...known}>
          {(ticking) => (
            <span aria-hidden="true" className={styles.countdown}>
              <Countdown {...ticking} />
            </span>
          )}
        </WithReminders>
      )}
      {/* There before its words: only then are they said. */}
      <span role={isSaid ? 'status' : undefined} className="visually-hidden">
        {known && <WithReminders {...known}>{(ticking) => <Said {...ticking} />}</WithReminders>}
      </span>
    </>
  )
}

interface Ticking {
  readonly scenario: ScenarioHead
  readonly transport: Transport
  readonly nowMs: () => number
  readonly reminders: readonly Reminding[]
}

function WithReminders({
  drill,
  arrivals,
  children,
}: Pick<ReminderProps, 'arrivals'> & {
  readonly drill: PhoneDrill
  readonly children: (ticking: Ticking) => ReactNode
}) {
  const { scenario, view, outcomes, looking, memory } = useStore(drill.store)
  const reminders = useMemo(
    () => remindersOf({ ...(view && { view }), outcomes, looking, memory }, arrivals),
    [view, outcomes, looking, memory, arrivals],
  )
  if (!scenario || !view || reminders.length === 0) return null
  return children({ scenario, transport: view.transport, nowMs: drill.nowMs, reminders })
}

const EVERY_MS = 250

function useDue({ transport, nowMs, reminders }: Ticking) {
  const positionMs = usePosition(transport, nowMs, undefined, EVERY_MS)
  const atMs = dueAfter(reminders, positionMs)
  return atMs === undefined ? undefined : { atMs, inMs: atMs - positionMs }
}

function Countdown(ticking: Ticking) {
  const { t } = useTranslation('alerts')
  const due = useDue(ticking)
  if (!due) return null
  const { scenario, transport } = ticking
  return (
    <>
      <Glyph name="bell" />
      <span>
        {t(transport.status === 'playing' ? 'reminder.in' : 'reminder.still', {
          time: clockText(scenario, due.atMs),
          // Until it is there, a second is left.
          length: lengthText(Math.ceil(due.inMs / 1_000) * 1_000),
        })}
      </span>
    </>
  )
}

function Said(ticking: Ticking) {
  const { t } = useTranslation('alerts')
  const due = useDue(ticking)
  return due && t('reminder.said', { time: clockText(ticking.scenario, due.atMs) })
}
