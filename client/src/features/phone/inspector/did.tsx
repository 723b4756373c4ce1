import type { Outcome } from '@alert-replay/shared/phone/outcome.ts'
import { useTranslation } from 'react-i18next'
import { heardOf } from '../../../drill/reason-words.ts'
import styles from './inspector.module.css'

interface DidProps {
  readonly outcome: Outcome
  /** It is still to do it: it looks for its position first. */
  readonly isComing?: boolean
}

/** What the phone did, with a mark that tells it at a glance; below it what was heard and felt. */
export function Did({ outcome, isComing = false }: DidProps) {
  const { t } = useTranslation('inspector')
  return (
    <>
      <span className={styles.did} data-as={outcome.as}>
        {t(`${isComing ? 'does' : 'did'}.${outcome.as}`)}
      </span>
      {outcome.as !== 'nothing' && outcome.as !== 'entry' && (
        <span className={styles.heard}> {t(`heard.${heardOf(outcome)}`)}</span>
      )}
    </>
  )
}
