import { drillMarkLine } from '@alert-replay/shared/drill-mark.ts'
import type { ScenarioHead } from '@alert-replay/shared/scenario.ts'
import { useEffect } from 'react'
import { useLanguage } from './use-language.ts'

/** Sets the page's title; it begins with the drill mark (rule D1), so that a row of tabs shows it too. */
export function usePageTitle(
  title: string,
  scenario?: Pick<ScenarioHead, 'kind' | 'startMs' | 'utcOffsetMinutes'>,
): void {
  const full = `${drillMarkLine(scenario, useLanguage())} – ${title}`
  useEffect(() => {
    document.title = full
  }, [full])
}
