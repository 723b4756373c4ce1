import { pick } from '@alert-replay/shared/localized.ts'
import { isAssumed } from '@alert-replay/shared/phone/reasons.ts'
import { RINGERS } from '@alert-replay/shared/phone/settings.ts'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '../../../lib/use-language.ts'
import { soundingDespite } from './categories.ts'
import type { GroupProps } from './group-props.ts'
import { Group, RadioRow, SwitchRow } from './rows.tsx'

/** Ringer, do not disturb, call and headset: what makes an alert heard, or not. */
export function SoundGroup({ settings, profile, heading, onSet }: GroupProps) {
  const { t, i18n } = useTranslation('settings')
  const language = useLanguage()
  const percent = (factor: number): string =>
    new Intl.NumberFormat(i18n.language, { style: 'percent', maximumFractionDigits: 1 }).format(factor)
  const despite = (field: 'overridesSilent' | 'overridesDoNotDisturb'): string => {
    const { which, titles } = soundingDespite(field, profile)
    const named = titles.map((title) => pick(title, language)?.text ?? '')
    const list = new Intl.ListFormat(i18n.language, { type: 'conjunction' }).format(named)
    return t(`sound.${field}.${which}`, { titles: list })
  }
  const { inCall, headset } = profile.volume
  return (
    <Group title={t('sound.title')} heading={heading}>
      <RadioRow
        label={t('sound.ringer')}
        hint={despite('overridesSilent')}
        assumed={isAssumed('usual.overridesSilent', profile)}
        value={settings.ringer}
        options={RINGERS.map((value) => ({ value, label: t(`sound.ringerIs.${value}`) }))}
        onChoose={(ringer) => onSet({ ringer })}
      />
      <SwitchRow
        label={t('sound.doNotDisturb')}
        hint={despite('overridesDoNotDisturb')}
        assumed={isAssumed('usual.overridesDoNotDisturb', profile)}
        checked={settings.doNotDisturb}
        onTurn={(doNotDisturb) => onSet({ doNotDisturb })}
      />
      <SwitchRow
        label={t('sound.inCall')}
        hint={
          profile.defersInCall ? t('sound.defersInCall') : t('sound.quieter', { percent: percent(inCall) })
        }
        assumed={isAssumed(profile.defersInCall ? 'defersInCall' : 'volume.inCall', profile)}
        checked={settings.inCall}
        onTurn={(isInCall) => onSet({ inCall: isInCall })}
      />
      <SwitchRow
        label={t('sound.headset')}
        hint={t('sound.quieter', { percent: percent(headset) })}
        assumed={isAssumed('volume.headset', profile)}
        checked={settings.headset}
        onTurn={(hasHeadset) => onSet({ headset: hasHeadset })}
      />
      <SwitchRow
        label={t('sound.speech')}
        hint={t('sound.speechHint')}
        assumed={isAssumed('usual.speaks', profile)}
        checked={settings.speech}
        onTurn={(speech) => onSet({ speech })}
      />
    </Group>
  )
}
