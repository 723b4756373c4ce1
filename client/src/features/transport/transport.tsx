import { RATES } from '@alert-replay/shared/transport.ts'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import type { TrainerDrill } from '../../drill/trainer-drill.ts'
import { usePosition } from '../../drill/use-position.ts'
import { clockText, lengthText } from '../../lib/clock-text.ts'
import { Button } from '../../ui/button.tsx'
import { controlsOf } from './controls.ts'
import { useTransport, type Standing } from './use-transport.ts'

interface TransportProps {
  readonly drill: TrainerDrill
  /** `desk`: the spine of a trainer's page, full width · `bar`: compact, at the bottom of a page. */
  readonly layout: 'desk' | 'bar'
}

export function Transport({ drill, layout }: TransportProps) {
  const { t } = useTranslation(['transport', 'common'])
  const standing = useTransport(drill)
  if (!standing) return null
  return (
    <section aria-label={t('transport')} data-layout={layout}>
      <Plain drill={drill} standing={standing} />
    </section>
  )
}

function Plain({ drill, standing }: { readonly drill: TrainerDrill; readonly standing: Standing }) {
  const { t } = useTranslation(['transport', 'common'])
  const { scenario, view, cursor, capMs, endMs } = standing
  const controls = controlsOf(drill)
  const rate = useStore(controls.store, (state) => state.rate)
  const positionMs = usePosition(view.transport, drill.nowMs, capMs, 100)
  return (
    <>
      <p>
        {clockText(scenario, positionMs, true)} · {lengthText(positionMs)} / {lengthText(endMs)} · {cursor}/
        {scenario.alerts.length}
      </p>
      <Button look="primary" onClick={() => void controls.playPause()}>
        {view.transport.status === 'playing' ? t('pause') : t('play')}
      </Button>
      <Button onClick={() => void controls.back()}>{t('back')}</Button>
      <Button onClick={() => void controls.step()}>{t('step')}</Button>
      <Button onClick={() => void controls.skipQuiet()}>{t('skipQuiet')}</Button>
      <Button onClick={() => void controls.restart()}>{t('restart')}</Button>
      <select
        aria-label={t('speed')}
        value={rate}
        onChange={(event) => void controls.setRate(Number(event.target.value))}
      >
        {RATES.map((offered) => (
          <option key={offered} value={offered}>
            {offered}×
          </option>
        ))}
      </select>
    </>
  )
}
