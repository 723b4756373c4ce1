import type { CapPair } from '../cap/message.ts'
import { allIn, type XmlElement } from '../cap/xml.ts'
import { areaAt, type JmaBlock, type JmaItem } from './block.ts'
import { codeTypeAt } from './code-define.ts'
import { capTimeOf } from './jma-time.ts'
import { elementAt, textAt } from './jma-xml.ts'
import type { JmaReport } from './report.ts'

const REGIONS = '地震情報／細分区域'

/** Regions of an earthquake report whose headline names none: forecast, else measured, else where the earthquake was. */
export function intensityBlocks(report: JmaReport): readonly JmaBlock[] {
  const items = [
    () => regionsOf(report, 'Forecast', (area) => textAt(area, 'Category', 'Kind', 'Name')),
    () => regionsOf(report, 'Observation', (area) => intensityName(textAt(area, 'MaxInt'))),
    () => hypocentreOf(report),
  ]
  for (const itemsOf of items) {
    const found = itemsOf()
    if (found.length > 0) return [{ type: report.infoKind, items: found }]
  }
  return []
}

function regionsOf(
  { body }: JmaReport,
  local: 'Forecast' | 'Observation',
  nameOf: (area: XmlElement) => string,
): readonly JmaItem[] {
  const part = body && elementAt(body, 'Intensity', local)
  if (!part) return []
  const codeType = codeTypeAt(part, 'Pref/Area/Code', REGIONS)
  return allIn(part, 'Pref')
    .flatMap((prefecture) => allIn(prefecture, 'Area'))
    .flatMap((area) => {
      const name = nameOf(area)
      const areas = areaAt(area, codeType)
      return name === '' || areas.length === 0 ? [] : [{ kinds: [{ name, code: '', condition: '' }], areas }]
    })
}

function hypocentreOf({ body, headTitle }: JmaReport): readonly JmaItem[] {
  const area = body && elementAt(body, 'Earthquake', 'Hypocenter', 'Area')
  const areas = area ? areaAt(area, '震央地名') : []
  return areas.length === 0 ? [] : [{ kinds: [{ name: headTitle, code: '', condition: '' }], areas }]
}

/** `5-` is 震度５弱 on the seismic intensity scale of JMA. */
export function intensityName(intensity: string): string {
  const [, degree, half = ''] = /^([1-7])([-+]?)$/.exec(intensity) ?? []
  if (degree === undefined) return intensity === '' ? '' : `震度${intensity}`
  const wide = String.fromCharCode(degree.charCodeAt(0) + 0xfee0)
  return `震度${wide}${half === '-' ? '弱' : half === '+' ? '強' : ''}`
}

/** What an early warning expects for each region, by the region's code: how strong and when. */
export function forecastDetails({ body }: JmaReport): ReadonlyMap<string, readonly CapPair[]> {
  const details = new Map<string, readonly CapPair[]>()
  const part = body && elementAt(body, 'Intensity', 'Forecast')
  for (const prefecture of part ? allIn(part, 'Pref') : [])
    for (const area of allIn(prefecture, 'Area')) {
      const code = textAt(area, 'Code')
      const pairs = [
        { valueName: `JMA:ForecastInt:${code}`, value: rangeOf(elementAt(area, 'ForecastInt')) },
        { valueName: `JMA:ArrivalTime:${code}`, value: capTimeOf(textAt(area, 'ArrivalTime')) ?? '' },
        { valueName: `JMA:Condition:${code}`, value: textAt(area, 'Condition') },
      ]
      if (code !== '')
        details.set(
          code,
          pairs.filter(({ value }) => value !== ''),
        )
    }
  return details
}

/** `5-` or `4/5-`, from and to; '' where there is none. */
export function rangeOf(element: XmlElement | undefined): string {
  if (!element) return ''
  const [from, to] = [textAt(element, 'From'), textAt(element, 'To')]
  return from === to || to === '' ? from : `${from}/${to}`
}
