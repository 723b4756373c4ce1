import { valuesOf, type Fields, type FieldValue } from './fields.ts'
import type { Report } from './finding-list.ts'
import type { CapPath } from './message.ts'
import type { CapVersion } from './versions.ts'

/**
 * Makes fields that were read by the shape of CAP 1.0 or 1.1 into fields of CAP 1.2, each change reported: CAP 1.0's
 * password goes, its `name=value` becomes a pair, its `Very Likely` is Likely (CAP 1.2, section 3.2.2, `certainty`: in
 * every version), what it may leave out and 1.2 requires gets the value that claims least.
 */
export function upgrade(fields: Fields, version: CapVersion, report: Report): Fields {
  if (version !== '1.2') report(`ns-${version}`, [])
  const { password, ...kept } = fields
  if (password !== undefined) report('upgrade-password', ['password'])
  const infos = valuesOf(fields, 'info').map((info, at) => upgradeInfo(info, version, ['info', at], report))
  return {
    ...kept,
    ...(version === '1.0' && absent(fields, 'scope', [], report) && { scope: 'Public' }),
    ...(infos.length > 0 && { info: infos }),
  }
}

function upgradeInfo(info: FieldValue, version: CapVersion, path: CapPath, report: Report): FieldValue {
  if (typeof info === 'string') return info
  const certainty = info['certainty']
  const isOld = typeof certainty === 'string' && /^\s*very\s*likely\s*$/i.test(certainty)
  if (isOld) report('upgrade-certainty', [...path, 'certainty'], { value: certainty.trim() })
  if (version === '1.2') return isOld ? { ...info, certainty: 'Likely' } : info
  const resources = each(info, 'resource', path, (resource, at) => withMimeType(resource, at, report))
  const areas = each(info, 'area', path, (area, at) => ({ ...area, ...pairs(area, 'geocode', at, report) }))
  return {
    ...info,
    ...(isOld && { certainty: 'Likely' }),
    ...(version === '1.0' && absent(info, 'category', path, report) && { category: ['Other'] }),
    ...pairs(info, 'eventCode', path, report),
    ...pairs(info, 'parameter', path, report),
    ...resources,
    ...areas,
  }
}

/** Changes the fields of each element of a name; nothing where there is none. */
function each(
  fields: Fields,
  name: string,
  path: CapPath,
  change: (fields: Fields, path: CapPath) => Fields,
): Fields {
  const values = valuesOf(fields, name)
  if (values.length === 0) return {}
  return {
    [name]: values.map((value, at) =>
      typeof value === 'string' ? value : change(value, [...path, name, at]),
    ),
  }
}

function withMimeType(resource: Fields, path: CapPath, report: Report): Fields {
  if (resource['mimeType'] !== undefined) return resource
  report('upgrade-mime-type', path)
  return { ...resource, mimeType: 'application/octet-stream' }
}

/** CAP 1.0, section 3.2: `name=value` in one element; what has no `=` is all value. */
function pairs(fields: Fields, name: string, path: CapPath, report: Report): Fields {
  const values = valuesOf(fields, name)
  if (values.length === 0) return {}
  return {
    [name]: values.map((text, at) => {
      if (typeof text !== 'string') return text
      report('upgrade-pair', [...path, name, at], { element: name, value: text.trim() })
      const split = text.indexOf('=')
      return { valueName: text.slice(0, Math.max(split, 0)).trim(), value: text.slice(split + 1).trim() }
    }),
  }
}

function absent(fields: Fields, name: string, path: CapPath, report: Report): boolean {
  if (fields[name] !== undefined) return false
  report('required', [...path, name], { element: name }, 'repair')
  return true
}
