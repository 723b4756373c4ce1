import { Suspense, type Ref } from 'react'
import { useTranslation } from 'react-i18next'
import type { PhoneDrill } from '../../../drill/phone-drill.ts'
import { Glyph } from '../glyph.tsx'
import room from '../settings/settings-room.module.css'
import { InspectorList } from './inspector-list.tsx'

interface InspectorRoomProps {
  readonly ref: Ref<HTMLHeadingElement>
  readonly drill: PhoneDrill
  readonly heading: 'h1' | 'h2'
  readonly onBack: () => void
}

/** The inspector as a room of the phone, behind its settings. */
export function InspectorRoom(props: InspectorRoomProps) {
  return (
    <Suspense>
      <Room {...props} />
    </Suspense>
  )
}

function Room({ ref, drill, heading: Heading, onBack }: InspectorRoomProps) {
  const { t } = useTranslation('inspector')
  return (
    <div className={room.room}>
      <div className={room.bar}>
        <button type="button" className={room.back} onClick={onBack}>
          <Glyph name="back" />
          {t('back')}
        </button>
      </div>
      {/* What scrolls has to be reached by the keyboard, also where nothing in it can be pressed yet. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className={room.scroller} tabIndex={0} role="group" aria-label={t('title')}>
        <div className={room.column}>
          <Heading ref={ref} tabIndex={-1} className={room.title}>
            {t('title')}
          </Heading>
          <InspectorList drill={drill} heading={Heading === 'h1' ? 'h3' : 'h4'} />
        </div>
      </div>
    </div>
  )
}
