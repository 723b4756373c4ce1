import type { Command } from '@alert-replay/shared/command.ts'
import { skipTarget } from '@alert-replay/shared/replay.ts'
import { countUpTo, endOf } from '@alert-replay/shared/timeline.ts'
import { positionAt, RATES } from '@alert-replay/shared/transport.ts'
import type { TrainerView } from '@alert-replay/shared/view.ts'
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { TrainerDrill } from '../../drill/trainer-drill.ts'
import { markAfter, markBefore, marksOf, nextMark, type Mark } from './marks.ts'

export interface ControlsState {
  /** The rate that Play asks for; while playing, the drill's own. */
  readonly rate: number
  /** Where a drag or a held key points, in scenario milliseconds: shown, and sent when let go. */
  readonly aimMs?: number | undefined
  readonly helpOpen: boolean
  /** Which keys the page adds, for the help. */
  readonly pageKeys: { readonly sound: boolean; readonly fullScreen: boolean }
}

/** What the buttons, the slider and the keys of one drill ask for. */
export interface Controls {
  readonly store: StoreApi<ControlsState>
  readonly playPause: () => Promise<void>
  /** Delivers the next alert; while playing it pauses first, for the engine refuses a step then (rule R4). */
  readonly step: () => Promise<void>
  readonly back: () => Promise<void>
  readonly restart: () => Promise<void>
  readonly skipQuiet: () => Promise<void>
  readonly seek: (toMs: number) => Promise<void>
  readonly setRate: (rate: number) => Promise<void>
  /** To the next offered rate up (1) or down (-1). */
  readonly changeRate: (by: 1 | -1) => Promise<void>
  /** Points somewhere without going there yet. */
  readonly aim: (toMs: number) => void
  readonly aimBy: (ms: number) => void
  readonly aimAtMark: (by: 1 | -1) => void
  readonly aimAtShare: (share: number) => void
  /** Goes where `aim` points, as one command. */
  readonly goToAim: () => Promise<void>
  readonly dropAim: () => void
  readonly setHelpOpen: (open: boolean) => void
  readonly setPageKeys: (pageKeys: ControlsState['pageKeys']) => void
}

/** The view follows a confirmed command within this many milliseconds, or something else is wrong. */
const SETTLE_MS = 2_000
/** Wall milliseconds after passing a mark in which "previous mark" still means the one before it. */
const GRACE_MS = 1_500

const controls = new WeakMap<TrainerDrill, Controls>()

/** The controls of a drill: the same ones wherever they are asked for, so that bar and keys agree. */
export function controlsOf(drill: TrainerDrill): Controls {
  const known = controls.get(drill)
  if (known) return known
  const made = createControls(drill)
  controls.set(drill, made)
  return made
}

