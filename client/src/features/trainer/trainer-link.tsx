import { useTranslation } from 'react-i18next'
import { Dialog } from '../../ui/dialog.tsx'
import { CopyButton } from './copy-button.tsx'
import styles from './dialogs.module.css'

interface TrainerLinkProps {
  readonly link: string
  readonly onClose: () => void
}

/** The link with the drill's key: for a second trainer, or another computer of the same one. */
export function TrainerLink({ link, onClose }: TrainerLinkProps) {
  const { t } = useTranslation('trainer')
  return (
    <Dialog title={t('second.title')} onClose={onClose}>
      <p className={styles.warning}>{t('second.warning')}</p>
      <label className={styles.link}>
        {t('second.link')}
        <input type="text" readOnly value={link} onFocus={(event) => event.target.select()} />
      </label>
      <CopyButton text={link}>{t('second.copy')}</CopyButton>
    </Dialog>
  )
}
