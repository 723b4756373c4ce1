import { countersOf, TEXT_LIMITS } from '@alert-replay/shared/cap/quality/counters.ts'
import { unfitOf } from '@alert-replay/shared/cap/quality/gsm7.ts'
import { useTranslation } from 'react-i18next'
import styles from './form.module.css'

const GSM7 = ['cmam90', 'cmam360', 'gsm600', 'gsm1395'] as const

/** How long a text is as phones and networks count, and what of it fits where. */
export function TextCounters({ text }: { readonly text: string }) {
  const { t } = useTranslation('editor-form')
  if (text === '') return null
  const { gsm7, ucs2, fits } = countersOf(text)
  const unfit = gsm7 === undefined ? unfitOf(text) : undefined
  return (
    <dl className={styles.counters} aria-label={t('count.label')}>
      <div className={styles.counter} data-fits={fits.ucs615}>
        <dt>{t('count.ucs615')}</dt>
        <dd>
          <Count count={ucs2} limit={TEXT_LIMITS.ucs615} fits={fits.ucs615} />
        </dd>
      </div>
      {gsm7 === undefined ? (
        <div className={styles.counter}>
          <dt>{t('count.gsm7')}</dt>
          <dd>{t('count.unfit', { character: unfit ?? '' })}</dd>
        </div>
      ) : (
        GSM7.map((limit) => (
          <div key={limit} className={styles.counter} data-fits={fits[limit]}>
            <dt>{t(`count.${limit}`)}</dt>
            <dd>
              <Count count={gsm7} limit={TEXT_LIMITS[limit]} fits={fits[limit]} />
            </dd>
          </div>
        ))
      )}
    </dl>
  )
}

interface CountProps {
  readonly count: number
  readonly limit: number
  readonly fits: boolean
}

function Count({ count, limit, fits }: CountProps) {
  const { t } = useTranslation('editor-form')
  return (
    <>
      <span className={styles.figures}>
        {count} / {limit}
      </span>{' '}
      {fits ? t('count.fits') : t('count.over', { count: count - limit })}
    </>
  )
}
