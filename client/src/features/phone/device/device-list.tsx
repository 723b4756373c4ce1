import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { ABILITIES, type Ability, type AbilityState } from '../../../lib/abilities.ts'
import { install } from '../../../lib/installing.ts'
import {
  notificationsOn,
  turnNotificationsOff,
  turnNotificationsOn,
} from '../../../lib/system-notifications.ts'
import { Button } from '../../../ui/button.tsx'
import styles from './device-list.module.css'
import { useAbilities } from './use-abilities.ts'

/** What of a real phone this browser can do; for the rest, what stands for it and what would change that. */
export function DeviceList() {
  const { t } = useTranslation('device')
  const abilities = useAbilities()
  return (
    <div className={styles.device}>
      {/* In a dialog reading begins here, not at the first button far below. */}
      <p ref={takesFocus} tabIndex={-1} className={styles.intro}>
        {t('intro')}
      </p>
      <dl className={styles.list}>
        {ABILITIES.map((ability) => (
          <div key={ability} data-ability={ability} data-state={abilities[ability]}>
            <dt>
              {t(`${ability}.name`)}{' '}
              <span className={styles.state}>
                {t([`${ability}.${abilities[ability]}State`, `state.${abilities[ability]}`])}
              </span>
            </dt>
            <dd>
              <Words ability={ability} state={abilities[ability]} />
            </dd>
          </div>
        ))}
      </dl>
    </div>
  )
}

/** A browser's own dialog goes by the attribute; React would move the focus itself, wherever the list is. */
const takesFocus = (element: HTMLElement | null): void => element?.setAttribute('autofocus', '')

interface AbilityProps {
  readonly ability: Ability
  readonly state: AbilityState
}

function Words({ ability, state }: AbilityProps) {
  const { t } = useTranslation('device')
  if (state === 'there' || state === 'offered') {
    return (
      <>
        <p>{t(`${ability}.there`)}</p>
        <Action ability={ability} state={state} />
      </>
    )
  }
  return (
    <>
      <p>{t(`${ability}.without`)}</p>
      {state !== 'absent' && <p>{t(`why.${state}`)}</p>}
    </>
  )
}

/** What the person can do about it here. */
function Action({ ability, state }: AbilityProps) {
  const { t } = useTranslation('device')
  const areOn = useStore(notificationsOn, ({ on }) => on)
  if (ability === 'notifications') {
    return areOn ? (
      <Button onClick={turnNotificationsOff}>{t('notifications.turnOff')}</Button>
    ) : (
      <Button onClick={() => void turnNotificationsOn()}>{t('notifications.turnOn')}</Button>
    )
  }
  if (ability === 'install' && state === 'offered') {
    return <Button onClick={() => void install()}>{t('install.install')}</Button>
  }
  return null
}
