import { APPEARANCES, PHONE_LANGUAGES, TEXT_SIZES } from '@alert-replay/shared/phone/settings.ts'
import { useTranslation } from 'react-i18next'
import { interfaceOf, LANGUAGE_NAMES } from '../../../lib/languages.ts'
import type { GroupProps } from './group-props.ts'
import { Group, RadioRow, SelectRow } from './rows.tsx'

/** What the screen is: locked or not, in which language, how large, how dark. */
export function ScreenGroup({ settings, heading, onSet }: GroupProps) {
  const { t } = useTranslation('settings')
  return (
    <Group title={t('screen.title')} heading={heading}>
      <RadioRow
        label={t('screen.inUse')}
        hint={t('screen.inUseHint')}
        value={settings.inUse ? 'inUse' : 'locked'}
        options={(['locked', 'inUse'] as const).map((value) => ({ value, label: t(`screen.is.${value}`) }))}
        onChoose={(value) => onSet({ inUse: value === 'inUse' })}
      />
      <SelectRow
        label={t('screen.language')}
        hint={settings.language === 'ja-x-easy' ? t('screen.easy') : undefined}
        value={settings.language}
        options={PHONE_LANGUAGES.map((value) => ({
          value,
          label: LANGUAGE_NAMES[value],
          lang: interfaceOf(value),
        }))}
        onChoose={(language) => onSet({ language })}
      />
      <RadioRow
        label={t('screen.textSize')}
        value={settings.textSize}
        options={TEXT_SIZES.map((value) => ({ value, label: t(`screen.textSizeIs.${value}`) }))}
        onChoose={(textSize) => onSet({ textSize })}
      />
      <RadioRow
        label={t('screen.appearance')}
        value={settings.appearance}
        options={APPEARANCES.map((value) => ({ value, label: t(`screen.appearanceIs.${value}`) }))}
        onChoose={(appearance) => onSet({ appearance })}
      />
    </Group>
  )
}
