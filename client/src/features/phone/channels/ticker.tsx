import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { InLanguage } from '../in-language.tsx'
import { PictureMark } from './picture-mark.tsx'
import type { PictureProps } from './picture-props.ts'
import { PictureTime } from './picture-time.tsx'
import { Scene } from './scene.tsx'
import button from './picture.module.css'
import tv from './television.module.css'
import styles from './ticker.module.css'
import { ToldText } from './told-text.tsx'
import { useMotionAllowed } from './use-motion-allowed.ts'

/** Characters a second: as fast as one reads. */
const PACE = { ja: 6, other: 14 }
const EMPTY_SCREEN_S = 5

/** How long the text takes to run through. */
export const passSeconds = (body: string, language: string): number =>
  EMPTY_SCREEN_S + Math.ceil(body.length / (/^(ja|zh|ko)/.test(language) ? PACE.ja : PACE.other))

/**
 * A line at the foot of a programme. It runs through twice where motion is allowed, and can be held; then, and
 * wherever motion is not allowed, it stands still and whole.
 */
export function Ticker({ scenario, alert, text, alarming }: PictureProps) {
  const { t } = useTranslation('channels')
  const allowed = useMotionAllowed()
  const [held, setHeld] = useState(false)
  const runs = allowed && text.body !== undefined
  const moving = runs && !held
  return (
    <div className={styles.ticker}>
      <div className={tv.set}>
        <div className={`${tv.screen} ${styles.screen}`} data-alarming={alarming}>
          <Scene scenario={scenario} offsetMs={alert.offsetMs} />
          <PictureMark scenario={scenario} text={text} />
          <p className={styles.clock}>
            <PictureTime scenario={scenario} alert={alert} />
          </p>
          <div className={styles.band}>
            <p className={styles.label}>
              <InLanguage texts={alert.event} />
            </p>
            <div className={styles.window}>
              <div
                className={styles.line}
                data-moving={moving}
                style={{ animationDuration: `${passSeconds(text.body ?? '', text.language)}s` }}
                onAnimationEnd={() => setHeld(true)}
              >
                <ToldText
                  text={moving && text.body !== undefined ? { ...text, body: oneLine(text) } : text}
                  className={styles.text}
                />
              </div>
            </div>
          </div>
        </div>
      </div>
      {runs && (
        <button type="button" className={button.button} onClick={() => setHeld(!held)}>
          {t(held ? 'ticker.run' : 'ticker.hold')}
        </button>
      )}
    </div>
  )
}

const oneLine = ({ body = '', language }: PictureProps['text']): string =>
  body.replaceAll(/\s*\n\s*/g, /^(ja|zh)/.test(language) ? '　' : ' · ')
