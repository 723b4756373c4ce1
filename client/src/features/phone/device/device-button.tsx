import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PhoneDrill } from '../../../drill/phone-drill.ts'
import { Dialog } from '../../../ui/dialog.tsx'
import settings from '../settings-row.module.css'
import { DeviceList } from './device-list.tsx'
import styles from './device-button.module.css'
import { missingOf, useAbilities } from './use-abilities.ts'

interface DeviceButtonProps {
  readonly drill: PhoneDrill
}

/** Leads to what this browser can do; it counts what is missing, so that nobody waits in vain for a sound. */
export function DeviceButton({ drill }: DeviceButtonProps) {
  const { t } = useTranslation('device')
  const missing = missingOf(useAbilities())
  const [isOpen, setOpen] = useState(false)
  // Nothing lies over an alert that takes the screen over.
  useEffect(
    () =>
      drill.onRinging(
        (ringing) => ringing.some(({ outcome }) => outcome.as === 'takeover') && setOpen(false),
      ),
    [drill],
  )
  return (
    <>
      <button
        type="button"
        className={`${settings.capsule} ${settings.bare} ${styles.button}`}
        aria-haspopup="dialog"
        aria-label={missing > 0 ? t('openMissing', { count: missing }) : t('title')}
        title={t('title')}
        onClick={() => setOpen(true)}
      >
        <svg viewBox="0 0 24 24" width="1.25em" height="1.25em" aria-hidden="true" focusable="false">
          <path
            d="M8 2.5h8a2 2 0 0 1 2 2v15a2 2 0 0 1-2 2H8a2 2 0 0 1-2-2v-15a2 2 0 0 1 2-2ZM10.5 18.5h3"
            fill="none"
            stroke="currentColor"
            strokeWidth="1.8"
            strokeLinecap="round"
          />
        </svg>
        {missing > 0 && (
          <span className={styles.count} aria-hidden="true">
            {missing}
          </span>
        )}
      </button>
      {isOpen && (
        <div className={styles.around}>
          <Dialog title={t('title')} onClose={() => setOpen(false)}>
            <DeviceList />
          </Dialog>
        </div>
      )}
    </>
  )
}
