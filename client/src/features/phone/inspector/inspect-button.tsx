import { Opener } from './opener.tsx'
import styles from './opener.module.css'

/** From the settings of the phone into its inspector. */
export function InspectButton({ onOpen }: { readonly onOpen: () => void }) {
  return (
    <Opener>
      {({ title }) => (
        <button type="button" className={styles.open} data-inspect onClick={onOpen}>
          {title}
        </button>
      )}
    </Opener>
  )
}
