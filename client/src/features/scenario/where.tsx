import type { Scenario } from '@alert-replay/shared/scenario.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { loadable } from '../../lib/use-loaded.ts'
import { Button } from '../../ui/button.tsx'
import { Loaded } from '../../ui/loaded.tsx'

const STORY_MAP = loadable(async () => (await import('./story-map.tsx')).StoryMap)

/** On demand: the areas of a scenario on a map. */
export function Where({ scenario }: { readonly scenario: Scenario }) {
  const { t } = useTranslation('scenario')
  const [isShown, setShown] = useState(false)
  if (!isShown) return <Button onClick={() => setShown(true)}>{t('mapShow')}</Button>
  return <Loaded of={STORY_MAP}>{(StoryMap) => <StoryMap scenario={scenario} />}</Loaded>
}
