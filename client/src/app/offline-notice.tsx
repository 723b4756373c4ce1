import { useTranslation } from 'react-i18next'
import { Notice } from '../features/watch/notice.tsx'
import { Button } from '../ui/button.tsx'

interface OfflineNoticeProps {
  readonly isServerBack: boolean
  /** Goes on with the server, from the beginning. */
  readonly onReturn: () => void
}

/** Says that the scenario is played from what this browser kept of it, and when that need no longer be. */
export function OfflineNotice({ isServerBack, onReturn }: OfflineNoticeProps) {
  const { t } = useTranslation('embed')
  return isServerBack ? (
    <Notice action={<Button onClick={onReturn}>{t('offline.return')}</Button>}>{t('offline.back')}</Notice>
  ) : (
    <Notice action={null}>{t('offline.watching')}</Notice>
  )
}
