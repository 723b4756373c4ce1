import { addChange, settingsOf, type SettingsChange } from '@alert-replay/shared/phone/default-settings.ts'
import type { PhoneSettings } from '@alert-replay/shared/phone/settings.ts'
import type { RosterPhone } from '@alert-replay/shared/protocol.ts'
import type { ScenarioHead } from '@alert-replay/shared/scenario.ts'
import { useState, type ComponentType } from 'react'
import { useTranslation } from 'react-i18next'
import type { TrainerDrill } from '../../drill/trainer-drill.ts'
import { useReaderLanguage } from '../../lib/use-language.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { commonSettings } from './common-settings.ts'
import { phoneName } from './phone-name.ts'
import styles from './set-phones.module.css'

export type PhoneSettingsForm = ComponentType<{
  readonly settings: PhoneSettings
  readonly onSet: (change: SettingsChange) => void
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

/** What was just set, until the list of phones has it. */
interface Pending {
  readonly change: SettingsChange
  readonly isAnswered: boolean
}
const NONE: Pending = { change: {}, isAnswered: true }

function Settings({ drill, scenario, phones, form: Form }: SetPhonesProps) {
  const { t } = useTranslation('trainer')
  const language = useReaderLanguage()
  const [number, setNumber] = useState<number>()
  const [hasFailed, setFailed] = useState(false)
  const [pending, setPending] = useState(NONE)
  const [seen, setSeen] = useState(phones)
  if (phones !== seen) {
    setSeen(phones)
    if (pending.isAnswered) setPending(NONE)
  }
  const phone = phones.find((one) => one.number === number)
  const chosen = phone ? (phone.settings ?? {}) : commonSettings(phones)
  const set = async (change: SettingsChange): Promise<void> => {
    setPending({ change: addChange(pending.change, change), isAnswered: false })
    const isSet = await drill.setPhones({ ...(phone && { phone: phone.number }), change })
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
      <Form
        settings={settingsOf(scenario, addChange(chosen, pending.change), language)}
        onSet={(change) => void set(change)}
      />
    </>
  )
}
