import { draftOf, writeDraft, type Draft } from '@alert-replay/shared/draft/draft.ts'
import type { Edit, EditNote } from '@alert-replay/shared/draft/edits.ts'
import type { PlacedProblem, Problem } from '@alert-replay/shared/problem.ts'
import { assertNever } from '@alert-replay/shared/result.ts'
import type { Scenario } from '@alert-replay/shared/scenario.ts'
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { ApiFault } from '../../lib/api.ts'
import { openChecker, type OpenChecker } from './checker.ts'
import type { Place } from './field-id.ts'
import { scenarioFiles, type ScenarioFiles, type ScenarioText } from '../../lib/scenario-files.ts'
import { redone, undone, withChange, type History, type Step } from './history.ts'
import { keptDrafts, type KeptDraft, type KeptDrafts } from './kept-drafts.ts'
import { isSame } from './merge.ts'
import { alertsIn } from './rows.ts'

export interface EditorState extends History {
  /** The scenario's id: its file's name. */
  readonly id: string
  /** The file as it was opened, or saved last; undefined where there is none yet. */
  readonly base: ScenarioText | undefined
  /** What that file says; the draft is saved while it is this one. */
  readonly saved: Draft | undefined
  /** The text whose lines the next save keeps, also where `base` is gone, another file, or none that can be read. */
  readonly like: string | undefined
  /** What is wrong with `checked`; the draft may be newer for a moment. */
  readonly problems: readonly Problem[]
  readonly checked: Draft | undefined
  /** The check does not work here. */
  readonly isCheckBroken: boolean
  readonly preview: { readonly of: number; readonly scenario: Scenario | undefined } | undefined
  /** When this browser kept the draft last; `failed` where it keeps nothing. */
  readonly kept: number | 'failed' | undefined
  /** The draft that it kept then; what is newer follows within two seconds. */
  readonly keptDraft: Draft | undefined
  readonly saving: 'saving' | 'saved' | undefined
  readonly fault: SaveFault | undefined
  /** The file has changed under this editor: what it says now. */
  readonly onDisk: ScenarioText | undefined
  /** The two texts are being compared. */
  readonly isComparing: boolean
  /** What another time left unsaved, the newest. */
  readonly recovery: KeptDraft | undefined
  /** As it was opened another tab had it open, with changes that were not saved. */
  readonly isElsewhere: boolean
  /** What was done last by pressing something: spoken, for it shows elsewhere. */
  readonly told: Told | undefined
  /** What the last edit changed beside what was asked for. */
  readonly notes: readonly EditNote[]
  /** Another one where another alert comes into the form; an alert that only changes its place stays in it. */
  readonly formKey: number
  /** Where the focus is to go, once that field is on the page. */
  readonly goal: { readonly place: Place } | undefined
}

export interface Told {
  readonly how: 'done' | 'undone' | 'redone'
  readonly step: Pick<Step, 'name' | 'place'>
  /** Another one each time, also where the same is done again. */
  readonly number: number
}

export type SaveFault =
  | { readonly type: 'refused'; readonly error: ApiFault }
  | { readonly type: 'taken' }
  | { readonly type: 'gone' }
  | { readonly type: 'invalid'; readonly problems: readonly PlacedProblem[] }

export interface Opening {
  readonly id: string
  readonly draft: Draft
  /** Undefined for a scenario that is new. */
  readonly base: ScenarioText | undefined
  /** The draft is not what `base` says. */
  readonly isUnsaved?: boolean
  /** The text whose lines a save keeps, where that is not the text of `base`. */
  readonly like?: string | undefined
  /** What was kept and is the draft now: it goes as soon as this opening keeps it. */
  readonly goesOnFrom?: KeptDraft
  readonly recovery: KeptDraft | undefined
  /** Another tab has it open, with changes that are not saved. */
  readonly isElsewhere?: boolean
}

export interface EditorParts {
  readonly files?: ScenarioFiles
  readonly drafts?: KeptDrafts
  readonly checker?: OpenChecker
  readonly nowMs?: () => number
  /** Who keeps: this opening of the editor, and no other. */
  readonly tab: string
}

/** An edit by whatever name: some steps are of the editor alone. */
export type AnyEdit = Omit<Edit, 'name'> & { readonly name: string }

