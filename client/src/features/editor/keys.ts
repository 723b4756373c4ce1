/** Where the key beside the space bar does what Ctrl does elsewhere. */
const isApple = /^(Mac|iP)/.test(navigator.platform)

interface Key {
  /** As it is written on a keyboard. */
  readonly shown: string
  /** As `aria-keyshortcuts` has it. */
  readonly named: string
}

const withCommand = (key: string, isShift = false): Key => ({
  shown: isApple ? `${isShift ? '⇧' : ''}⌘${key}` : `Ctrl+${isShift ? 'Shift+' : ''}${key}`,
  named: `${isApple ? 'Meta' : 'Control'}+${isShift ? 'Shift+' : ''}${key}`,
})

/** The keys of `useEditorKeys`, as they are told. */
export const KEYS = { save: withCommand('S'), undo: withCommand('Z'), redo: withCommand('Z', true) }
