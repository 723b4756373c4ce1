import type { CapPath, CapResource } from '../message.ts'
import { markedProse, quoted, type Desk } from './desk.ts'
import { reportUnknown } from './exercise-extras.ts'
import {
  BASE64_FORM,
  BESIDE_FORM,
  DIGEST_FORM,
  dropped,
  MIME_FORM,
  replaced,
  shaped,
  SIZE_FORM,
  WEB_FORM,
} from './valid-values.ts'

/** What is played by itself: it cannot carry the drill mark (rule D1), and a system may broadcast it. */
const PLAYED = /^(?:audio|video)\//i

/** A resource of an exercise copy; undefined for sound and film. */
export function exerciseResource(desk: Desk, path: CapPath, resource: CapResource): CapResource | undefined {
  const { resourceDesc, mimeType, size, uri, derefUri, digest } = resource
  if (PLAYED.test(mimeType.trim())) {
    desk.say('export-sound-dropped', path, { name: quoted(resourceDesc) })
    return undefined
  }
  reportUnknown(desk, path, resource.unknown)
  const held = derefUri === undefined ? undefined : base64(desk, [...path, 'derefUri'], derefUri)
  const kept = {
    size: size === undefined ? undefined : shaped(desk, [...path, 'size'], SIZE_FORM, size),
    uri: uri === undefined ? undefined : address(desk, path, uri, held !== undefined),
    digest: digest === undefined ? undefined : shaped(desk, [...path, 'digest'], DIGEST_FORM, digest),
  }
  return {
    resourceDesc: markedProse(desk, [...path, 'resourceDesc'], resourceDesc),
    mimeType: mime(desk, [...path, 'mimeType'], mimeType),
    ...(kept.size !== undefined && { size: kept.size }),
    ...(kept.uri !== undefined && { uri: kept.uri }),
    ...(held !== undefined && { derefUri: held }),
    ...(kept.digest !== undefined && { digest: kept.digest }),
  }
}

/** The form that says "some bytes": what CAP 1.0 and 1.1, where the element may be absent, leave it at. */
const SOME_BYTES = 'application/octet-stream'

function mime(desk: Desk, path: CapPath, written: string): string {
  const value = written.trim()
  if (MIME_FORM.test(value)) return value
  replaced(desk, path, written, SOME_BYTES)
  return SOME_BYTES
}

/** CAP 1.2, section 3.2.3: absolute, or the name of what `derefUri` holds. */
const address = (desk: Desk, path: CapPath, uri: string, isHeld: boolean): string | undefined =>
  isHeld && BESIDE_FORM.test(uri.trim()) ? uri.trim() : shaped(desk, [...path, 'uri'], WEB_FORM, uri)

/** Whole, in groups of four; lines may be broken. */
function base64(desk: Desk, path: CapPath, written: string): string | undefined {
  const value = shaped(desk, path, BASE64_FORM, written)
  if (value === undefined || value.replace(/\s/g, '').length % 4 === 0) return value
  dropped(desk, path, written)
  return undefined
}
