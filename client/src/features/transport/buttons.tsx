import { skipTarget } from '@alert-replay/shared/replay.ts'
import { RATES } from '@alert-replay/shared/transport.ts'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import type { TrainerDrill } from '../../drill/trainer-drill.ts'
import { usePosition } from '../../drill/use-position.ts'
import { Button } from '../../ui/button.tsx'
import styles from './buttons.module.css'
import { controlsOf } from './controls.ts'
import { Icon, type IconName } from './icons.tsx'
import type { Standing } from './use-transport.ts'

interface ButtonsProps {
  readonly drill: TrainerDrill
  readonly standing: Standing
}

interface AllButtonsProps extends ButtonsProps {
  readonly layout: 'desk' | 'bar'
  readonly children?: ReactNode
}

/** Everything that can be pressed. A bar has Play in its middle, a desk first. */
export function Buttons({ drill, standing, layout, children }: AllButtonsProps) {
  const { t } = useTranslation('transport')
  const controls = controlsOf(drill)
  const isPlaying = standing.view.transport.status === 'playing'
  const restart = <Control icon="restart" name={t('restart')} onClick={controls.restart} />
  const back = <Control icon="back" name={t('back')} keys="," onClick={controls.back} />
  const step = <Control icon="step" name={t('step')} keys="." onClick={controls.step} />
  const skip = <SkipButton drill={drill} standing={standing} />
  const play = (
    <Control
      icon={isPlaying ? 'pause' : 'play'}
      name={isPlaying ? t('pause') : t('play')}
      keys="Space"
      className={styles.play}
      // At the end the next thing to do is to restart.
      look={standing.atEnd ? 'plain' : 'primary'}
      onClick={controls.playPause}
    />
  )
  return (
    <div className={styles.buttons}>
      {layout === 'bar' ? (
        <>
          {restart}
          {back}
          {play}
          {step}
          {skip}
        </>
      ) : (
        <>
          {play}
          {step}
          {back}
          {skip}
          {restart}
        </>
      )}
      <Speed drill={drill} />
      {children}
      <Button
        look="quiet"
        className={styles.help}
        aria-keyshortcuts="?"
        onClick={() => controls.setHelpOpen(true)}
      >
        {t('keys.open')}
      </Button>
    </div>
  )
}

interface ControlProps {
  readonly icon: IconName
  readonly name: string
  readonly keys?: string
  readonly look?: 'primary' | 'plain'
  readonly className?: string | undefined
  readonly disabled?: boolean
  readonly onClick: () => Promise<void>
}

/** A button with its sign and its word; where there is no room for the word, it is the button's title. */
function Control({
  icon,
  name,
  keys,
  look = 'plain',
  className,
  disabled,
  onClick,
}: ControlProps): ReactNode {
  return (
    <Button
      look={look}
      className={className}
      aria-keyshortcuts={keys}
      aria-disabled={disabled}
      title={name}
      onClick={() => void onClick()}
    >
      <Icon name={icon} />
      <span className={styles.word}>{name}</span>
    </Button>
  )
}

function SkipButton({ drill, standing }: ButtonsProps) {
  const { t } = useTranslation('transport')
  const { view, timeline, cursor, capMs } = standing
  const positionMs = usePosition(view.transport, drill.nowMs, capMs, 500)
  return (
    <Control
      icon="skip"
      name={t('skipQuiet')}
      // With the next alert this close there is nothing to skip.
      disabled={skipTarget(timeline, cursor, positionMs) === undefined}
      onClick={controlsOf(drill).skipQuiet}
    />
  )
}

function Speed({ drill }: { readonly drill: TrainerDrill }) {
  const { t } = useTranslation('transport')
  const controls = controlsOf(drill)
  const rate = useStore(controls.store, (state) => state.rate)
  // Another trainer's screen may have set one that is not offered here.
  const rates = RATES.some((offered) => offered === rate) ? RATES : [...RATES, rate].toSorted((a, b) => a - b)
  return (
    <label className={styles.speed}>
      <span className={styles.speedWord}>{t('speed')}</span>
      <select
        value={rate}
        aria-keyshortcuts="< >"
        onChange={(event) => void controls.setRate(Number(event.target.value))}
      >
        {rates.map((offered) => (
          <option key={offered} value={offered}>
            {offered}×
          </option>
        ))}
      </select>
    </label>
  )
}
