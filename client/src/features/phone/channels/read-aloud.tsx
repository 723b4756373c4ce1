import type { ShownText } from '../use-alert-text.ts'

/** Reads the words aloud where the sound of this phone is on. */
export function ReadAloud(_props: { readonly text: ShownText }) {
  return null
}
