import type { BrokenScenario, ListedScenario } from '@alert-replay/shared/listing.ts'
import { problemText } from '@alert-replay/shared/problem-text.ts'
import { useTranslation } from 'react-i18next'
import { Notice } from '../features/watch/notice.tsx'
import { faultsIn } from '../lib/languages.ts'
import { useLanguage } from '../lib/use-language.ts'
import { ButtonLink } from '../ui/button-link.tsx'

interface FileFaultProps {
  /** The scenario as the library has it now. */
  readonly listed: ListedScenario | BrokenScenario | undefined
  /** Whether what is shown is the last good version of the file; else it is an older one. */
  readonly isLastGood: boolean
}

/** Says that the scenario's file has a fault now, and where its first one is (rule F2); nothing while it has none. */
export function FileFault({ listed, isLastGood }: FileFaultProps) {
  const { t } = useTranslation('watch')
  const language = useLanguage()
  const [first, ...more] = listed?.problems ?? []
  if (!listed || !first) return null
  const { line, column } = first
  return (
    <Notice
      action={<ButtonLink href={`/editor/${encodeURIComponent(listed.id)}`}>{t('fault.edit')}</ButtonLink>}
    >
      {t(more.length === 0 ? 'fault.one' : 'fault.several', { number: more.length + 1, line, column })}
      <span lang={faultsIn(language)}>{problemText(first, language).wrong}</span>
      {t(isLastGood ? 'fault.thisIsLastGood' : 'fault.stop')}
    </Notice>
  )
}
