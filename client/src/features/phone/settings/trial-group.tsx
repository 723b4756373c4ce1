import { pick } from '@alert-replay/shared/localized.ts'
import { listNameOf } from '@alert-replay/shared/phone/category.ts'
import { emptyHistory } from '@alert-replay/shared/phone/history.ts'
import { present } from '@alert-replay/shared/phone/present.ts'
import { trialAlert } from '@alert-replay/shared/phone/trial.ts'
import { positionAt } from '@alert-replay/shared/transport.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PhoneDrill } from '../../../drill/phone-drill.ts'
import { useLanguage } from '../../../lib/use-language.ts'
import { Button } from '../../../ui/button.tsx'
import { Loaded } from '../../../ui/loaded.tsx'
import { trialWhy } from '../inspector/loadables.ts'
import { trialCard } from '../trial-card.ts'
import type { Trial, Tried } from '../use-trial.ts'
import type { GroupProps } from './group-props.ts'
import { Group, SelectRow } from './rows.tsx'
import styles from './settings.module.css'

interface TrialGroupProps extends Pick<GroupProps, 'profile' | 'heading'> {
  readonly drill: PhoneDrill
  readonly trial: Trial
}

/** What the phone does with an alert of each kind, as it is set now: to be seen, heard and felt. */
export function TrialGroup({ drill, trial, profile, heading }: TrialGroupProps) {
  const { t } = useTranslation('settings')
  const language = useLanguage()
  const kinds = profile.categories.filter(({ messageIds }) => messageIds.length > 0)
  const [chosen, setChosen] = useState<string>()
  const id = (kinds.find((kind) => kind.id === chosen) ?? kinds[0])?.id
  if (!id) return null
  const start = (): void =>
    trial.start(() => {
      const { settings, profile: now, view } = drill.store.getState()
      const alert = trialAlert(id, now, view ? positionAt(view.transport, drill.nowMs()) : 0)
      return alert && { card: trialCard(alert, present(alert, settings, now, emptyHistory)), profile: now }
    })
  return (
    <div className={styles.form} data-family={profile.family}>
      <Group title={t('trial.title')} heading={heading} note={t('trial.note')}>
        <SelectRow
          label={t('trial.kind')}
          value={id}
          options={kinds.map((kind) => ({
            value: kind.id,
            label: pick(listNameOf(kind), language)?.text ?? kind.id,
          }))}
          onChoose={setChosen}
        />
        <div className={styles.row}>
          <span className={styles.words} role="status">
            {trial.status === 'coming' && t('trial.coming')}
            {trial.status === 'nothing' && t('trial.nothing')}
          </span>
          <Button disabled={trial.status === 'coming'} onClick={start}>
            {t('trial.start')}
          </Button>
        </div>
      </Group>
      {trial.last && <Why drill={drill} tried={trial.last} />}
    </div>
  )
}

/** The words of it come when something was tried. */
const Why = (props: { readonly drill: PhoneDrill; readonly tried: Tried }) => (
  <Loaded of={trialWhy}>{(TrialWhy) => <TrialWhy {...props} />}</Loaded>
)
