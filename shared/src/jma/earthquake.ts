import type { CapPair } from '../cap/message.ts'
import { allIn, type XmlElement } from '../cap/xml.ts'
import { intensityName, rangeOf } from './intensity.ts'
import { capTimeOf } from './jma-time.ts'
import { elementAt, textAt } from './jma-xml.ts'
import type { JmaReport } from './report.ts'
import { measureOf } from './tsunami.ts'

/** Two earthquakes in one report are rare. */
const MAX_EARTHQUAKES = 10

/** Where, when and how strong the earthquakes of a report were, and the strongest shaking measured or expected. */
export function earthquakePairs({ body }: JmaReport): readonly CapPair[] {
  if (!body) return []
  const forecast = elementAt(body, 'Intensity', 'Forecast', 'ForecastInt')
  const measured = textAt(body, 'Intensity', 'Observation', 'MaxInt')
  return [
    ...allIn(body, 'Earthquake').slice(0, MAX_EARTHQUAKES).flatMap(pairsOf),
    { valueName: 'JMA:ForecastInt', value: rangeOf(forecast) },
    { valueName: 'JMA:MaxInt', value: intensityName(measured) },
  ].filter(({ value }) => value !== '')
}

function pairsOf(earthquake: XmlElement): readonly CapPair[] {
  const hypocentre = elementAt(earthquake, 'Hypocenter', 'Area')
  const coordinate = hypocentre && elementAt(hypocentre, 'Coordinate')
  const magnitude = elementAt(earthquake, 'Magnitude')
  return [
    { valueName: 'JMA:OriginTime', value: capTimeOf(textAt(earthquake, 'OriginTime')) ?? '' },
    { valueName: 'JMA:Hypocenter', value: hypocentre ? textAt(hypocentre, 'Name') : '' },
    // ISO 6709: degrees, and metres of height.
    { valueName: 'JMA:Coordinate', value: coordinate ? textAt(coordinate) || measureOf(coordinate) : '' },
    { valueName: 'JMA:Magnitude', value: magnitude ? measureOf(magnitude) : '' },
  ]
}
