import type { CapPath, CapUnknown } from '../message.ts'
import type { Desk } from './desk.ts'

const SIGNATURE = 'http://www.w3.org/2000/09/xmldsig#'
const NAME = /^\s*<(?:[^\s:<>/]{1,80}:)?([^\s:<>/]{1,80})/

/**
 * What stands in a message beside CAP is left out of an exercise copy: nobody knows what it would start. A signature is
 * broken by any change of the text, so it goes too.
 */
export function reportUnknown(desk: Desk, path: CapPath, unknown: readonly CapUnknown[] | undefined): void {
  for (const { xml } of unknown ?? []) {
    if (xml.includes(SIGNATURE)) desk.say('export-signature-dropped', path)
    else desk.say('export-unknown-dropped', path, { name: NAME.exec(xml)?.[1] ?? '?' })
  }
}
