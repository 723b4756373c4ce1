import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import type { Made } from '../sound/sound-state.ts'
import { phoneSound } from '../sound/sound.ts'

/** What this device really made for an alert: what the phone would do is another thing. */
export function MadeHere({ alertId }: { readonly alertId: string }) {
  const { t } = useTranslation('inspector')
  const made = useStore(phoneSound.store, (state) => state.made).filter((one) => one.alertId === alertId)
  if (made.length === 0) return t('made.nothing')
  const words = made.map(({ atMs, ...one }) => `${timeOf(atMs)} ${t(`made.${keyOf(one)}`)}`)
  return (
    <ul>
      {words.map((word, i) => (
        // A log only grows at its end.
        // oxlint-disable-next-line react/no-array-index-key
        <li key={i}>{word}</li>
      ))}
    </ul>
  )
}

const keyOf = (made: Pick<Made, 'kind'> & { readonly short?: boolean }): string =>
  made.kind === 'tone' && made.short ? 'toneShort' : made.kind

/** The time on the wall, where the reader is. */
const timeOf = (atMs: number): string =>
  new Intl.DateTimeFormat('en-GB', { timeStyle: 'medium' }).format(atMs)
