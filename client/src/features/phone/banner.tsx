import type { ScenarioHead } from '@alert-replay/shared/scenario.ts'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './banner.module.css'
import { Caption } from './caption.tsx'
import type { Card } from './cards.ts'
import { LockCard } from './lock-card.tsx'
import { useSpokenMark } from './spoken-mark.tsx'

const SHOWN_MS = 6_000

interface BannerProps {
  readonly scenario: ScenarioHead
  readonly card: Card
  readonly onOpen: () => void
  readonly onDone: () => void
}

/** An alert drops in at the top for a moment; it stays for as long as somebody is at it. */
export function Banner({ scenario, card, onOpen, onDone }: BannerProps) {
  const { t } = useTranslation('phone')
  const mark = useSpokenMark(scenario)
  const [held, setHeld] = useState(false)
  useEffect(() => {
    if (held) return
    const timer = setTimeout(onDone, SHOWN_MS)
    return () => clearTimeout(timer)
  }, [held, onDone])
  return (
    // The handlers only hold the banner for whoever is at it; what can be pressed is the button in it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section
      className={styles.banner}
      aria-label={`${mark} ${t('banner.label')}`}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <LockCard scenario={scenario} card={card} onOpen={onOpen} />
      <div className={styles.caption}>
        <Caption />
      </div>
    </section>
  )
}
