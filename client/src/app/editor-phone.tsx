import type { Scenario } from '@alert-replay/shared/scenario.ts'
import { useEffect, useState } from 'react'
import { openLocalDrill, type LocalDrill } from '../drill/local-drill.ts'
import { DrawnPhone } from '../features/phone/drawn-phone.tsx'
import styles from './editor-phone.module.css'

/** A phone beside the form: all that came before is there, and the last alert comes now. Nothing leaves this page. */
export function EditorPhone({ scenario }: { readonly scenario: Scenario }) {
  const [drill, setDrill] = useState<LocalDrill>()
  useEffect(() => {
    const opened = openLocalDrill(scenario)
    let isLeft = false
    void opened.joined.then(async () => {
      const { trainer } = opened
      const before = scenario.alerts.length - 1
      for (let from = 0; from < before; from++) await trainer.send({ type: 'step', from })
      if (isLeft) return
      await trainer.send({ type: 'step', from: before })
      if (!isLeft) setDrill(opened)
    })
    return () => {
      isLeft = true
      opened.close()
    }
  }, [scenario])
  return <div className={styles.phone}>{drill && <DrawnPhone drill={drill.phone} />}</div>
}
