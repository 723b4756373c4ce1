import { useTranslation } from 'react-i18next'
import { Dialog } from '../../../ui/dialog.tsx'
import { DeviceList } from './device-list.tsx'

export function DeviceDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('device')
  return (
    <Dialog title={t('title')} onClose={onClose}>
      <DeviceList />
    </Dialog>
  )
}
