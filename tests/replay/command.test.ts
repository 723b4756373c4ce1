import { describe, expect, it } from 'vitest'
import { commandSchema, MAX_OFFSET_MS } from '@alert-replay/shared/command.ts'
import { RATES } from '@alert-replay/shared/transport.ts'

const understood = (command: unknown): boolean => commandSchema.safeParse(command).success

describe('a command from outside', () => {
  it('is understood in each of its five forms', () => {
    const commands = [
      ...RATES.map((rate) => ({ type: 'play', rate })),
      { type: 'pause' },
      { type: 'step', from: 0 },
      { type: 'back', from: 100_000 },
      { type: 'seek', toMs: 0 },
      { type: 'seek', toMs: MAX_OFFSET_MS },
    ]
    expect(commands.filter((command) => !understood(command))).toEqual([])
  })

  it.each([
    ['nothing', undefined],
    ['null', null],
    ['a word', 'play'],
    ['a list', ['play']],
    ['no type', {}],
    ['another type', { type: 'stop' }],
    ['another form of the type', { type: 'Play', rate: 1 }],
    ['play without a rate', { type: 'play' }],
    ['play with a text as its rate', { type: 'play', rate: '1' }],
    ['play standing still', { type: 'play', rate: 0 }],
    ['play backwards', { type: 'play', rate: -1 }],
    ['play slower than a quarter', { type: 'play', rate: 0.125 }],
    ['play faster than 120', { type: 'play', rate: 120.25 }],
    ['play at a rate between two quarters', { type: 'play', rate: 1.1 }],
    ['play at no number', { type: 'play', rate: NaN }],
    ['play at an endless rate', { type: 'play', rate: Infinity }],
    ['step without a cursor', { type: 'step' }],
    ['step from before the start', { type: 'step', from: -1 }],
    ['step from half an alert', { type: 'step', from: 0.5 }],
    ['back from a text', { type: 'back', from: '1' }],
    ['seek to before the start', { type: 'seek', toMs: -1 }],
    ['seek to half a millisecond', { type: 'seek', toMs: 0.5 }],
    ['seek past every scenario', { type: 'seek', toMs: MAX_OFFSET_MS + 1 }],
    ['a field too many', { type: 'pause', at: 1 }],
  ])('is malformed: %s', (_, command) => {
    expect(understood(command)).toBe(false)
  })
})
