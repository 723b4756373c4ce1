import { problemsOf, scenarioOfDraft, type Draft } from '@alert-replay/shared/draft/draft.ts'
import { withDraftChange, type CheckAnswer, type CheckRequest } from './check-messages.ts'
import { previewDrafts } from './preview-draft.ts'

// Checking two thousand alerts takes longer than a key stays down: it is done beside the page, which sends what changed.
let draft: Draft | undefined
let id = ''

addEventListener('message', ({ data }: MessageEvent<CheckRequest>) => {
  const answer = (given: CheckAnswer): void => postMessage(given)
  if (data.type === 'draft') {
    id = data.id
    draft = withDraftChange(draft, data.change)
    return answer({ type: 'problems', version: data.version, problems: problemsOf(id, draft) })
  }
  if (!draft) return
  for (const wanted of previewDrafts(draft, data.selected)) {
    const scenario = scenarioOfDraft(id, wanted)
    if (scenario) return answer({ type: 'preview', version: data.version, scenario })
  }
  answer({ type: 'preview', version: data.version, scenario: undefined })
})
