import { isAssumed } from '@alert-replay/shared/phone/reasons.ts'
import { POSITIONS } from '@alert-replay/shared/phone/settings.ts'
import { useTranslation } from 'react-i18next'
import { isMixed, type GroupProps } from './group-props.ts'
import { Assumed, Group, RadioRow } from './rows.tsx'

/** Where the phone is, seen from the area of whatever alert comes. */
export function PlaceGroup({ settings, each = [], profile, heading, onSet }: GroupProps) {
  const { t } = useTranslation('settings')
  const { geofence } = profile
  return (
    <Group
      title={t('place.title')}
      heading={heading}
      note={
        !isMixed({ each }, 'profile') && (
          <>
            {geofence ? t('place.geofence', { seconds: geofence.waitMs / 1_000 }) : t('place.cells')}{' '}
            {isAssumed('geofence', profile) && <Assumed />}
          </>
        )
      }
    >
      <RadioRow
        label={t('place.title')}
        mixed={isMixed({ each }, 'position')}
        value={settings.position}
        options={POSITIONS.map((value) => ({
          value,
          label: t(`place.is.${value}`),
          hint: t(`place.means.${value === 'unknown' && !geofence ? 'unknownCells' : value}`),
        }))}
        onChoose={(position) => onSet({ position })}
      />
    </Group>
  )
}
