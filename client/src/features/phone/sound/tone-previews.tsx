import { HAZARDS, STAGES } from '@alert-replay/shared/phone/outcome.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { phoneSound } from './sound.ts'
import styles from './tone-previews.module.css'

/** Every tone of the phone, to be heard one by one: for the settings. */
export function TonePreviews() {
  const { t } = useTranslation(['sound', 'phone'])
  const impossible = useStore(phoneSound.store, (state) => state.impossible)
  const playing = useStore(phoneSound.store, ({ ringing }) => ringing?.tone?.key)
  const [concernsMe, setConcernsMe] = useState(true)
  return (
    <div className={styles.previews}>
      <p>{t(impossible ? 'phone:soundNotice.impossible' : 'previews.lead')}</p>
      <div role="group" aria-label={t('previews.place')} className={styles.places}>
        {[true, false].map((here) => (
          <button
            key={String(here)}
            type="button"
            className={styles.button}
            aria-pressed={here === concernsMe}
            onClick={() => setConcernsMe(here)}
          >
            {t(here ? 'phone:tone.here' : 'phone:tone.elsewhere')}
          </button>
        ))}
      </div>
      <ul>
        {HAZARDS.map((hazard) => (
          <li key={hazard} className={styles.hazard}>
            <h3 className={styles.name}>{t(`phone:tone.hazard.${hazard}`)}</h3>
            <p className={styles.contour}>{t(`contour.${hazard}`)}</p>
            <div className={styles.stages}>
              {STAGES.map((stage) => {
                const isPlaying =
                  playing?.hazard === hazard && playing.stage === stage && playing.concernsMe === concernsMe
                const name = t(`phone:tone.stage.${stage}`)
                return (
                  <button
                    key={stage}
                    type="button"
                    className={styles.button}
                    aria-label={t(isPlaying ? 'previews.stop' : 'previews.play', {
                      hazard: t(`phone:tone.hazard.${hazard}`),
                      stage: name,
                    })}
                    data-playing={isPlaying}
                    onClick={() =>
                      isPlaying ? phoneSound.stop() : phoneSound.preview({ hazard, stage, concernsMe })
                    }
                  >
                    {name}
                  </button>
                )
              })}
            </div>
          </li>
        ))}
      </ul>
    </div>
  )
}
