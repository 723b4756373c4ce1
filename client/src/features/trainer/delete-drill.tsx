import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { deleteDrill, type ApiFault } from '../../lib/api.ts'
import { releaseDrill } from '../../lib/held-drills.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import styles from './dialogs.module.css'
import { forgetDeliveries } from './use-deliveries.ts'
import { forgetNoted } from './use-noted.ts'

interface DeleteDrillProps {
  readonly drillId: string
  readonly drillKey: string
  readonly phoneCount: number
  readonly okCount: number
  readonly onClose: () => void
  readonly onDeleted: () => void
}

/** Asks once more, and says what would be lost. */
export function DeleteDrill({
  drillId,
  drillKey,
  phoneCount,
  okCount,
  onClose,
  onDeleted,
}: DeleteDrillProps) {
  const { t } = useTranslation(['trainer', 'common'])
  const [deleting, setDeleting] = useState(false)
  const [fault, setFault] = useState<ApiFault>()
  const remove = async (): Promise<void> => {
    if (deleting) return
    setDeleting(true)
    const deleted = await deleteDrill(drillId, drillKey)
    // Somebody else deleted it first: it is gone all the same.
    if (deleted.ok || deleted.error === 'unknown-drill') {
      releaseDrill(drillId)
      forgetDeliveries(drillId)
      forgetNoted(drillId)
      onDeleted()
    } else {
      setDeleting(false)
      setFault(deleted.error)
    }
  }
  return (
    <Dialog
      title={t('delete.question')}
      closeLabel={t('delete.keep')}
      onClose={onClose}
      actions={
        <Button className={styles.danger} aria-disabled={deleting} onClick={() => void remove()}>
          {t('delete.confirm')}
        </Button>
      }
    >
      <ul className={styles.lost}>
        <li>{t('delete.phones', { count: phoneCount })}</li>
        <li>{t('delete.oks', { count: okCount })}</li>
        <li>{t('delete.code')}</li>
      </ul>
      <p>{t('delete.scenarioStays')}</p>
      {fault && (
        <p role="alert" className={styles.fault}>
          {t(`common:refusal.${fault}`)}
        </p>
      )}
    </Dialog>
  )
}
