import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/button.tsx'
import { DeleteDrill } from './delete-drill.tsx'
import styles from './drill-menu.module.css'
import { TrainerLink } from './trainer-link.tsx'

interface DrillMenuProps {
  readonly drillId: string
  readonly drillKey: string
  readonly trainerLink: string
  readonly phoneCount: number
  readonly okCount: number
  readonly onDeleted: () => void
}

/** What one does with the drill itself, seldom. */
export function DrillMenu({ trainerLink, ...drill }: DrillMenuProps) {
  const { t } = useTranslation('trainer')
  const [open, setOpen] = useState<'link' | 'delete'>()
  const close = (): void => setOpen(undefined)
  return (
    <div className={styles.menu}>
      <Button look="quiet" onClick={() => setOpen('link')}>
        {t('second.open')}
      </Button>
      <Button look="quiet" onClick={() => setOpen('delete')}>
        {t('delete.open')}
      </Button>
      {open === 'link' && <TrainerLink link={trainerLink} onClose={close} />}
      {open === 'delete' && <DeleteDrill {...drill} onClose={close} />}
    </div>
  )
}
