import type { Scenario } from '@alert-replay/shared/scenario.ts'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/button.tsx'

const StoryMap = lazy(async () => ({ default: (await import('./story-map.tsx')).StoryMap }))

/** On demand: the areas of a scenario on a map. */
export function Where({ scenario }: { readonly scenario: Scenario }) {
  const { t } = useTranslation('scenario')
  const [isShown, setShown] = useState(false)
  if (!isShown) return <Button onClick={() => setShown(true)}>{t('mapShow')}</Button>
  return (
    <Suspense>
      <StoryMap scenario={scenario} />
    </Suspense>
  )
}
