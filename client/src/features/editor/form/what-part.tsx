import { CHANNELS, PHASES } from '@alert-replay/shared/alert.ts'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { AlertPartProps } from './alert-part.ts'
import { ChecksField } from './choice-fields.tsx'
import { Part } from './part.tsx'
import { TypedField } from './typed-field.tsx'
import { rendersOn } from './renders-on.ts'

interface WhatPartProps extends AlertPartProps {
  readonly onId: (id: string) => void
}

/** What an alert is: where it stands in its sequence, and how it came. */
export const WhatPart = memo(
  function WhatPartOf({ place, alert, onId }: WhatPartProps) {
    const { t } = useTranslation(['editor-form', 'common'])
    return (
      <Part title={t('what.title')}>
        <TypedField
          place={[...place, 'id']}
          value={alert['id']}
          label={t('what.id')}
          hint={t('what.idHint')}
          isRequired
          onText={onId}
        />
        <ChecksField
          place={[...place, 'phases']}
          value={alert['phases']}
          label={t('what.phases')}
          hint={t('what.phasesHint')}
          isRequired
          options={PHASES.map((value) => ({
            value,
            name: t(`common:phase.${value}`),
            hint: t(`what.phase.${value}`),
          }))}
        />
        <ChecksField
          place={[...place, 'channels']}
          value={alert['channels']}
          label={t('what.channels')}
          hint={t('what.channelsHint')}
          isRequired
          options={CHANNELS.map((value) => ({ value, name: t(`common:channel.${value}`) }))}
        />
      </Part>
    )
  },
  rendersOn(['id', 'phases', 'channels']),
)
