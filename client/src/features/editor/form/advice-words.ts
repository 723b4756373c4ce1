import type { Finding } from '@alert-replay/shared/cap/finding.ts'
import type { CapMessage } from '@alert-replay/shared/cap/message.ts'
import { findingText } from '@alert-replay/shared/cap/rules/catalogue.ts'
import type { TFunction } from 'i18next'
import { languageName } from '../../../lib/language-name.ts'
import { faultsIn, type Language } from '../../../lib/languages.ts'

interface Saying {
  readonly t: TFunction<'editor-form'>
  readonly language: Language
}

/** Where the form has what a CAP message has in its elements. */
const LABELS: Readonly<Record<string, string>> = {
  senderName: 'what.sender',
  event: 'what.event',
  headline: 'texts.headline',
  description: 'texts.body',
  instruction: 'texts.instruction',
}

/**
 * Advice on the words of an alert as somebody reads it who has the form: languages by their names, and what a message
 * has in its elements by the labels of the fields.
 */
export function adviceWords(
  { rule, path, params }: Finding,
  message: CapMessage,
  { t, language }: Saying,
): { readonly wrong: string; readonly right: string } {
  const tongue = faultsIn(language)
  const isJapanese = tongue === 'ja'
  const nameOf = (tag: string): string => languageName(tag, tongue)
  const of = typeof path[1] === 'number' ? message.info?.[path[1]]?.language : undefined
  const { language: own, other, ...others } = params
  const named: Finding['params'] & { readonly language?: string; readonly other?: string } = {
    ...others,
    ...(own !== undefined && { language: nameOf(own) }),
    ...(other !== undefined && { other: nameOf(other) }),
  }
  /** The label of the element's field; where it is said of one language, with that. */
  const fieldOf = (name: string): string | undefined => {
    const label = LABELS[name]
    if (label === undefined) return undefined
    const isOfOne = params['element'] === name && of !== undefined
    return isOfOne ? t('place.inLanguage', { label: t(label), language: nameOf(of) }) : t(label)
  }
  const inForm = (sentence: string): string =>
    [named.language, named.other]
      .filter((name) => name !== undefined)
      // A tag stands apart in a Japanese sentence, a name does not.
      .reduce((tight, name) => tight.replaceAll(`${name} の`, `${name}の`), sentence)
      .replace(isJapanese ? / ?<(\w+)> ?/g : /<(\w+)>/g, (element, name: string) => {
        const field = fieldOf(name)
        if (field === undefined) return element
        return isJapanese ? `「${field}」` : `“${field}”`
      })
  const { wrong, right } = findingText({ rule, params: named }, language)
  return { wrong: inForm(wrong), right: inForm(right) }
}
