import { describe, expect, it } from 'vitest'
import {
  actionOf,
  sliderActionOf,
  type Focus,
  type KeyAction,
  type Press,
} from '../../../client/src/features/transport/keys.ts'

const press = (key: string, more: Partial<Press> = {}): Press => ({
  key,
  shiftKey: false,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  isComposing: false,
  repeat: false,
  ...more,
})
const NOWHERE = { focus: 'nothing', modal: false } as const
const on = (focus: Focus) => ({ focus, modal: false })

const KEYS: readonly (readonly [Press, KeyAction])[] = [
  [press(' '), { type: 'play-pause' }],
  [press('k'), { type: 'play-pause' }],
  [press('K', { shiftKey: true }), { type: 'play-pause' }],
  [press('.'), { type: 'step' }],
  [press(','), { type: 'back' }],
  [press('ArrowLeft'), { type: 'aim-by', ms: -10_000 }],
  [press('ArrowRight'), { type: 'aim-by', ms: 10_000 }],
  [press('ArrowLeft', { shiftKey: true }), { type: 'aim-by', ms: -60_000 }],
  [press('ArrowRight', { shiftKey: true }), { type: 'aim-by', ms: 60_000 }],
  [press('['), { type: 'aim-mark', by: -1 }],
  [press(']'), { type: 'aim-mark', by: 1 }],
  [press('0'), { type: 'aim-share', share: 0 }],
  [press('9'), { type: 'aim-share', share: 0.9 }],
  [press('Home'), { type: 'aim-share', share: 0 }],
  [press('End'), { type: 'aim-share', share: 1 }],
  [press('<', { shiftKey: true }), { type: 'rate', by: -1 }],
  [press('>', { shiftKey: true }), { type: 'rate', by: 1 }],
  [press('m'), { type: 'sound' }],
  [press('f'), { type: 'full-screen' }],
  [press('?', { shiftKey: true }), { type: 'help' }],
]

const nameOf = ({ key, shiftKey }: Press): string => (shiftKey ? `Shift+${key}` : key)

describe('every key', () => {
  it.each(KEYS.map(([pressed, action]) => [nameOf(pressed), pressed, action] as const))(
    '%s does its thing',
    (_name, pressed, action) => {
      expect(actionOf(pressed, NOWHERE)).toEqual(action)
    },
  )

  const whileHeldElsewhere: readonly (readonly [string, Partial<Press>])[] = [
    ['with Ctrl', { ctrlKey: true }],
    ['with Alt', { altKey: true }],
    ['with Meta', { metaKey: true }],
    ['while an input method composes', { isComposing: true }],
  ]
  it.each(whileHeldElsewhere)('does nothing %s', (_name, more) => {
    for (const [pressed] of KEYS)
      expect(actionOf({ ...pressed, ...more }, NOWHERE), pressed.key).toBeUndefined()
  })

  it('does nothing in a text field, and nothing behind a modal dialog', () => {
    for (const [pressed] of KEYS) {
      expect(actionOf(pressed, on('field')), pressed.key).toBeUndefined()
      expect(actionOf(pressed, { focus: 'nothing', modal: true }), pressed.key).toBeUndefined()
    }
  })
})

it('a focused button keeps Space to itself, and no other key', () => {
  expect(actionOf(press(' '), on('button'))).toBeUndefined()
  expect(actionOf(press('k'), on('button'))).toEqual({ type: 'play-pause' })
  expect(actionOf(press('ArrowLeft'), on('button'))).toEqual({ type: 'aim-by', ms: -10_000 })
})

it('a focused slider keeps the keys that move it, and no other', () => {
  for (const key of ['ArrowLeft', 'ArrowRight', 'Home', 'End', 'PageUp', 'PageDown']) {
    expect(actionOf(press(key), on('slider')), key).toBeUndefined()
    expect(sliderActionOf(press(key)), key).toBeDefined()
  }
  expect(actionOf(press(' '), on('slider'))).toEqual({ type: 'play-pause' })
  expect(actionOf(press('5'), on('slider'))).toEqual({ type: 'aim-share', share: 0.5 })
})

it('a held key goes on pointing, and does not play and pause in turn', () => {
  expect(actionOf(press('ArrowRight', { repeat: true }), NOWHERE)).toEqual({ type: 'aim-by', ms: 10_000 })
  for (const key of [' ', 'k', '.', ',', 'm', 'f', '>']) {
    expect(actionOf(press(key, { repeat: true }), NOWHERE), key).toBeUndefined()
  }
})

it('brackets that a keyboard writes with AltGr are brackets', () => {
  const withAltGr = { ctrlKey: true, altKey: true, altGraph: true }
  expect(actionOf(press(']', withAltGr), NOWHERE)).toEqual({ type: 'aim-mark', by: 1 })
})

it('on the slider page up and down go from mark to mark, up being later', () => {
  expect(sliderActionOf(press('PageUp'))).toEqual({ type: 'aim-mark', by: 1 })
  expect(sliderActionOf(press('PageDown'))).toEqual({ type: 'aim-mark', by: -1 })
})
