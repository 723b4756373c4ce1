import type { Finding } from '../finding.ts'
import type { CapMessage, CapResource } from '../message.ts'
import { finding } from '../rules/catalogue.ts'
import { readBase64 } from './base64.ts'
import { infosOf, isBlank, quoted, type Placed } from './check.ts'
import { isAbsoluteUri } from './info.ts'
import { sha1 } from './sha1.ts'

/** RFC 6838, section 4.2, with parameters after it. */
const MIME_TYPE = /^[a-zA-Z0-9][\w!#$&^.+-]{0,126}\/[a-zA-Z0-9][\w!#$&^.+-]{0,126}(?:\s*;.*)?$/s

/** The rules of resources: CAP 1.2, section 3.2.3. */
export function* checkResources(message: CapMessage): Iterable<Finding> {
  for (const info of infosOf(message))
    for (const [i, part] of (info.part.resource ?? []).entries())
      yield* checkResource({ part, path: [...info.path, 'resource', i] })
}

function* checkResource({ part, path }: Placed<CapResource>): Iterable<Finding> {
  const { mimeType, size, uri, derefUri } = part
  if (isBlank(part.resourceDesc))
    yield finding('required', [...path, 'resourceDesc'], { element: 'resourceDesc' }, 'warning')
  if (isBlank(mimeType)) yield finding('required', [...path, 'mimeType'], { element: 'mimeType' })
  else if (!MIME_TYPE.test(mimeType.trim()))
    yield finding('mime-syntax', [...path, 'mimeType'], { value: quoted(mimeType) })
  if (size !== undefined && !/^[+-]?\d+$/.test(size.trim()))
    yield finding('size-syntax', [...path, 'size'], { value: quoted(size) })
  if (isBlank(uri) && isBlank(derefUri)) yield finding('resource-empty', path)
  else if (uri !== undefined && !isAbsoluteUri(uri) && isBlank(derefUri))
    yield finding('uri-relative-without-deref', [...path, 'uri'], { value: quoted(uri) })
  yield* checkContent({ part, path })
}

function* checkContent({ part: { derefUri, digest }, path }: Placed<CapResource>): Iterable<Finding> {
  const bytes = derefUri === undefined ? undefined : readBase64(derefUri)
  if (derefUri !== undefined && !bytes) yield finding('deref-base64', [...path, 'derefUri'])
  if (digest === undefined) return
  if (!/^[0-9a-f]{40}$/i.test(digest.trim())) {
    yield finding('digest-syntax', [...path, 'digest'], { value: quoted(digest) })
  } else if (bytes && !isBlank(derefUri)) {
    const actual = sha1(bytes)
    if (actual !== digest.trim().toLowerCase())
      yield finding('digest-mismatch', [...path, 'digest'], { actual })
  }
}
