import { useTranslation } from 'react-i18next'
import type { Link } from '../../drill/link.ts'
import styles from './ended.module.css'

interface EndedProps {
  readonly link: Extract<Link, { readonly status: 'refused' | 'gone' }>
  readonly heading: 'h1' | 'h2'
  readonly onLeave?: (() => void) | undefined
}

/** Where a phone has no drill to show: why, and what to do. */
export function Ended({ link, heading: Heading, onLeave }: EndedProps) {
  const { t } = useTranslation(['phone', 'common'])
  return (
    <div className={styles.ended} role="alert">
      <Heading>{t(link.status === 'gone' ? 'ended.gone' : 'ended.refused')}</Heading>
      <p>{link.status === 'gone' ? t('ended.goneText') : t(`common:refusal.${link.error}`)}</p>
      {onLeave ? (
        <button type="button" className={styles.action} onClick={onLeave}>
          {t('ended.join')}
        </button>
      ) : (
        link.status === 'refused' && (
          <button type="button" className={styles.action} onClick={() => location.reload()}>
            {t('ended.reload')}
          </button>
        )
      )}
    </div>
  )
}
