import { deciding, reasonText } from '../../../drill/reason-words.ts'
import type { PhoneDrill } from '../../../drill/phone-drill.ts'
import type { Tried } from '../use-trial.ts'
import { Did } from './did.tsx'
import styles from './inspector.module.css'
import opener from './opener.module.css'
import { ReasonList } from './reason-list.tsx'
import { useTelling } from './use-telling.ts'

interface TrialWhyProps {
  readonly drill: PhoneDrill
  readonly tried: Tried
}

/** What the phone did with the alert that it was tried with, the rule that decided, and on demand all of them. */
export function TrialWhy({ drill, tried: { card, profile } }: TrialWhyProps) {
  const telling = { ...useTelling(drill), profile }
  const { t } = telling
  const { outcome } = card
  const reason = deciding(outcome)
  return (
    <section className={styles.explanation} aria-label={t('inspector:why')}>
      <p className={styles.verdict}>
        <Did outcome={outcome} />
        {reason && <span className={styles.brief}>{reasonText(reason, telling)}</span>}
      </p>
      <details className={opener.why}>
        <summary>{t('inspector:open')}</summary>
        <ReasonList outcome={outcome} telling={telling} />
      </details>
    </section>
  )
}
