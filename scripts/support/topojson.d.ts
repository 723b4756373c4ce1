// What the map's script uses of two packages that bring no types.
declare module 'topojson-server' {
  import type { FeatureCollection } from 'geojson'
  import type { Topology } from 'topojson-specification'
  export function topology(objects: Record<string, FeatureCollection>, quantization?: number): Topology
}

declare module 'topojson-simplify' {
  import type { Topology } from 'topojson-specification'
  type Weight = (triangle: readonly (readonly [number, number])[]) => number
  export function presimplify(topology: Topology, weight?: Weight): Topology
  export function simplify(topology: Topology, minWeight?: number): Topology
  export const sphericalTriangleArea: Weight
}
