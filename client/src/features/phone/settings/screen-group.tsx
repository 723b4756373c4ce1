import { APPEARANCES, PHONE_LANGUAGES, TEXT_SIZES } from '@alert-replay/shared/phone/settings.ts'
import { useTranslation } from 'react-i18next'
import { interfaceOf, LANGUAGE_NAMES } from '../../../lib/languages.ts'
import { isMixed, type GroupProps } from './group-props.ts'
import { Group, RadioRow, SelectRow } from './rows.tsx'

const OF_PAGE = 'of-page'

/** What the screen is: locked or not, in which language, how large, how dark. */
export function ScreenGroup({ settings, each, heading, onSet }: GroupProps) {
  const { t } = useTranslation('settings')
  const languages = PHONE_LANGUAGES.map((value) => ({
    value,
    label: LANGUAGE_NAMES[value],
    lang: interfaceOf(value),
  }))
  const mixed = (name: keyof typeof settings): boolean => isMixed({ each: each ?? [] }, name)
  return (
    <Group title={t('screen.title')} heading={heading}>
      <RadioRow
        label={t('screen.inUse')}
        hint={t('screen.inUseHint')}
        mixed={mixed('inUse')}
        value={settings.inUse ? 'inUse' : 'locked'}
        options={(['locked', 'inUse'] as const).map((value) => ({ value, label: t(`screen.is.${value}`) }))}
        onChoose={(value) => onSet({ inUse: value === 'inUse' })}
      />
      <SelectRow
        label={t('screen.language')}
        hint={settings.language === 'ja-x-easy' && !mixed('language') ? t('screen.easy') : undefined}
        mixed={mixed('language')}
        value={settings.language ?? OF_PAGE}
        options={each ? [{ value: OF_PAGE, label: t('screen.ofPage') }, ...languages] : languages}
        onChoose={(language) => onSet({ language: language === OF_PAGE ? null : language })}
      />
      <RadioRow
        label={t('screen.textSize')}
        mixed={mixed('textSize')}
        value={settings.textSize}
        options={TEXT_SIZES.map((value) => ({ value, label: t(`screen.textSizeIs.${value}`) }))}
        onChoose={(textSize) => onSet({ textSize })}
      />
      <RadioRow
        label={t('screen.appearance')}
        mixed={mixed('appearance')}
        value={settings.appearance}
        options={APPEARANCES.map((value) => ({ value, label: t(`screen.appearanceIs.${value}`) }))}
        onChoose={(appearance) => onSet({ appearance })}
      />
    </Group>
  )
}
