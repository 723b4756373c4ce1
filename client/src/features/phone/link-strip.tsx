import type { PhoneView } from '@alert-replay/shared/view.ts'
import { useTranslation } from 'react-i18next'
import type { PhoneLinkState } from '../../drill/link.ts'
import { lengthText } from '../../lib/clock-text.ts'
import { Glyph } from './glyph.tsx'
import styles from './link-strip.module.css'

interface LinkStripProps {
  readonly link: PhoneLinkState
  readonly view: PhoneView | undefined
}

/** Says when what is on the screen may be old: a quiet phone would else look like a quiet night. */
export function LinkStrip({ link, view }: LinkStripProps) {
  const { t } = useTranslation(['phone', 'common'])
  const notice = view?.transport.status === 'paused' ? view.notice : undefined
  return (
    <div role="status" className={styles.strip}>
      {view && link.status === 'offline' && (
        <p>
          <Glyph name="offline" />
          {t(link.error ? `common:refusal.${link.error}` : 'common:link.offline')}
        </p>
      )}
      {link.status === 'airplane' && (
        <p>
          <Glyph name="airplane" />
          {t('airplane')}
        </p>
      )}
      {notice && link.status === 'online' && (
        <p className={styles.calm}>{t('serverWasAway', { length: lengthText(notice.awayMs) })}</p>
      )}
    </div>
  )
}