export interface Editor {
  readonly store: StoreApi<EditorState>
  readonly edit: (edit: AnyEdit) => void
  readonly undo: () => void
  readonly redo: () => void
  /** Shows an alert in the form; undefined for the scenario's head. */
  readonly select: (index: number | undefined) => void
  /** Shows the field of a place, and puts the focus there. */
  readonly goTo: (place: Place) => void
  readonly reached: () => void
  readonly save: () => Promise<void>
  /** Takes what another time left unsaved. */
  readonly recover: () => void
  readonly dropRecovery: () => void
  /** Shows the file beside what is here; it is read where it has not been, as where its id was taken. */
  readonly compare: () => Promise<void>
  readonly stopComparing: () => void
  /** Takes the file as it is now, where nothing here is unsaved. */
  readonly takeDisk: () => void
  readonly forgetNotes: () => void
  readonly forgetElsewhere: () => void
  /** Takes the file as it is now, with this draft; saving writes over just that file. */
  readonly settle: (draft: Draft, name: string) => void
  /** Goes on under another id, as a new file. */
  readonly rename: (id: string) => void
  /** Looks whether the file has changed meanwhile. */
  readonly lookAtDisk: () => Promise<void>
  readonly textOf: () => string
  /** Keeps at once what waits to be kept. */
  readonly flush: () => Promise<void>
  readonly close: () => void
}

/** Edits after which the alert in the form is the same one at another place. */
const SAME_ALERT: readonly string[] = ['set', 'retime', 'move-alert']
/** Edits after which another alert may be at the same place in the list. */
const OTHER_ALERT: readonly string[] = ['remove-alert', 'theirs', 'merge', 'recover']
/** Edits of the very field that has the focus. */
const SEEN_WHERE_DONE: readonly string[] = ['set', 'remove', 'retime']
const KEEP_AFTER_MS = 400
const KEEP_AT_LEAST_EVERY_MS = 2_000

