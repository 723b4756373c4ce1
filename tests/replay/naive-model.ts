import type { Command } from '@alert-replay/shared/command.ts'

/**
 * The replay written a second time, as plainly as it can be told: one list of what came, and time that passes
 * millisecond by millisecond. It shares no code with the engine and knows no shortcut, so that the two can be compared.
 */
export interface Model {
  readonly offsetsMs: readonly number[]
  readonly cues: readonly number[]
  came: { how: 'played' | 'stepped' | 'sought'; take: number; atMs: number }[]
  playing: { rate: number; fromPositionMs: number; fromMs: number } | undefined
  /** While not playing. */
  standsAtMs: number
  take: number
  /** The last time anything happened. */
  stampMs: number
}

export const aModel = (offsetsMs: readonly number[], cues: readonly number[]): Model => ({
  offsetsMs,
  cues,
  came: [],
  playing: undefined,
  standsAtMs: 0,
  take: 1,
  stampMs: 0,
})

/** Lets time pass to `nowMs`. */
export function pass(model: Model, nowMs: number): void {
  for (let ms = model.playing?.fromMs ?? nowMs; model.playing && ms <= nowMs; ms++) live(model, ms)
}

/** One millisecond: everything whose offset the position has reached comes, up to a cue or the end. */
function live(model: Model, ms: number): void {
  while (model.playing) {
    const { fromPositionMs, fromMs, rate } = model.playing
    const next = model.offsetsMs[model.came.length]
    if (next === undefined || next > fromPositionMs + (ms - fromMs) * rate) return
    let stop = false
    while (model.offsetsMs[model.came.length] === next) {
      if (model.cues.includes(model.came.length)) stop = true
      model.came.push({ how: 'played', take: model.take, atMs: ms })
      model.stampMs = ms
    }
    if (stop || model.came.length === model.offsetsMs.length) {
      model.playing = undefined
      model.standsAtMs = next
    }
  }
}

/** Where it stands at `nowMs`. */
export const positionOf = (model: Model, nowMs: number): number =>
  model.playing
    ? model.playing.fromPositionMs + (nowMs - model.playing.fromMs) * model.playing.rate
    : model.standsAtMs

/** Does what was asked, or says why not. */
export function ask(model: Model, command: Command, clockMs: number): string {
  const nowMs = clockMs < model.stampMs ? model.stampMs : clockMs
  pass(model, nowMs)
  const count = model.came.length
  const here = positionOf(model, nowMs)

  if (command.type === 'step' || command.type === 'back') {
    if (model.playing) return 'playing'
    if (command.from !== count) return 'stale'
    if (command.type === 'step') {
      const offsetMs = model.offsetsMs[count]
      if (offsetMs === undefined) return 'at-end'
      model.came.push({ how: 'stepped', take: model.take, atMs: nowMs })
      model.standsAtMs = offsetMs
    } else {
      if (count === 0) return 'at-start'
      model.came.pop()
      model.take += 1
      model.standsAtMs = count === 1 ? 0 : (model.offsetsMs[count - 2] ?? NaN)
    }
  }
  if (command.type === 'play') {
    if (count === model.offsetsMs.length) return 'at-end'
    if (model.playing?.rate === command.rate) return 'done'
    model.playing = { rate: command.rate, fromPositionMs: here, fromMs: nowMs }
  }
  if (command.type === 'pause') {
    if (!model.playing) return 'done'
    model.playing = undefined
    model.standsAtMs = here
  }
  if (command.type === 'seek') {
    const end = model.offsetsMs[model.offsetsMs.length - 1] ?? 0
    const toMs = command.toMs > end ? end : command.toMs
    const there = toMs === 0 ? 0 : model.offsetsMs.filter((offsetMs) => offsetMs <= toMs).length
    if (there < count) {
      model.came = model.came.slice(0, there)
      model.take += 1
    }
    while (model.came.length < there) model.came.push({ how: 'sought', take: model.take, atMs: nowMs })
    if (model.playing && there < model.offsetsMs.length) {
      model.playing = { rate: model.playing.rate, fromPositionMs: toMs, fromMs: nowMs }
    } else {
      model.playing = undefined
      model.standsAtMs = toMs
    }
  }
  model.stampMs = nowMs
  live(model, nowMs)
  return 'done'
}
