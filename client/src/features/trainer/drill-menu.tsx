import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { CapLinks } from './cap-links.tsx'
import { DeleteDrill } from './delete-drill.tsx'
import styles from './drill-menu.module.css'
import { TrainerLink } from './trainer-link.tsx'

interface DrillMenuProps {
  readonly drillId: string
  readonly drillKey: string
  readonly scenarioId: string
  readonly code: string
  readonly origin: string
  readonly trainerLink: string
  readonly phoneCount: number
  readonly okCount: number
  readonly onDeleted: () => void
}

/** What one does with the drill itself, seldom. */
export function DrillMenu({ scenarioId, code, origin, trainerLink, ...drill }: DrillMenuProps) {
  const { t } = useTranslation('trainer')
  const [open, setOpen] = useState<'cap' | 'link' | 'delete'>()
  const close = (): void => setOpen(undefined)
  return (
    <div className={styles.menu}>
      <Button look="quiet" onClick={() => setOpen('cap')}>
        {t('cap.open')}
      </Button>
      <Button look="quiet" onClick={() => setOpen('link')}>
        {t('second.open')}
      </Button>
      <Button look="quiet" onClick={() => setOpen('delete')}>
        {t('delete.open')}
      </Button>
      {open === 'cap' && (
        <Dialog title={t('cap.open')} onClose={close}>
          <CapLinks scenarioId={scenarioId} code={code} origin={origin} />
        </Dialog>
      )}
      {open === 'link' && <TrainerLink link={trainerLink} onClose={close} />}
      {open === 'delete' && <DeleteDrill {...drill} onClose={close} />}
    </div>
  )
}
