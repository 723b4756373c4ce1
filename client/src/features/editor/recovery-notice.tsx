import { useTranslation } from 'react-i18next'
import { localeOf } from '../../lib/scenario-date.ts'
import { Button } from '../../ui/button.tsx'
import { Notice } from './notice.tsx'

interface RecoveryNoticeProps {
  /** When it was kept, epoch milliseconds. */
  readonly atMs: number
  readonly onTake: () => void
  readonly onDrop?: () => void
}

/** What this browser kept of it another time, to take or to discard. */
export function RecoveryNotice({ atMs, onTake, onDrop }: RecoveryNoticeProps) {
  const { t, i18n } = useTranslation('editor')
  const when = new Intl.DateTimeFormat(localeOf(i18n.language), { dateStyle: 'medium', timeStyle: 'short' })
  return (
    <Notice
      actions={
        <>
          <Button look="primary" onClick={onTake}>
            {t('recovery.take')}
          </Button>
          {onDrop && <Button onClick={onDrop}>{t('recovery.discard')}</Button>}
        </>
      }
    >
      <p>{t('recovery.text', { time: when.format(atMs) })}</p>
    </Notice>
  )
}
