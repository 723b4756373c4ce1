import { arrivalOf, type Arrival } from '@alert-replay/shared/phone/arrival.ts'
import type { PhoneLanguage } from '@alert-replay/shared/phone/settings.ts'
import type { Scenario } from '@alert-replay/shared/scenario.ts'
import { Suspense, useEffect, useState } from 'react'
import { useStore } from 'zustand'
import { openLocalDrill } from '../drill/local-drill.ts'
import type { PhoneDrill } from '../drill/phone-drill.ts'
import { deciding, reasonText } from '../drill/reason-words.ts'
import { DrawnPhone } from '../features/phone/drawn-phone.tsx'
import { Did } from '../features/phone/inspector/did.tsx'
import { useTelling } from '../features/phone/inspector/use-telling.ts'
import styles from './editor-phone.module.css'

interface EditorPhoneProps {
  readonly scenario: Scenario
  readonly language: PhoneLanguage | undefined
}

/** A phone that the last alert has come to. */
interface Shown {
  readonly phone: PhoneDrill
  /** Another one where it is to begin anew: with another alert, or with one that it shows otherwise. */
  readonly key: string
  /** That alert, where a phone has it in its list and nothing draws the eye there. */
  readonly opened: Arrival | undefined
}

/**
 * A phone beside the form: what came before the last alert was seen and confirmed, so that it is this one that is seen,
 * and the rule that decided how. Nothing leaves this page.
 */
export function EditorPhone({ scenario, language }: EditorPhoneProps) {
  const [shown, setShown] = useState<Shown>()
  useEffect(() => {
    const drill = openLocalDrill(scenario, language && { settings: { language } })
    const { trainer, phone } = drill
    let isLeft = false
    const play = async (): Promise<void> => {
      await drill.joined
      const count = scenario.alerts.length
      for (let from = 0; from < count; from++) await trainer.send({ type: 'step', from })
      await arrived(phone, count)
      if (!isLeft) setShown({ phone, ...seeTo(phone) })
    }
    void play()
    return () => {
      isLeft = true
      drill.close()
    }
  }, [scenario, language])
  return (
    <div className={styles.around} data-picture>
      {shown && (
        <>
          <div className={styles.phone}>
            <DrawnPhone key={shown.key} drill={shown.phone} opened={shown.opened} />
          </div>
          <Suspense>
            <How phone={shown.phone} />
          </Suspense>
        </>
      )}
    </div>
  )
}

/** Resolves when so many alerts have come to the phone, which takes in what comes once a frame. */
const arrived = ({ store }: PhoneDrill, count: number): Promise<void> =>
  new Promise((resolve) => {
    const isThere = (): boolean => (store.getState().view?.delivered.length ?? 0) >= count
    if (isThere()) return resolve()
    const stop = store.subscribe(() => {
      if (!isThere()) return
      stop()
      resolve()
    })
  })

/** Somebody has seen to all alerts but the last; how that one is to be shown. */
function seeTo({ store, acknowledge, open }: PhoneDrill): Pick<Shown, 'key' | 'opened'> {
  const { view, memory, outcomes } = store.getState()
  const delivered = view?.delivered ?? []
  for (const entry of delivered.slice(0, -1)) {
    if (memory.waiting.includes(arrivalOf(entry))) acknowledge(entry)
    else open(entry)
  }
  const last = delivered.at(-1)
  const as = outcomes.at(-1)?.as
  const arrival = last && arrivalOf(last)
  return { key: `${arrival} ${as}`, opened: as === 'entry' ? arrival : undefined }
}

/** What the phone did with it, and by which rule, as its inspector says it. */
function How({ phone }: { readonly phone: PhoneDrill }) {
  const telling = useTelling(phone)
  const outcome = useStore(phone.store, ({ outcomes }) => outcomes.at(-1))
  if (!outcome) return null
  const reasons = outcome.reasons.filter(
    (reason) => reason === deciding(outcome) || OF_CHANGES.includes(reason.rule),
  )
  return (
    <p className={styles.how}>
      <Did outcome={outcome} />
      {reasons.map((reason) => (
        <span key={reason.rule} className={styles.why}>
          <span className={styles.rule}>{reason.rule}</span> {reasonText(reason, telling)}
        </span>
      ))}
    </p>
  )
}

/** What an alert that refers to another does by that: told also where it takes the screen over like any other. */
const OF_CHANGES: readonly string[] = ['PR10', 'PR11', 'PR12']
