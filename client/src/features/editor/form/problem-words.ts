import type { Problem } from '@alert-replay/shared/problem.ts'
import { problemText } from '@alert-replay/shared/problem-text.ts'
import type { TFunction } from 'i18next'
import { faultsIn, type Language } from '../../../lib/languages.ts'
import { askedAt } from './place-label.ts'
import type { Asked } from './place-table.ts'

/** What is to be done about a problem, in the words of the form. */
export interface ProblemWords {
  readonly wrong: string
  /** What would be right, where the first does not say it. */
  readonly right: string
  /** Of the words, where it is not that of the page. */
  readonly lang?: string | undefined
}

interface Telling {
  readonly t: TFunction<'editor-form'>
  readonly language: Language
}

/**
 * The words for somebody who has the form before them, by what is wrong and what is asked for there; where there are
 * none those of the file, which are in two languages. `problem` is one that `inForm` gave.
 */
export function problemWords(problem: Problem, telling: Telling): ProblemWords {
  const wrong = ownWords(problem, telling)
  if (wrong !== undefined) return { wrong, right: '' }
  const { language } = telling
  return { ...problemText(problem, language), lang: faultsIn(language) }
}

function ownWords({ path, code, params }: Problem, { t }: Telling): string | undefined {
  const asked = askedAt(path)
  switch (code) {
    case 'missing-field':
    case 'missing-language':
    case 'missing-wording':
    case 'unsourced-wording':
    case 'missing-account':
    case 'unsourced-point':
    case 'unexplained-point':
      return emptyWords(asked, t)
    case 'too-short':
      if (params['limit'] === '1') return emptyWords(asked, t)
      return asked && t('problem.tooFew', { limit: params['limit'] })
    case 'too-long':
      if (asked === undefined) return undefined
      return t(HAS_LETTERS.includes(asked) ? 'problem.tooLong' : 'problem.tooMuch', {
        limit: params['limit'],
      })
    case 'bad-format':
      return asked && FORMATS.includes(asked)
        ? t(`problem.format.${asked}`, { actual: params['actual'] })
        : undefined
    case 'wrong-type':
      return asked === 'number' ? t('problem.format.number') : undefined
    case 'bad-value':
      return asked === 'choice' ? t('problem.noChoice', { actual: params['actual'] }) : undefined
    case 'missing-body':
      return t('problem.missing-body', { unknown: t('common:wording.unknown') })
    case 'repeated-choice':
      return t('problem.repeated-choice', { number: Number(params['previous']) + 1 })
    case 'points-order':
      return t('problem.points-order', { number: Number(params['previous']) + 1 })
    case 'part-elsewhere':
      return t('problem.part-elsewhere', { id: params['id'], own: t('ties.partOfNone') })
    // In the form one chooses from a list: what was most likely meant stands in it.
    case 'dangling-reference':
    case 'misspelt-reference':
    case 'reference-of-first':
      return t('problem.dangling-reference', { id: params['id'] })
    case 'unknown-source':
    case 'misspelt-source':
      return t('problem.unknown-source', { id: params['id'] })
    case 'before-start':
    case 'wrong-order':
    case 'repeated-id':
    case 'forward-reference':
    case 'written-in-recorded':
    case 'body-of-unknown':
    case 'beside-cap':
    case 'no-cell-broadcast':
      return t(`problem.${code}`, { ...params })
    default:
      return undefined
  }
}

/** Where something is needed and nothing is there. */
const emptyWords = (asked: Asked | undefined, t: Telling['t']): string | undefined =>
  asked && t(`problem.empty.${AS_TEXT.includes(asked) ? 'text' : asked}`)

const AS_TEXT: readonly Asked[] = ['address', 'day', 'id', 'number', 'country', 'ring', 'circle', 'position']
const HAS_LETTERS: readonly Asked[] = ['text', 'address', 'id', 'ring', 'circle', 'position']
const FORMATS: readonly Asked[] = ['address', 'day', 'id', 'country', 'ring', 'circle', 'position']
