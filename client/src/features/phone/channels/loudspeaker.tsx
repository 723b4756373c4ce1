import { useTranslation } from 'react-i18next'
import { InLanguage } from '../in-language.tsx'
import styles from './loudspeaker.module.css'
import { PictureMark } from './picture-mark.tsx'
import type { PictureProps } from './picture-props.ts'
import { PictureTime } from './picture-time.tsx'
import { Scene } from './scene.tsx'
import { signalOf } from './signal.ts'
import { Spoken } from './spoken.tsx'

/** A loudspeaker over a town, and what it says as a caption. */
export function Loudspeaker({ scenario, alert, text }: PictureProps) {
  const { t } = useTranslation('channels')
  const signal = signalOf(alert, text)
  return (
    <div className={styles.picture}>
      <PictureMark scenario={scenario} text={text} />
      <div className={styles.art}>
        <Scene scenario={scenario} offsetMs={alert.offsetMs} />
        <svg
          className={styles.horns}
          viewBox="0 0 320 180"
          preserveAspectRatio="xMidYMax slice"
          aria-hidden="true"
        >
          <path className={styles.pole} d="M157.5 40h5v140h-5zM146 62h28v4h-28zM149 88h22v4h-22z" />
          <path
            className={styles.horn}
            d="M148 58l-10 3v6l10 3zM138 61l-26-14v34l26-14zM112 47h-4v34h4zM172 58l10 3v6l-10 3zM182 61l26-14v34l-26-14zM208 47h4v34h-4zM150 85l-8 2v6l8 2zM142 87l-20-11v28l20-11zM122 76h-4v28h4zM170 85l8 2v6l-8 2zM178 87l20-11v28l-20-11zM198 76h4v28h-4z"
          />
          <path
            className={styles.waves}
            d="M96 50a18 18 0 0 0 0 28M84 42a30 30 0 0 0 0 44M72 34a42 42 0 0 0 0 60M224 50a18 18 0 0 1 0 28M236 42a30 30 0 0 1 0 44M248 34a42 42 0 0 1 0 60"
          />
        </svg>
      </div>
      <Spoken
        text={text}
        before={signal && t(`signal.${signal}`)}
        after={signal === 'chime' ? t('signal.end') : undefined}
        head={
          <>
            <InLanguage texts={alert.sender} />
            <PictureTime scenario={scenario} alert={alert} />
          </>
        }
      />
      {signal && <p className={styles.note}>{t('signal.note')}</p>}
    </div>
  )
}
