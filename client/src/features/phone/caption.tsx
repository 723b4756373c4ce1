import { Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { loadable, useLoaded } from '../../lib/use-loaded.ts'
import styles from './caption.module.css'
import { Glyph } from './glyph.tsx'
import type { Ringing } from './sound/sound-state.ts'
import { phoneSound } from './sound/sound.ts'
import { VibrationMeter } from './sound/vibration-meter.tsx'

const TRANSCRIPT = loadable(async () => (await import('./sound/transcript.tsx')).Transcript)

/** What sounds, shakes and is read now, in words and with the mark of the exercise (rule D1); also what would. */
export function Caption() {
  const ringing = useStore(phoneSound.store, (state) => state.ringing)
  return (
    <>
      <p className={styles.caption}>
        {ringing && (
          <>
            <ToneCaption ringing={ringing} />
            <VibrationCaption ringing={ringing} />
          </>
        )}
      </p>
      {ringing?.reading && <LaterTranscript />}
    </>
  )
}

/** In a dead spot without it: what is read stands in the alert itself. */
function LaterTranscript() {
  const { value: Transcript } = useLoaded(TRANSCRIPT)
  return (
    Transcript && (
      <Suspense>
        <Transcript />
      </Suspense>
    )
  )
}

/** A tone softer than this is said to be soft. */
const SOFT = 0.3

function ToneCaption({ ringing: { tone, vibration, isReminder } }: { readonly ringing: Ringing }) {
  const { t } = useTranslation('phone')
  if (!tone) return vibration && <span>{t('tone.none')}</span>
  const { hazard, stage, concernsMe } = tone.key
  const words = {
    hazard: t(`tone.hazard.${hazard}`),
    stage: t(isReminder ? 'tone.reminder' : `tone.stage.${stage}`),
    place: t(concernsMe ? 'tone.here' : 'tone.elsewhere'),
  }
  const how = tone.audible ? (tone.volume < SOFT ? 'soft' : 'heard') : 'off'
  return <span>{t(`tone.${how}`, words)}</span>
}

function VibrationCaption({ ringing: { vibration, number } }: { readonly ringing: Ringing }) {
  const { t } = useTranslation('phone')
  if (!vibration) return null
  return (
    <span className={styles.vibration}>
      <Glyph name="vibration" />
      <VibrationMeter key={number} plan={vibration} />
      <span>{t(vibration.felt ? 'tone.vibration' : 'tone.vibrationShown')}</span>
    </span>
  )
}
