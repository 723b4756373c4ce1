import { useTranslation } from 'react-i18next'
import { localeOf } from '../../lib/scenario-date.ts'
import { useLanguage } from '../../lib/use-language.ts'
import { Button } from '../../ui/button.tsx'
import { ButtonLink } from '../../ui/button-link.tsx'
import type { KeptDraft } from './kept-drafts.ts'
import { Notice } from './notice.tsx'
import { titleOf } from './title-of.ts'

interface KeptAlreadyProps {
  readonly kept: KeptDraft
  readonly onAnew: () => void
}

/** Before a scenario is begun under an id of which this browser keeps one that was never saved. */
export function KeptAlready({ kept: { id, draft, atMs }, onAnew }: KeptAlreadyProps) {
  const { t } = useTranslation('drafts')
  const language = useLanguage()
  const when = new Intl.DateTimeFormat(localeOf(language), { dateStyle: 'medium', timeStyle: 'short' })
  return (
    <Notice
      isUrgent
      actions={
        <>
          <ButtonLink look="primary" href={`/editor/${encodeURIComponent(id)}`}>
            {t('found.continue')}
          </ButtonLink>
          <Button onClick={onAnew}>{t('found.anew')}</Button>
        </>
      }
    >
      <p>{t('found.text', { title: titleOf(draft, id, language), time: when.format(atMs) })}</p>
      <p>{t('found.how')}</p>
    </Notice>
  )
}
