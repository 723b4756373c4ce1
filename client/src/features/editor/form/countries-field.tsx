import { COUNTRY } from '@alert-replay/shared/about.ts'
import { setAt } from '@alert-replay/shared/draft/edits.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { countryName } from '../../../lib/country-name.ts'
import { useLanguage } from '../../../lib/use-language.ts'
import type { Place } from '../field-id.ts'
import styles from './form.module.css'
import { useForm } from './form-context.ts'
import { TextField } from './text-field.tsx'
import { listAt, textAt } from './written.ts'

const PLACE: Place = ['countries']

/** Countries by their codes, typed one after the other. What is no code stays as it was typed, with its fault. */
export function CountriesField({ value }: { readonly value: unknown }) {
  const { t } = useTranslation('editor-form')
  const language = useLanguage()
  const { set, edit } = useForm()
  const countries = listAt(value).map(textAt)
  const [typed, setTyped] = useState('')
  // What stands between them is as it was typed, while it is these that were typed.
  const isTyped = countriesIn(typed).join(' ') === countries.join(' ')
  const known = countries.filter((code) => COUNTRY.test(code))
  return (
    <TextField
      place={PLACE}
      value={isTyped ? typed : countries.join(' ')}
      label={t('scenario.countries')}
      hint={t('scenario.countriesHint')}
      width="middle"
      isCode
      foot={
        known.length > 0 ? (
          <p className={styles.hint}>{known.map((code) => countryName(code, language)).join(t('comma'))}</p>
        ) : undefined
      }
      onText={(text) => {
        setTyped(text)
        const next = countriesIn(text)
        if (next.length === 0) set(PLACE, undefined)
        else edit({ ...setAt(PLACE, next), together: JSON.stringify(PLACE) })
      }}
    />
  )
}

/** Codes as they are typed, in any case, with spaces, commas or the like between them. */
const countriesIn = (text: string): readonly string[] =>
  text
    .normalize('NFKC')
    .toUpperCase()
    .split(/[\s,;/、・]+/)
    .filter((code) => code !== '')
