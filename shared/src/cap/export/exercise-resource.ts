import { readBase64 } from '../checks/base64.ts'
import type { CapPath, CapResource } from '../message.ts'
import { linked, markedProse, nameOf, quoted, type Desk } from './desk.ts'
import { reportUnknown } from './exercise-extras.ts'
import { isHarmless, isMessageKind, isPlayed } from './resource-kinds.ts'
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

/** What `derefUri` holds: as it is written, and one character for each byte. */
interface Held {
  readonly base64: string
  readonly content: string
}

/** A resource of an exercise copy; undefined for sound, film, and files of a kind that messages are in. */
export function exerciseResource(desk: Desk, path: CapPath, resource: CapResource): CapResource | undefined {
  const { resourceDesc, mimeType, size, uri, derefUri, digest } = resource
  const written = derefUri === undefined ? undefined : heldIn(desk, [...path, 'derefUri'], derefUri)
  if (isPlayed({ resourceDesc, mimeType, uri, content: written?.content })) {
    desk.say('export-sound-dropped', path, { name: quoted(resourceDesc) })
    return undefined
  }
  if (isMessageKind(mimeType)) {
    const type = mimeType.trim()
    desk.say('export-resource-dropped', path, { name: quoted(resourceDesc), type: quoted(type) })
    return undefined
  }
  reportUnknown(desk, path, resource.unknown)
  const held = written && withoutMessage(desk, [...path, 'derefUri'], resource, written)
  const kept = {
    size: size === undefined ? undefined : shaped(desk, [...path, 'size'], SIZE_FORM, size),
    uri: uri === undefined ? undefined : address(desk, [...path, 'uri'], uri, { written, held }),
    digest: digest === undefined ? undefined : shaped(desk, [...path, 'digest'], DIGEST_FORM, digest),
  }
  return {
    resourceDesc: markedProse(desk, [...path, 'resourceDesc'], resourceDesc),
    mimeType: mime(desk, [...path, 'mimeType'], mimeType),
    ...(kept.size !== undefined && { size: kept.size }),
    ...(kept.uri !== undefined && { uri: kept.uri }),
    ...(held !== undefined && { derefUri: held.base64 }),
    ...(kept.digest !== undefined && { digest: kept.digest }),
  }
}

/** A recorded message may be whole in what a resource holds, and would leave as it was: of status Actual. */
function withoutMessage(desk: Desk, path: CapPath, resource: CapResource, held: Held): Held | undefined {
  // In two or four bytes a letter, words would look otherwise.
  const letters = held.content.replaceAll('\0', '')
  if (isHarmless(resource.mimeType, letters) && !desk.names.areIn(letters)) return held
  desk.say('export-content-dropped', path, { name: quoted(resource.resourceDesc) })
  return undefined
}

/** The form that says "some bytes": what CAP 1.0 and 1.1, where the element may be absent, leave it at. */
const SOME_BYTES = 'application/octet-stream'

function mime(desk: Desk, path: CapPath, written: string): string {
  const value = written.trim()
  if (!MIME_FORM.test(value)) {
    replaced(desk, path, written, SOME_BYTES)
    return SOME_BYTES
  }
  if (!desk.names.areIn(value)) return value
  // What comes after the type may be the name of a file.
  desk.say('export-identifier-replaced', path, { field: nameOf(path), count: '1' })
  const type = value.split(';')[0]?.trim() ?? ''
  return desk.names.areIn(type) ? SOME_BYTES : type
}

/** CAP 1.2, section 3.2.3: absolute, or the name of what `derefUri` holds; where that had to go, so does its name. */
function address(
  desk: Desk,
  path: CapPath,
  uri: string,
  { written, held }: { readonly written: Held | undefined; readonly held: Held | undefined },
): string | undefined {
  if (written === undefined || !BESIDE_FORM.test(uri.trim())) return linked(desk, path, uri, WEB_FORM)
  return held && linked(desk, path, uri, BESIDE_FORM)
}

/** Whole, in groups of four; lines may be broken. */
function heldIn(desk: Desk, path: CapPath, written: string): Held | undefined {
  const base64 = shaped(desk, path, BASE64_FORM, written)
  if (base64 === undefined) return undefined
  const bytes = readBase64(base64)
  if (bytes) return { base64, content: lettersOf(bytes) }
  dropped(desk, path, written)
  return undefined
}

const CHUNK = 8_192

/** One character for each byte. */
function lettersOf(bytes: Uint8Array): string {
  const parts: string[] = []
  for (let at = 0; at < bytes.length; at += CHUNK)
    parts.push(String.fromCharCode(...bytes.subarray(at, at + CHUNK)))
  return parts.join('')
}