/** One scenario that is being edited: everything but its looks. */
export function createEditor(
  { id: firstId, draft: firstDraft, base: firstBase, recovery: firstRecovery, ...first }: Opening,
  {
    files = scenarioFiles,
    drafts = keptDrafts,
    checker: open = openChecker,
    nowMs = () => Date.now(),
    tab,
  }: EditorParts,
): Editor {
  const store = createStore<EditorState>(() => ({
    id: firstId,
    draft: firstDraft,
    selected: alertsIn(firstDraft).length > 0 ? 0 : undefined,
    past: [],
    future: [],
    base: firstBase,
    saved: firstBase && (first.isUnsaved ? draftIn(firstBase) : firstDraft),
    like: first.like ?? first.goesOnFrom?.like ?? firstBase?.text,
    problems: [],
    checked: undefined,
    isCheckBroken: false,
    preview: undefined,
    kept: undefined,
    keptDraft: undefined,
    saving: undefined,
    fault: undefined,
    onDisk: undefined,
    isComparing: false,
    recovery: firstRecovery,
    isElsewhere: first.isElsewhere ?? false,
    told: undefined,
    notes: [],
    formKey: 0,
    goal: undefined,
  }))
  const { getState, setState } = store
  const checker = open({
    onProblems: (problems, checked) => setState({ problems, checked }),
    onPreview: (scenario, of) => setState({ preview: { of, scenario } }),
    onBroken: () => setState({ isCheckBroken: true }),
  })
  let keepTimer: ReturnType<typeof setTimeout> | undefined
  let waitingSinceMs: number | undefined
  let isClosed = false
  let goesOnFrom = first.goesOnFrom
  /** The file was not there when it was looked for last. */
  let isMissing = false
  let sent: { readonly text: string; readonly draft: Draft } | undefined

  const keep = async (): Promise<void> => {
    clearTimeout(keepTimer)
    waitingSinceMs = undefined
    const { id, draft, base, saved, like } = getState()
    if (draft === saved) return
    const atMs = nowMs()
    const isKept = await drafts.keep({ id, tab, draft, base, atMs, ...(like !== base?.text && { like }) })
    if (!isClosed) setState(isKept ? { kept: atMs, keptDraft: draft } : { kept: 'failed' })
    if (isKept) await dropBefore()
  }
  const dropBefore = async (): Promise<void> => {
    if (!goesOnFrom) return
    const before = goesOnFrom
    goesOnFrom = undefined
    await drafts.drop(before)
  }
  const keepSoon = (): void => {
    const now = nowMs()
    waitingSinceMs ??= now
    clearTimeout(keepTimer)
    const waited = now - waitingSinceMs
    keepTimer = setTimeout(
      () => void keep(),
      Math.max(0, Math.min(KEEP_AFTER_MS, KEEP_AT_LEAST_EVERY_MS - waited)),
    )
  }
  const look = (): void => {
    const { id, draft, selected } = getState()
    checker.look(id, draft, selected)
  }
  /** `name` of the edit that was done, or taken back. */
  const become = (history: History, name: string, staysInForm = false): void => {
    const { draft, selected, formKey } = getState()
    const isAnother = OTHER_ALERT.includes(name) || (history.selected !== selected && !staysInForm)
    setState({ ...history, ...(isAnother && { formKey: formKey + 1 }) })
    look()
    if (history.draft === draft) return
    setState({ saving: undefined, fault: undefined, notes: [] })
    if (history.draft === getState().saved) {
      clearTimeout(keepTimer)
      waitingSinceMs = undefined
      void drafts.drop({ id: getState().id, tab })
    } else keepSoon()
  }
  const change = (
    name: string,
    draft: Draft,
    selected: number | undefined,
    { together, place }: Pick<AnyEdit, 'together' | 'place'> = {},
  ): void => {
    const count = alertsIn(draft).length
    const kept = selected === undefined || count === 0 ? undefined : Math.min(selected, count - 1)
    const next = withChange(getState(), { name, draft, selected: kept, key: together, place }, nowMs())
    become(next, name, SAME_ALERT.includes(name))
  }
  const tell = (how: Told['how'], step: AnyEdit | Step): void => {
    const { told } = getState()
    setState({ told: { how, step: { name: step.name, place: step.place }, number: (told?.number ?? 0) + 1 } })
  }
  const textOf = (): string => {
    const { draft, like } = getState()
    return writeDraft(draft, like)
  }
  look()
  // What is new is kept before its first change: a crash right after loses nothing either.
  if (firstBase === undefined || first.isUnsaved) keepSoon()

  return {
    store,
    edit: (edit) => {
      const { draft, selected } = getState()
      const next = edit.apply(draft)
      change(edit.name, next, edit.selects?.(next, draft) ?? selected, edit)
      const notes = edit.says?.(next, draft) ?? []
      if (notes.length > 0 || getState().notes.length > 0) setState({ notes })
      if (!SEEN_WHERE_DONE.includes(edit.name) && next !== draft) tell('done', edit)
    },
    undo: () => {
      const step = getState().past.at(-1)
      if (!step) return
      become(undone(getState()), step.name)
      tell('undone', step)
    },
    redo: () => {
      const step = getState().future.at(-1)
      if (!step) return
      become(redone(getState()), step.name)
      tell('redone', step)
    },
    select: (selected) => {
      if (selected === getState().selected) return
      setState({ selected, formKey: getState().formKey + 1 })
      look()
    },
    goTo: (place) => {
      const [list, index] = place
      const to = list === 'alerts' && typeof index === 'number' ? index : undefined
      const { selected, formKey } = getState()
      setState({ selected: to, goal: { place }, ...(to !== selected && { formKey: formKey + 1 }) })
      look()
    },
    reached: () => setState({ goal: undefined }),
    save: async () => {
      const { id, draft, base, saving } = getState()
      if (saving === 'saving') return
      setState({ saving: 'saving', fault: undefined })
      const text = textOf()
      sent = { text, draft }
      const answer = await files.save(id, text, base?.etag)
      if (isClosed) return
      switch (answer.status) {
        case 'saved': {
          setState({
            base: { text, etag: answer.etag },
            like: text,
            saved: draft,
            saving: 'saved',
            onDisk: undefined,
            kept: undefined,
          })
          // What was written meanwhile is not in the file, and goes on being kept.
          if (getState().draft === draft) {
            clearTimeout(keepTimer)
            waitingSinceMs = undefined
            await drafts.drop({ id, tab })
            await dropBefore()
          } else keepSoon()
          return
        }
        case 'changed':
          return setState({
            saving: undefined,
            onDisk: { text: answer.text, etag: answer.etag },
            isComparing: true,
          })
        case 'gone':
          // Saving again writes it anew.
          return setState({
            saving: undefined,
            base: undefined,
            saved: undefined,
            onDisk: undefined,
            fault: { type: 'gone' },
          })
        case 'taken':
          return setState({ saving: undefined, fault: { type: 'taken' } })
        case 'invalid':
          return setState({ saving: undefined, fault: { type: 'invalid', problems: answer.problems } })
        case 'refused':
          return setState({ saving: undefined, fault: { type: 'refused', error: answer.error } })
        default:
          assertNever(answer)
      }
    },
    recover: () => {
      const { recovery, draft } = getState()
      if (!recovery) return
      const { base } = recovery
      const like = recovery.like ?? base?.text ?? getState().like
      setState({ recovery: undefined, base, like })
      // Whoever takes it edits what that file was: a save finds out what became of it since.
      const before = base && draftIn(base)
      setState({ saved: before && isSame(before, draft) ? getState().saved : before })
      change('recover', recovery.draft, getState().selected)
      goesOnFrom = recovery
      void keep()
    },
    dropRecovery: () => {
      const { recovery } = getState()
      setState({ recovery: undefined })
      if (recovery) void drafts.drop(recovery)
    },
    compare: async () => {
      const { id, onDisk } = getState()
      if (onDisk) return setState({ isComparing: true })
      const found = await files.open(id)
      if (isClosed || getState().id !== id) return
      if (found.ok) setState({ onDisk: found.value, isComparing: true, fault: undefined })
      else setState({ fault: { type: 'refused', error: found.error } })
    },
    stopComparing: () => setState({ isComparing: false }),
    takeDisk: () => {
      const { onDisk } = getState()
      const theirs = onDisk && draftIn(onDisk)
      // What is no draft can only be compared.
      if (!onDisk || !theirs) return setState({ isComparing: true })
      setState({ base: onDisk, saved: theirs, like: onDisk.text, onDisk: undefined })
      change('theirs', theirs, getState().selected)
    },
    forgetNotes: () => setState({ notes: [] }),
    forgetElsewhere: () => setState({ isElsewhere: false }),
    settle: (draft, name) => {
      const { onDisk, selected, like } = getState()
      if (!onDisk) return
      const theirs = draftIn(onDisk)
      const isTheirs = theirs !== undefined && isSame(theirs, draft)
      setState({
        base: onDisk,
        saved: isTheirs ? draft : theirs,
        // What cannot be read has no lines to keep.
        like: theirs ? onDisk.text : like,
        onDisk: undefined,
        isComparing: false,
      })
      change(name, draft, selected)
    },
    rename: (id) => {
      const before = getState().id
      setState({
        id,
        base: undefined,
        saved: undefined,
        onDisk: undefined,
        isComparing: false,
        fault: undefined,
        saving: undefined,
      })
      look()
      void keep().then(() => drafts.drop({ id: before, tab }))
    },
    lookAtDisk: async () => {
      const { id, base, saving } = getState()
      if (base === undefined || saving === 'saving') return
      const found = await files.look(id, base.etag)
      const now = getState()
      // While it looked somebody saved here, or it cannot be known.
      if (isClosed || now.base !== base || now.saving === 'saving') return
      if (!found.ok) {
        if (found.error !== 'unknown-scenario') return
        // Some programs save by deleting first.
        if (!isMissing) isMissing = true
        else {
          // What is here is all there is, and saving writes it anew.
          setState({ base: undefined, saved: undefined, onDisk: undefined, fault: { type: 'gone' } })
          keepSoon()
        }
        return
      }
      isMissing = false
      // It was written, and only the answer was lost.
      if (sent && found.value?.text === sent.text) {
        setState({
          base: found.value,
          saved: sent.draft,
          saving: 'saved',
          fault: undefined,
          onDisk: undefined,
        })
        return
      }
      if (found.value?.etag !== now.onDisk?.etag && !now.isComparing) setState({ onDisk: found.value })
    },
    textOf,
    flush: keep,
    close: () => {
      void keep()
      isClosed = true
      checker.close()
    },
  }
}

function draftIn({ text }: ScenarioText): Draft | undefined {
  const read = draftOf(text)
  return read.ok ? read.value : undefined
}