function createControls(drill: TrainerDrill): Controls {
  const store = createStore<ControlsState>(() => ({
    rate: 1,
    helpOpen: false,
    pageKeys: { sound: false, fullScreen: false },
  }))
  let marks: readonly Mark[] = []
  const follow = ({ view, scenario }: ReturnType<typeof drill.store.getState>): void => {
    if (view?.transport.status === 'playing') store.setState({ rate: view.transport.rate })
    if (scenario) marks = marksFor(scenario.alerts)
  }
  let shown: readonly unknown[] | undefined
  const marksFor = (alerts: Parameters<typeof marksOf>[0]): readonly Mark[] => {
    if (alerts === shown) return marks
    shown = alerts
    return marksOf(alerts)
  }
  follow(drill.store.getState())
  drill.store.subscribe(follow)

  /** The joined drill; undefined before the first join. */
  const now = () => {
    const { view, timeline, link } = drill.store.getState()
    if (!view || !timeline) return undefined
    const cursor = view.delivered.length
    // Never past an alert that has not come (rule R3), however late its update is.
    const capMs = timeline.offsetsMs[cursor] ?? endOf(timeline)
    const positionMs = Math.min(capMs, positionAt(view.transport, drill.nowMs()))
    return { view, timeline, link, cursor, positionMs, endMs: endOf(timeline) }
  }

  /** With the link down nothing is sent: what would arrive late might no longer be meant. The screen says so. */
  const send = async (command: Command): Promise<boolean> =>
    now()?.link.status === 'online' && (await drill.send(command))

  /** Resolves when the view is as said; gives up after a while, so that nothing stays locked. */
  const settled = (is: (view: TrainerView) => boolean): Promise<void> =>
    new Promise((resolve) => {
      const look = (): void => {
        const { view } = drill.store.getState()
        if (!view || is(view)) done()
      }
      const done = (): void => {
        unsubscribe()
        clearTimeout(timer)
        resolve()
      }
      const unsubscribe = drill.store.subscribe(look)
      const timer = setTimeout(done, SETTLE_MS)
      look()
    })

  /** One at a time: a second click while the first is under way is the same click; the other way comes after it. */
  let moving: { readonly type: 'step' | 'back'; readonly done: Promise<void> } | undefined
  const move = (type: 'step' | 'back'): Promise<void> => {
    if (moving?.type === type) return moving.done
    const turn = moving ? moving.done.then(() => moveOnce(type)) : moveOnce(type)
    const done = turn.finally(() => {
      if (moving?.done === done) moving = undefined
    })
    moving = { type, done }
    return done
  }
  const moveOnce = async (type: 'step' | 'back'): Promise<void> => {
    if (now()?.view.transport.status === 'playing') {
      if (!(await send({ type: 'pause' }))) return
      await settled((view) => view.transport.status === 'paused')
    }
    const from = now()
    if (!from || !(await send({ type, from: from.cursor }))) return
    await settled((view) => view.revision > from.view.revision)
  }

  const seek = async (toMs: number): Promise<void> => {
    const from = now()
    if (!from) return
    const whole = Math.round(Math.min(Math.max(0, toMs), from.endMs))
    if (await send({ type: 'seek', toMs: whole })) {
      await settled((view) => view.revision > from.view.revision)
    }
  }

  const play = (rate: number): Promise<boolean> => send({ type: 'play', rate })
  const setRate = async (rate: number): Promise<void> => {
    store.setState({ rate })
    if (now()?.view.transport.status === 'playing') await play(rate)
  }
  const aim = (toMs: number): void => {
    const at = now()
    if (at) store.setState({ aimMs: Math.min(Math.max(0, toMs), at.endMs) })
  }
  let goingMs: number | undefined
  const aimed = (): number => store.getState().aimMs ?? now()?.positionMs ?? 0

  return {
    store,
    playPause: async () => {
      if (now()?.view.transport.status === 'playing') await send({ type: 'pause' })
      else await play(store.getState().rate)
    },
    step: () => move('step'),
    back: () => move('back'),
    restart: () => seek(0),
    skipQuiet: async () => {
      const at = now()
      const toMs = at && skipTarget(at.timeline, at.cursor, at.positionMs)
      if (toMs !== undefined) await seek(toMs)
    },
    seek,
    setRate,
    changeRate: async (by) => {
      const { rate } = store.getState()
      const next = by > 0 ? RATES.find((offered) => offered > rate) : RATES.findLast((r) => r < rate)
      if (next !== undefined) await setRate(next)
    },
    aim,
    aimBy: (ms) => aim(aimed() + ms),
    aimAtMark: (by) => {
      const at = now()
      if (!at) return
      const { aimMs } = store.getState()
      if (by > 0) {
        const next = aimMs === undefined ? nextMark(marks, at.cursor) : markAfter(marks, aimMs)
        aim(next?.targetMs ?? at.endMs)
        return
      }
      const { transport } = at.view
      const graceMs = aimMs === undefined && transport.status === 'playing' ? GRACE_MS * transport.rate : 0
      aim(markBefore(marks, aimed() - graceMs)?.targetMs ?? 0)
    },
    aimAtShare: (share) => aim(share * (now()?.endMs ?? 0)),
    goToAim: async () => {
      const { aimMs } = store.getState()
      // Already on the way there: letting go can be told twice.
      if (aimMs === undefined || aimMs === goingMs) return
      goingMs = aimMs
      await seek(aimMs)
      goingMs = undefined
      // Not if somebody has pointed elsewhere since.
      if (store.getState().aimMs === aimMs) store.setState({ aimMs: undefined })
    },
    dropAim: () => store.setState({ aimMs: undefined }),
    setHelpOpen: (helpOpen) => store.setState({ helpOpen }),
    setPageKeys: (pageKeys) => store.setState({ pageKeys }),
  }
}

/** How many alerts would have been delivered at a position: as the engine's seek counts (0 at the very start). */
export const deliveredAt = (timeline: Parameters<typeof countUpTo>[0], positionMs: number): number =>
  positionMs === 0 ? 0 : countUpTo(timeline, positionMs)
