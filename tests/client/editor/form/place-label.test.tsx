import { addAlert, inTurn, removeAt, setAt, type Edit } from '@alert-replay/shared/draft/edits.ts'
import { alertFileSchema, scenarioHeadSchema } from '@alert-replay/shared/scenario-schema.ts'
import type { Draft } from '@alert-replay/shared/draft/draft.ts'
import { cleanup } from '@testing-library/react'
import i18next from 'i18next'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { editName } from '../../../../client/src/features/editor/edit-name.ts'
import { askedAt, placeLabel } from '../../../../client/src/features/editor/form/place-label.ts'
import type { Place } from '../../../../client/src/features/editor/field-id.ts'
import { startLanguage, switchLanguage } from '../../../../client/src/lib/language.ts'
import { aDraft } from '../fake-parts.ts'
import { A_FULL_ALERT, showForm } from './a-form.tsx'

beforeAll(async () => {
  await startLanguage()
  await switchLanguage('en')
  await i18next.loadNamespaces(['editor-form', 'editor', 'alerts', 'common'])
})
afterEach(cleanup)

const labelOf = (place: Place): string =>
  placeLabel(place, { t: i18next.getFixedT('en', 'editor-form'), language: 'en' })

const ALERT = {
  ...A_FULL_ALERT,
  area: { ...A_FULL_ALERT.area, polygons: ['1,2 3,4 5,6 1,2'], circles: ['1,2 3'] },
  texts: { en: { headline: 'Leave', body: 'Leave.', web: 'https://example.org' }, ja: '避難。' },
  sources: [{ id: 'report', supports: ['event'], note: { en: 'Only there.' } }],
}
const FULL: Draft = {
  ...aDraft(1),
  kind: 'recorded',
  account: { en: 'Ours' },
  area: { name: { en: 'Harbour' } },
  flight: {
    points: [
      {
        kind: 'fall',
        name: { en: 'East of the cape' },
        at: '06:12',
        position: '41.05,157.38',
        workedOut: true,
        sources: ['report'],
        note: { en: 'Due east.' },
      },
    ],
    note: { en: 'By the ministry.' },
  },
  sources: { report: { title: 'A report', date: '2030-05-01' } },
  notes: [{ en: 'One' }, { en: 'Two' }],
  alerts: [...(aDraft(1)['alerts'] as readonly unknown[]), ALERT],
}

/** What is written on each field of the form, by its place; of a text in a language that is the language. */
function written(): readonly { readonly place: Place; readonly label: string }[] {
  return [...document.querySelectorAll<HTMLElement>('[id^="field:"]')].flatMap((element) => {
    if (!element.matches('input, select, textarea, [role="group"]')) return []
    const [first] = element instanceof HTMLInputElement ? (element.labels ?? []) : []
    const by = document.getElementById(element.getAttribute('aria-labelledby') ?? '')
    const label = document.querySelector(`label[for="${CSS.escape(element.id)}"]`) ?? by ?? first
    const name = label?.textContent ?? element.getAttribute('aria-label')
    if (!name) return []
    const place = element.id
      .slice('field:'.length)
      .split('/')
      .map((part) => (/^\d+$/.test(part) ? Number(part) : decodeURIComponent(part)))
    return [{ place, label: name.replace(' (needed)', '') }]
  })
}

describe('the names of places', () => {
  it.each([
    ['of the scenario', undefined],
    ['of an alert', 1],
  ])('%s are those that the form has on its fields', async (_of, index) => {
    await showForm(FULL, index)
    const fields = written()
    expect(fields.length).toBeGreaterThan(20)
    for (const { place, label } of fields) {
      const name = labelOf(place).split(' · ').at(-1) ?? ''
      const counted = name.replace(/ \d+$/, '')
      const isIt =
        [name, counted].includes(label) || name.startsWith(`${label}, `) || name.endsWith(`, ${label}`)
      expect(isIt, `${place.join('.')}: ${label}, and not ${name}`).toBe(true)
    }
  })

  it('are there for every field of the format', () => {
    const unnamed = [
      ...Object.keys(alertFileSchema.shape).map((name) => ['alerts', 0, name]),
      ...Object.keys(scenarioHeadSchema.shape).map((name) => [name]),
    ].filter((place) => labelOf(place) === '')
    expect(unnamed).toEqual([['$schema'], ['format']])
  })

  it('are counted in lists, and end where the form knows no further', () => {
    expect(labelOf(['alerts', 3, 'question', 'choices', 1, 'feedback', 'ja'])).toBe(
      'Choice 2 · Answer, Japanese',
    )
    expect(labelOf(['alerts', 3, 'area', 'polygons', 0])).toBe('Polygon 1')
    expect(labelOf(['alerts', 3, 'cap', 'info', 0, 'event'])).toBe('The CAP message')
    expect([askedAt(['alerts', 0, 'phases']), askedAt(['alerts', 0, 'cap', 'sent'])]).toEqual([
      'ticks',
      undefined,
    ])
  })
})

it('what is taken back is called by the field that was written', () => {
  const t = i18next.getFixedT('en', 'editor-form')
  const nameOf = (edit: Pick<Edit, 'name' | 'place'>): string | undefined =>
    editName({ name: edit.name, place: edit.place }, { t, language: 'en' })
  expect(nameOf(setAt(['title', 'ja'], 'Fire'))).toBe('Title, Japanese')
  expect(nameOf(removeAt(['alerts', 2, 'texts', 'en', 'body']))).toBe('Text, English')
  const weight = ['severity', 'certainty'].map((name) => setAt(['alerts', 0, name], 'Unknown'))
  expect(nameOf(inTurn('set', weight))).toBe('Severity and certainty')
  expect(nameOf(addAlert(0))).toBe('add an alert')
  expect(nameOf(setAt(['nobody', 'knows'], 1))).toBe('change')
  expect(editName(undefined, { t, language: 'en' })).toBeUndefined()
})
