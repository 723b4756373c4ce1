import { problemsOf, type Draft } from '@alert-replay/shared/draft/draft.ts'
import type { Edit } from '@alert-replay/shared/draft/edits.ts'
import { render } from '@testing-library/react'
import i18next from 'i18next'
import { Suspense, useState } from 'react'
import { AREA_PARTS } from '../../../../client/src/features/editor/form/area-parts.ts'
import { AlertForm } from '../../../../client/src/features/editor/form/alert-form.tsx'
import { HeadForm } from '../../../../client/src/features/editor/form/head-form.tsx'
import { fieldId, type Place } from '../../../../client/src/features/editor/field-id.ts'

const NAMESPACES = ['editor-form', 'editor', 'alerts', 'scenario', 'common', 'map']

export interface ShownForm {
  /** The draft after every edit so far. */
  readonly draft: () => Draft
  readonly edits: () => readonly Edit[]
  readonly field: (...place: Place) => HTMLElement
}

/** The form of an alert, or of the scenario where there is no index, with the problems that its draft has. */
export async function showForm(first: Draft, index?: number): Promise<ShownForm> {
  await i18next.loadNamespaces(NAMESPACES)
  // The map's shapes are large: nothing waits for them by the clock.
  await AREA_PARTS.load()
  let now = first
  const edits: Edit[] = []
  function Host() {
    const [draft, setDraft] = useState(first)
    const onEdit = (edit: Edit): void => {
      edits.push(edit)
      now = edit.apply(now)
      setDraft(now)
    }
    const props = { draft, onEdit, problems: problemsOf('a-scenario', draft) }
    return index === undefined ? <HeadForm {...props} /> : <AlertForm {...props} place={['alerts', index]} />
  }
  render(
    <Suspense>
      <Host />
    </Suspense>,
  )
  return {
    draft: () => now,
    edits: () => edits,
    field: (...place) => {
      const element = document.querySelector<HTMLElement>(`#${CSS.escape(fieldId(place))}`)
      if (!element) throw new Error(`no field for ${place.join('.')}`)
      return element
    },
  }
}

/** A draft that has every field of the format, as JSON would have it. */
export const A_FULL_ALERT = {
  id: 'second',
  at: '+5m',
  precision: 'minute',
  timeNote: { en: 'about', ja: '約' },
  phases: ['update'],
  channels: ['cell-broadcast'],
  sender: { en: 'City', ja: '市' },
  area: { name: { en: 'Harbour', ja: '港' }, codes: [{ scheme: 'JIS X 0401', value: '47' }] },
  event: { en: 'Fire', ja: '火災' },
  msgType: 'Update',
  references: ['alert-1'],
  category: ['Fire'],
  urgency: 'Immediate',
  severity: 'Severe',
  certainty: 'Observed',
  responseType: ['Evacuate'],
  expires: '+1h',
  texts: { en: 'Leave.', ja: '避難。' },
  parameters: [{ name: 'a', value: '1' }],
  eventCodes: [{ name: 'b', value: '2' }],
  cellBroadcast: { messageId: 4370, serial: { scope: 'plmn', code: 1, update: 0 } },
  sources: ['report'],
  cue: { en: 'Stop', ja: '止まる' },
  expected: [{ action: { en: 'Go', ja: '行く' }, within: '2m', sources: ['report'] }],
  question: {
    text: { en: 'Where?', ja: 'どこ' },
    choices: [
      { id: 'up', text: { en: 'Up', ja: '上' }, correct: true },
      { id: 'down', text: { en: 'Down', ja: '下' } },
    ],
  },
  notes: { en: 'Note', ja: 'メモ' },
} as const
