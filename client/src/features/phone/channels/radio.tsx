import { InLanguage } from '../in-language.tsx'
import { PictureMark } from './picture-mark.tsx'
import type { PictureProps } from './picture-props.ts'
import { PictureTime } from './picture-time.tsx'
import styles from './radio.module.css'
import { Spoken } from './spoken.tsx'

/** A wireless on a table, and what it says as a caption. */
export function Radio({ scenario, alert, text }: PictureProps) {
  return (
    <div className={styles.picture}>
      <PictureMark scenario={scenario} text={text} />
      <svg
        className={styles.art}
        viewBox="0 0 320 130"
        preserveAspectRatio="xMidYMax meet"
        aria-hidden="true"
      >
        <path className={styles.aerial} d="M212 44 268 8" />
        <rect className={styles.body} x="86" y="42" width="148" height="76" rx="10" />
        <rect className={styles.dial} x="164" y="54" width="58" height="20" rx="3" />
        <path
          className={styles.scale}
          d="M170 70v-5M177 70v-8M184 70v-5M191 70v-5M198 70v-8M205 70v-5M212 70v-5"
        />
        <path className={styles.needle} d="M194 56v16" />
        <circle className={styles.knob} cx="178" cy="95" r="9" />
        <circle className={styles.knob} cx="208" cy="95" r="9" />
        <path
          className={styles.grille}
          d="M100 58h50M100 65h50M100 72h50M100 79h50M100 86h50M100 93h50M100 100h50"
        />
        <path className={styles.table} d="M30 118h260" />
      </svg>
      <Spoken
        text={text}
        head={
          <>
            <InLanguage texts={alert.sender} />
            <PictureTime scenario={scenario} alert={alert} />
          </>
        }
      />
    </div>
  )
}
