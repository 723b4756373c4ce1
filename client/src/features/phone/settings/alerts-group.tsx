import { listNameOf } from '@alert-replay/shared/phone/category.ts'
import { pick } from '@alert-replay/shared/localized.ts'
import type { CategoryId } from '@alert-replay/shared/phone/profile.ts'
import { isAssumed } from '@alert-replay/shared/phone/reasons.ts'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '../../../lib/use-language.ts'
import { categorySwitches, turnCategory, type CategorySwitch } from './categories.ts'
import { isMixed, type GroupProps } from './group-props.ts'
import styles from './settings.module.css'
import { Group, SelectRow, SwitchRow } from './rows.tsx'

/** Which alerts it shows, with what hangs on what; and how often it reminds of one. */
export function AlertsGroup({ settings, each = [settings], profile, heading, onSet }: GroupProps) {
  const { t } = useTranslation('settings')
  const language = useLanguage()
  const nameIn = (id: CategoryId): string => {
    const category = profile.categories.find((one) => one.id === id)
    return (category && pick(listNameOf(category), language)?.text) ?? id
  }
  const hintOf = ({ id, state, under, onByDefault }: CategorySwitch): string | undefined => {
    switch (state.by) {
      case 'depends':
        return t('alerts.depends', { title: nameIn(state.on ?? 'all') })
      case 'fixed':
        return under === undefined ? t('alerts.fixed') : t('alerts.fixedUnder', { title: nameIn(under) })
      default:
        if (!onByDefault) return t('alerts.offByDefault')
        // Called as another is: what tells them apart is who sends it, and how.
        return id === 'other' ? t('alerts.operators') : undefined
    }
  }
  if (isMixed({ each }, 'profile')) {
    return (
      <Group title={t('alerts.title')} heading={heading}>
        <p className={styles.plain}>{t('alerts.ofModels')}</p>
      </Group>
    )
  }
  const switches = each.map((one) => categorySwitches(one, profile))
  const areMixed = (id: CategoryId): boolean =>
    new Set(switches.map((all) => all.find((one) => one.id === id)?.state.isOn)).size > 1
  const turnsSomewhere = (id: CategoryId): boolean =>
    switches.some((all) => all.find((one) => one.id === id)?.turns)
  const { usual, choices } = profile.reminder
  const reminders = [
    {
      value: 'usual',
      label: t('alerts.reminder.usual', { usual: t(`alerts.reminder.is.${usual}`) }),
      to: null,
    },
    ...choices.map((choice) => ({
      value: String(choice),
      label: t(`alerts.reminder.is.${choice}`),
      to: choice,
    })),
  ]
  const chosen = choices.find((choice) => choice === settings.reminder)
  return (
    <Group title={t('alerts.title')} heading={heading}>
      {categorySwitches(settings, profile).map((category) => (
        <SwitchRow
          key={category.id}
          label={nameIn(category.id)}
          hint={areMixed(category.id) ? undefined : hintOf(category)}
          assumed={category.assumed}
          mixed={areMixed(category.id)}
          checked={category.state.isOn}
          fixed={!turnsSomewhere(category.id)}
          onTurn={(isOn) => onSet((phone) => turnCategory(category, isOn, phone))}
        />
      ))}
      {choices.length > 1 ? (
        <SelectRow
          label={t('alerts.reminder.label')}
          hint={t('alerts.reminder.hint')}
          assumed={isAssumed('reminder', profile)}
          mixed={isMixed({ each }, 'reminder')}
          value={chosen === undefined ? 'usual' : String(chosen)}
          options={reminders}
          onChoose={(value) => {
            const reminder = reminders.find((one) => one.value === value)?.to
            if (reminder !== undefined) onSet({ reminder })
          }}
        />
      ) : (
        <SwitchRow
          label={t('alerts.reminder.label')}
          hint={t('alerts.reminder.none')}
          assumed={isAssumed('reminder', profile)}
          checked={false}
          fixed
          onTurn={() => undefined}
        />
      )}
    </Group>
  )
}
