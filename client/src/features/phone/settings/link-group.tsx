import { HEARTBEAT_MS } from '@alert-replay/shared/protocol-version.ts'
import { CONNECTIONS } from '@alert-replay/shared/phone/settings.ts'
import { useTranslation } from 'react-i18next'
import { isMixed, type GroupProps } from './group-props.ts'
import { Group, RadioRow, SwitchRow } from './rows.tsx'

/** How well alerts reach the phone at all. */
export function LinkGroup({ settings, each = [], heading, onSet }: GroupProps) {
  const { t } = useTranslation('settings')
  return (
    <Group title={t('link.title')} heading={heading}>
      <SwitchRow
        label={t('link.airplane')}
        hint={t('link.airplaneHint')}
        mixed={isMixed({ each }, 'airplane')}
        checked={settings.airplane}
        onTurn={(airplane) => onSet({ airplane })}
      />
      <RadioRow
        label={t('link.connection')}
        mixed={isMixed({ each }, 'connection')}
        value={settings.connection}
        options={CONNECTIONS.map((value) => ({
          value,
          label: t(`link.is.${value}`),
          hint: t(`link.means.${value}`, { seconds: HEARTBEAT_MS / 1_000 }),
        }))}
        onChoose={(connection) => onSet({ connection })}
      />
    </Group>
  )
}
