import { defined } from './build-alert.ts'
import type { Flight, FlightPoint } from './flight.ts'
import type { ScenarioHeadFile } from './scenario-schema.ts'
import { readAt, type Start } from './time.ts'

type FlightFile = NonNullable<ScenarioHeadFile['flight']>

/** The flight of a file without faults, with every default filled in. */
export const buildFlight = ({ points, note }: FlightFile, start: Start): Flight => ({
  points: points.map((point) => buildPoint(point, start)),
  ...defined({ note }),
})

function buildPoint(file: FlightFile['points'][number], start: Start): FlightPoint {
  const { kind, name, at, precision, position, workedOut = false, sources = [], note } = file
  const time = at === undefined ? undefined : readAt(at, start)
  return {
    kind,
    name,
    ...(time && { offsetMs: time.offsetMs, precision: precision ?? time.precision }),
    ...defined({ position, note }),
    isWorkedOut: workedOut,
    sources,
  }
}
