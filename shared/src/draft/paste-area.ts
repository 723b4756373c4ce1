import type { Area } from '../alert.ts'
import { MAX_XML_BYTES, parseXml } from '../cap/parse-xml.ts'
import { isCircle, isRing } from '../cap/written-area.ts'
import { elementIn, elementsIn, textIn, type XmlElement } from '../cap/xml.ts'
import { ok, refused, type Result } from '../result.ts'
import { sizeText } from '../size-text.ts'
import type { AreaFault } from './area-faults.ts'
import { readGeoJson } from './geojson.ts'

/** What of a pasted text is an area. */
export interface PastedArea {
  readonly name?: string
  readonly codes: Area['codes']
  readonly polygons: readonly string[]
  readonly circles: readonly string[]
  /** What was mended or left out. */
  readonly notes: readonly AreaFault[]
}

/** Of an area's codes, rings and circles each, as the format has it. */
const MAX_CODES = 2_000
const MAX_SHAPES = 10_000
const MAX_RING = 2_000_000

/**
 * Reads an area that somebody pasted: CAP's `area`, or `polygon`, `circle` and `geocode` alone, in whatever stands
 * around them, with or without a namespace (CAP 1.2, section 3.2.4); a ring or a circle as CAP writes them, one a line;
 * or GeoJSON (RFC 7946): Polygon, MultiPolygon, Feature or a collection. All of it, or the faults.
 */
export function pasteArea(text: string): Result<PastedArea, readonly AreaFault[]> {
  const written = text.replace(/^\uFEFF/, '').trim()
  if (written === '') return refused([{ code: 'nothing-pasted', params: {} }])
  if (written.length > MAX_XML_BYTES)
    return refused([{ code: 'too-large', params: { limit: sizeText(MAX_XML_BYTES) } }])
  const read = written.startsWith('<')
    ? readCap(written)
    : /^[[{]/.test(written)
      ? ofGeoJson(written)
      : readLines(written)
  const { area, faults } = read
  if (faults.length > 0) return refused(faults)
  const { codes, polygons, circles } = area
  if (codes.length + polygons.length + circles.length === 0 && area.name === undefined)
    return refused([{ code: 'no-area', params: {} }])
  const most = Math.max(polygons.length, circles.length)
  if (most > MAX_SHAPES) return refused([tooMany(most, MAX_SHAPES)])
  if (codes.length > MAX_CODES) return refused([tooMany(codes.length, MAX_CODES)])
  if (polygons.some((ring) => ring.length > MAX_RING))
    return refused([{ code: 'too-large', params: { limit: sizeText(MAX_RING) } }])
  return ok(area)
}

const tooMany = (actual: number, limit: number): AreaFault => ({
  code: 'too-many',
  params: { actual: String(actual), limit: String(limit) },
})

interface Read {
  readonly area: PastedArea
  readonly faults: readonly AreaFault[]
}

const NOTHING: PastedArea = { codes: [], polygons: [], circles: [], notes: [] }

const failed = (...faults: readonly AreaFault[]): Read => ({ area: NOTHING, faults })

function ofGeoJson(text: string): Read {
  const { name, polygons, faults, notes } = readGeoJson(text)
  const left = notes.some(({ code }) => code === 'shape-left-out')
  // Points alone: nothing was left out of an area, for there is none.
  if (faults.length === 0 && polygons.length === 0 && left) return failed({ code: 'no-area', params: {} })
  return {
    area: { ...NOTHING, ...(name !== undefined && polygons.length > 0 && { name }), polygons, notes },
    faults,
  }
}

/** A ring or a circle a line, as CAP writes them. */
function readLines(text: string): Read {
  const lines = text.split(/\r?\n/).flatMap((line) => line.trim() || [])
  return checked({
    codes: [],
    polygons: lines.filter((line) => !looksLikeCircle(line)),
    circles: lines.filter(looksLikeCircle),
  })
}

/** One pair, and one number. */
function looksLikeCircle(line: string): boolean {
  const [centre, radius, ...more] = line.trim().split(/\s+/)
  return more.length === 0 && centre?.includes(',') === true && radius?.includes(',') === false
}

/** Elements of CAP, whatever is around them: several roots, and prefixes that nobody declared, as a person copies them. */
function readCap(text: string): Read {
  const body = text.replace(/^<\?xml[^>]*\?>/, (declaration) => ' '.repeat(declaration.length))
  const prefixes = new Set(
    [...body.matchAll(/[<\s]\/?([A-Za-z_][\w.-]*):[A-Za-z_]/g)].map(([, prefix]) => prefix ?? ''),
  )
  const declared = [...prefixes]
    .filter((prefix) => prefix !== 'xml' && prefix !== 'xmlns')
    .slice(0, MAX_PREFIXES)
    .map((prefix) => ` xmlns:${prefix}="urn:pasted"`)
  const parsed = parseXml(`<pasted${declared.join('')}>${body}</pasted>`)
  if (!parsed.ok) {
    const first = parsed.error[0]
    const reason = first?.params['fault'] ?? first?.rule ?? ''
    const params = {
      reason,
      'reason.ja': first?.params['fault.ja'] ?? reason,
      line: String(first?.line ?? 1),
    }
    return failed({ code: 'not-xml', params })
  }
  const found = new Map<string, XmlElement[]>(KINDS.map((kind) => [kind, []]))
  const open: XmlElement[] = [parsed.value.root]
  for (let element = open.pop(); element; element = open.pop()) {
    found.get(element.local)?.push(element)
    // The last is looked at next: in the order of the text.
    open.push(...elementsIn(element).toReversed())
  }
  const wordsOf = (kind: string): readonly string[] => [
    ...new Set((found.get(kind) ?? []).map((element) => textIn(element).trim().replace(/\s+/g, ' '))),
  ]
  const codes = new Map(
    (found.get('geocode') ?? []).flatMap((element) => {
      const code = codeOf(element)
      return code ? [[JSON.stringify(code), code] as const] : []
    }),
  )
  const name = wordsOf('areaDesc')
    .filter((one) => one !== '')
    .join(', ')
    .slice(0, MAX_NAME)
  return checked(
    { codes: [...codes.values()], polygons: wordsOf('polygon'), circles: wordsOf('circle') },
    name === '' ? undefined : name,
  )
}

const KINDS = ['areaDesc', 'polygon', 'circle', 'geocode']
const MAX_PREFIXES = 50
const MAX_NAME = 300

function codeOf(geocode: XmlElement): Area['codes'][number] | undefined {
  const [scheme, value] = ['valueName', 'value'].map((name) => {
    const element = elementIn(geocode, name)
    return element && textIn(element).trim()
  })
  return scheme && value && scheme.length <= MAX_NAME && value.length <= MAX_NAME
    ? { scheme, value }
    : undefined
}

function checked(area: Pick<PastedArea, 'codes' | 'polygons' | 'circles'>, name?: string): Read {
  const faults = [
    ...area.polygons.filter((ring) => !isRing(ring)).map((ring) => fault('bad-ring', ring)),
    ...area.circles.filter((circle) => !isCircle(circle)).map((circle) => fault('bad-circle', circle)),
  ]
  return {
    area: { ...NOTHING, ...area, ...(name !== undefined && { name }) },
    faults: faults.slice(0, MAX_FAULTS),
  }
}

/** Nobody reads more. */
const MAX_FAULTS = 20

const fault = (code: 'bad-ring' | 'bad-circle', actual: string): AreaFault => ({
  code,
  params: { actual: actual.length > 60 ? `${actual.slice(0, 60)}…` : actual },
})
