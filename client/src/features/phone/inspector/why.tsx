import type { Arrival } from '@alert-replay/shared/phone/arrival.ts'
import { useState } from 'react'
import type { PhoneDrill } from '../../../drill/phone-drill.ts'
import { Loaded } from '../../../ui/loaded.tsx'
import { explanation } from './loadables.ts'
import { Opener } from './opener.tsx'
import styles from './opener.module.css'

interface WhyProps {
  readonly drill: PhoneDrill
  readonly arrival: Arrival
  readonly heading: 'h3' | 'h4'
}

/** On demand: what the phone did with this alert, and why. */
export function Why(props: WhyProps) {
  const [isOpen, setOpen] = useState(false)
  return (
    <Opener>
      {({ open }) => (
        <details className={styles.why} onToggle={(event) => setOpen(event.currentTarget.open)}>
          <summary>{open}</summary>
          {isOpen && <Loaded of={explanation}>{(Explanation) => <Explanation {...props} />}</Loaded>}
        </details>
      )}
    </Opener>
  )
}
