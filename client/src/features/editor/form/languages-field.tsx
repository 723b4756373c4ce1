import { addLanguage, removeLanguage } from '@alert-replay/shared/draft/edits.ts'
import { PHONE_LANGUAGES } from '@alert-replay/shared/phone/settings.ts'
import { useTranslation } from 'react-i18next'
import { languageName } from '../../../lib/language-name.ts'
import { useLanguage } from '../../../lib/use-language.ts'
import { useForm } from './form-context.ts'
import { PickField } from './pick-field.tsx'
import { listAt, textAt } from './written.ts'

/** The languages that nothing of the scenario may lack. One that is taken out takes its texts with it. */
export function LanguagesField({ value }: { readonly value: unknown }) {
  const { t } = useTranslation('editor-form')
  const reader = useLanguage()
  const { edit } = useForm()
  const there = listAt(value).map(textAt)
  const options = [...new Set([...PHONE_LANGUAGES, ...there])].map((tag) => ({
    value: tag,
    name: languageName(tag, reader),
  }))
  return (
    <PickField
      place={['languages']}
      value={value}
      label={t('scenario.languages')}
      hint={t('scenario.languagesHint')}
      addLabel={t('scenario.addLanguage')}
      options={options}
      onChosen={(chosen) => {
        const next = chosen.map(textAt)
        const added = next.find((tag) => !there.includes(tag))
        const removed = there.find((tag) => !next.includes(tag))
        if (added !== undefined) edit(addLanguage(added))
        if (removed !== undefined) edit(removeLanguage(removed))
      }}
    />
  )
}
