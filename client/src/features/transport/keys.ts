/** What a key asks of the transport. */
export type KeyAction =
  | { readonly type: 'play-pause' | 'step' | 'back' | 'sound' | 'full-screen' | 'help' }
  | { readonly type: 'rate'; readonly by: 1 | -1 }
  /** These point; the replay goes there when the key is let go. */
  | { readonly type: 'aim-by'; readonly ms: number }
  | { readonly type: 'aim-mark'; readonly by: 1 | -1 }
  | { readonly type: 'aim-share'; readonly share: number }

export type Press = Pick<
  KeyboardEvent,
  'key' | 'shiftKey' | 'ctrlKey' | 'altKey' | 'metaKey' | 'isComposing' | 'repeat'
> & {
  /** The key that writes the third character of a key; some keyboards have [ and ] there. */
  readonly altGraph?: boolean
}

/**
 * What has the focus, by the keys it uses itself: `field` all of them (text fields, lists to choose from),
 * `button` Space and Enter, `slider` the arrows, Home, End, Page up and down.
 */
export type Focus = 'field' | 'button' | 'slider' | 'nothing'

const SLIDER_KEYS = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End', 'PageUp', 'PageDown']
const BUTTON_KEYS = [' ', 'Enter']

/** What a pressed key asks for; undefined where it is not ours. */
export function actionOf(
  press: Press,
  where: { readonly focus: Focus; readonly modal: boolean },
): KeyAction | undefined {
  if (where.modal || where.focus === 'field' || press.isComposing || press.metaKey) return undefined
  if ((press.ctrlKey || press.altKey) && !press.altGraph) return undefined
  if (where.focus === 'button' && BUTTON_KEYS.includes(press.key)) return undefined
  if (where.focus === 'slider' && SLIDER_KEYS.includes(press.key)) return undefined
  const action = actionOfKey(press)
  // A held key goes on pointing; it does not play and pause in turn.
  return press.repeat && action && !isAim(action) ? undefined : action
}

export const isAim = (action: KeyAction): boolean => action.type.startsWith('aim-')

function actionOfKey({ key, shiftKey }: Press): KeyAction | undefined {
  if (/^[0-9]$/.test(key)) return { type: 'aim-share', share: Number(key) / 10 }
  switch (key.toLowerCase()) {
    case ' ':
    case 'k':
      return { type: 'play-pause' }
    case '.':
      return { type: 'step' }
    case ',':
      return { type: 'back' }
    case 'arrowleft':
      return { type: 'aim-by', ms: shiftKey ? -60_000 : -10_000 }
    case 'arrowright':
      return { type: 'aim-by', ms: shiftKey ? 60_000 : 10_000 }
    case '[':
      return { type: 'aim-mark', by: -1 }
    case ']':
      return { type: 'aim-mark', by: 1 }
    case 'home':
      return { type: 'aim-share', share: 0 }
    case 'end':
      return { type: 'aim-share', share: 1 }
    case '<':
      return { type: 'rate', by: -1 }
    case '>':
      return { type: 'rate', by: 1 }
    case 'm':
      return { type: 'sound' }
    case 'f':
      return { type: 'full-screen' }
    case '?':
      return { type: 'help' }
    default:
      return undefined
  }
}

/** What the slider itself does with a key; undefined where it has no use for it. */
export function sliderActionOf({ key, shiftKey }: Pick<Press, 'key' | 'shiftKey'>): KeyAction | undefined {
  switch (key) {
    case 'ArrowRight':
    case 'ArrowUp':
      return { type: 'aim-by', ms: shiftKey ? 60_000 : 10_000 }
    case 'ArrowLeft':
    case 'ArrowDown':
      return { type: 'aim-by', ms: shiftKey ? -60_000 : -10_000 }
    // Page up goes up in value, as sliders do everywhere.
    case 'PageUp':
      return { type: 'aim-mark', by: 1 }
    case 'PageDown':
      return { type: 'aim-mark', by: -1 }
    case 'Home':
      return { type: 'aim-share', share: 0 }
    case 'End':
      return { type: 'aim-share', share: 1 }
    default:
      return undefined
  }
}
