import { addChange, type SettingsChange } from '@alert-replay/shared/phone/default-settings.ts'
import type { RosterPhone } from '@alert-replay/shared/protocol.ts'
import type { ScenarioHead } from '@alert-replay/shared/scenario.ts'
import { useState, type ComponentType } from 'react'
import { useTranslation } from 'react-i18next'
import type { TrainerDrill } from '../../drill/trainer-drill.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { phoneName } from './phone-name.ts'
import styles from './set-phones.module.css'
import { shownOf, sentTo, type SettingOf, type Shown } from './shown-settings.ts'

export type PhoneSettingsForm = ComponentType<{
  readonly settings: Shown
  readonly each: readonly Shown[]
  readonly onSet: (change: SettingOf) => void
}>

interface SetPhonesProps {
  readonly drill: Pick<TrainerDrill, 'setPhones'>
  readonly scenario: Pick<ScenarioHead, 'languages' | 'timeZone'>
  readonly phones: readonly RosterPhone[]
  readonly form: PhoneSettingsForm
}

/** A button, and behind it the settings of one phone, or of all. */
export function SetPhones(props: SetPhonesProps) {
  const { t } = useTranslation('trainer')
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('setPhones.open')}</Button>
      {isOpen && (
        <Dialog title={t('setPhones.open')} onClose={() => setOpen(false)}>
          <Settings {...props} />
        </Dialog>
      )}
    </>
  )
}

/** What was just set on which phone, by its number, until the list of phones has it. */
interface Pending {
  readonly changes: ReadonlyMap<number, SettingsChange>
  readonly isAnswered: boolean
}
const NONE: Pending = { changes: new Map(), isAnswered: true }

function Settings({ drill, scenario, phones, form: Form }: SetPhonesProps) {
  const { t } = useTranslation('trainer')
  const [number, setNumber] = useState<number>()
  const [hasFailed, setFailed] = useState(false)
  const [pending, setPending] = useState(NONE)
  const [seen, setSeen] = useState(phones)
  if (phones !== seen) {
    setSeen(phones)
    if (pending.isAnswered) setPending(NONE)
  }
  const phone = phones.find((one) => one.number === number)
  const chosen = phone ? [phone] : phones
  const each = chosen.map((one) =>
    shownOf(scenario, addChange(one.settings ?? {}, pending.changes.get(one.number) ?? {})),
  )
  const set = async (setting: SettingOf): Promise<void> => {
    const changes = each.map((settings) => (typeof setting === 'function' ? setting(settings) : setting))
    const changed = new Map(pending.changes)
    chosen.forEach(({ number: of }, i) => {
      changed.set(of, addChange(changed.get(of) ?? {}, changes[i] ?? {}))
    })
    setPending({ changes: changed, isAnswered: false })
    const numbers = chosen.map((one) => one.number)
    const asked = sentTo(phone ? 'each' : 'all', numbers, changes).map((one) => drill.setPhones(one))
    const isSet = (await Promise.all(asked)).every(Boolean)
    setFailed(!isSet)
    setPending((now) => (isSet ? { ...now, isAnswered: true } : NONE))
  }
  return (
    <>
      <label className={styles.which}>
        {t('setPhones.which')}
        <select
          value={phone?.number ?? 'all'}
          onChange={({ target }) => {
            setNumber(target.value === 'all' ? undefined : Number(target.value))
            setPending(NONE)
          }}
        >
          <option value="all">{t('setPhones.all')}</option>
          {phones.map((one) => (
            <option key={one.number} value={one.number}>
              {phoneName(one, t)}
            </option>
          ))}
        </select>
      </label>
      <p className={styles.hint}>{t(phone ? 'setPhones.oneHint' : 'setPhones.allHint')}</p>
      {phone && !phone.connected && (
        <p className={styles.away}>{t(phone.settings?.airplane ? 'setPhones.airplane' : 'setPhones.away')}</p>
      )}
      <p role="status" className={styles.away}>
        {hasFailed && t('setPhones.failed')}
      </p>
      <Form settings={each[0] ?? shownOf(scenario, {})} each={each} onSet={(change) => void set(change)} />
    </>
  )
}
