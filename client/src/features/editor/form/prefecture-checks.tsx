import type { Localized } from '@alert-replay/shared/localized.ts'
import { pick } from '@alert-replay/shared/localized.ts'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { useReaderLanguage } from '../../../lib/use-language.ts'
import styles from './form.module.css'

export interface Prefecture {
  readonly code: string
  readonly names: Localized
}

interface PrefectureChecksProps {
  readonly prefectures: readonly Prefecture[]
  readonly chosen: readonly string[]
  readonly onChosen: (codes: readonly string[]) => void
}

/** The parts of the country, as schools and forecasts have them, each by its first and last code of JIS X 0401. */
const REGIONS = [
  ['hokkaido-tohoku', 1, 7],
  ['kanto', 8, 14],
  ['chubu', 15, 23],
  ['kinki', 24, 30],
  ['chugoku-shikoku', 31, 39],
  ['kyushu-okinawa', 40, 47],
] as const

/** The prefectures as a list to tick, by parts of the country. */
export function PrefectureChecks({ prefectures, chosen, onChosen }: PrefectureChecksProps) {
  const { t } = useTranslation('editor-form')
  const reader = useReaderLanguage()
  const id = useId()
  const toggle = (codes: readonly string[], isOn: boolean): void =>
    onChosen(
      prefectures.flatMap(({ code }) =>
        (codes.includes(code) ? isOn : chosen.includes(code)) ? [code] : [],
      ),
    )
  return (
    <div className={styles.regions}>
      {REGIONS.map(([region, first, last]) => {
        const own = prefectures.filter(({ code }) => Number(code) >= first && Number(code) <= last)
        const isWhole = own.every(({ code }) => chosen.includes(code))
        return (
          <div key={region} role="group" aria-labelledby={`${id}-${region}`} className={styles.region}>
            <p className={styles.regionName}>
              <span id={`${id}-${region}`}>{t(`area.region.${region}`)}</span>{' '}
              <button
                type="button"
                className={styles.link}
                aria-label={t(isWhole ? 'area.noneOf' : 'area.allOf', { region: t(`area.region.${region}`) })}
                onClick={() =>
                  toggle(
                    own.map(({ code }) => code),
                    !isWhole,
                  )
                }
              >
                {t(isWhole ? 'area.noneHere' : 'area.allHere')}
              </button>
            </p>
            <ul className={styles.checks}>
              {own.map(({ code, names }) => (
                <li key={code}>
                  <label className={styles.check}>
                    <input
                      type="checkbox"
                      checked={chosen.includes(code)}
                      onChange={({ target }) => toggle([code], target.checked)}
                    />
                    <span>{pick(names, reader)?.text ?? code}</span>
                  </label>
                </li>
              ))}
            </ul>
          </div>
        )
      })}
    </div>
  )
}
