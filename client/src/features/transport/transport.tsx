import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { TrainerDrill } from '../../drill/trainer-drill.ts'
import { Buttons } from './buttons.tsx'
import { KeysDialog } from './keys-dialog.tsx'
import { Clock, Next } from './readouts.tsx'
import { StatusLine } from './status-line.tsx'
import { Timeline } from './timeline.tsx'
import styles from './transport.module.css'
import { useTransport } from './use-transport.ts'

interface TransportProps {
  readonly drill: TrainerDrill
  /** `desk`: the spine of a trainer's page, full width · `bar`: compact, at the bottom of a page. */
  readonly layout: 'desk' | 'bar'
  /** Buttons of the page, beside the transport's own. */
  readonly children?: ReactNode
}

/** Where the replay stands, and everything that moves it. Nothing before the drill is joined. */
export function Transport({ drill, layout, children }: TransportProps) {
  const { t } = useTranslation('transport')
  const standing = useTransport(drill)
  if (!standing) return null
  return (
    <section className={styles.transport} aria-label={t('transport')}>
      <div className={styles.grid} data-layout={layout}>
        <Timeline drill={drill} standing={standing} lanes={layout === 'desk'} />
        <Clock drill={drill} standing={standing} />
        <Buttons drill={drill} standing={standing} layout={layout}>
          {children}
        </Buttons>
        <div className={styles.now}>
          <StatusLine drill={drill} standing={standing} />
          <Next drill={drill} standing={standing} />
        </div>
      </div>
      <KeysDialog drill={drill} />
    </section>
  )
}
