import { pick } from '@alert-replay/shared/localized.ts'
import { isAssumed } from '@alert-replay/shared/phone/reasons.ts'
import { RINGERS } from '@alert-replay/shared/phone/settings.ts'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '../../../lib/use-language.ts'
import { soundingDespite } from './categories.ts'
import { isMixed, type GroupProps } from './group-props.ts'
import { Group, RadioRow, SwitchRow } from './rows.tsx'

/** Ringer, do not disturb, call and headset: what makes an alert heard, or not. */
export function SoundGroup({ settings, each = [], profile, heading, onSet }: GroupProps) {
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
  const mixed = (name: keyof typeof settings): boolean => isMixed({ each }, name)
  // Of phones of different models nothing is true that is true of one.
  const isOne = !mixed('profile')
  const known = (hint: string): string | undefined => (isOne ? hint : undefined)
  const guessed = (field: string): boolean => isOne && isAssumed(field, profile)
  return (
    <Group title={t('sound.title')} heading={heading}>
      <RadioRow
        label={t('sound.ringer')}
        hint={known(despite('overridesSilent'))}
        assumed={guessed('usual.overridesSilent')}
        mixed={mixed('ringer')}
        value={settings.ringer}
        options={RINGERS.map((value) => ({ value, label: t(`sound.ringerIs.${value}`) }))}
        onChoose={(ringer) => onSet({ ringer })}
      />
      <SwitchRow
        label={t('sound.doNotDisturb')}
        hint={known(despite('overridesDoNotDisturb'))}
        assumed={guessed('usual.overridesDoNotDisturb')}
        mixed={mixed('doNotDisturb')}
        checked={settings.doNotDisturb}
        onTurn={(doNotDisturb) => onSet({ doNotDisturb })}
      />
      <SwitchRow
        label={t('sound.inCall')}
        hint={known(
          profile.defersInCall ? t('sound.defersInCall') : t('sound.quieter', { percent: percent(inCall) }),
        )}
        assumed={guessed(profile.defersInCall ? 'defersInCall' : 'volume.inCall')}
        mixed={mixed('inCall')}
        checked={settings.inCall}
        onTurn={(isInCall) => onSet({ inCall: isInCall })}
      />
      <SwitchRow
        label={t('sound.headset')}
        hint={known(t('sound.quieter', { percent: percent(headset) }))}
        assumed={guessed('volume.headset')}
        mixed={mixed('headset')}
        checked={settings.headset}
        onTurn={(hasHeadset) => onSet({ headset: hasHeadset })}
      />
      <SwitchRow
        label={t('sound.speech')}
        hint={t('sound.speechHint')}
        assumed={guessed('usual.speaks')}
        mixed={mixed('speech')}
        checked={settings.speech}
        onTurn={(speech) => onSet({ speech })}
      />
    </Group>
  )
}
