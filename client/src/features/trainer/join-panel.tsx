import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CopyButton } from './copy-button.tsx'
import type { JoinAddress } from './join-address.ts'
import styles from './join-panel.module.css'
import { QrCode } from './qr-code.tsx'

interface JoinPanelProps {
  readonly code: string
  /** The best first; undefined until they are known. */
  readonly addresses: readonly JoinAddress[] | undefined
}

/** How phones get in: the code to read aloud, the address, the QR code. */
export function JoinPanel({ code, addresses }: JoinPanelProps) {
  const { t } = useTranslation('trainer')
  const id = useId()
  const [chosen, setChosen] = useState<string>()
  const address = addresses?.find(({ origin }) => origin === chosen) ?? addresses?.[0]
  const link = address && `${address.origin}/join/${code}`
  return (
    <section className={styles.panel} aria-labelledby={id}>
      <h2 id={id} className="visually-hidden">
        {t('join.title')}
      </h2>
      <p className={styles.codeLine}>
        <span className={styles.label}>{t('join.code')}</span>
        <Digits code={code} />
      </p>
      {address && link !== undefined && (
        <>
          {address.isReachable ? (
            <div className={styles.way}>
              <QrCode text={link} label={t('join.qr')} className={styles.qr} />
              <div className={styles.address}>
                <p className={styles.label}>{t('join.open')}</p>
                <p className={styles.origin}>
                  {withoutScheme(address.origin)}
                  <wbr />
                  /join
                </p>
                {addresses && addresses.length > 1 && (
                  <select
                    aria-label={t('join.address')}
                    className={styles.select}
                    value={address.origin}
                    onChange={(event) => setChosen(event.target.value)}
                  >
                    {addresses.map(({ origin }) => (
                      <option key={origin} value={origin}>
                        {withoutScheme(origin)}
                      </option>
                    ))}
                  </select>
                )}
                <CopyButton text={link}>{t('join.copy')}</CopyButton>
              </div>
            </div>
          ) : (
            <p className={styles.local}>
              {t('join.local')} <code>npm start -- --lan</code>
            </p>
          )}
          <p className={styles.here}>
            <a href={`/join/${code}`} target="_blank" rel="noreferrer">
              {t('join.here')}
            </a>
          </p>
        </>
      )}
    </section>
  )
}

/** Six digits in two groups, as they are read aloud; whoever listens hears them one by one. */
function Digits({ code }: { readonly code: string }) {
  return (
    <span className={styles.code}>
      <span aria-hidden="true">
        <span>{code.slice(0, 3)}</span>
        <span className={styles.group}>{code.slice(3)}</span>
      </span>
      <span className="visually-hidden">{code.split('').join(' ')}</span>
    </span>
  )
}

const withoutScheme = (origin: string): string => origin.replace(/^https?:\/\//, '')
