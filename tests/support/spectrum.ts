/** What a stretch of sound holds: the power of each frequency in it. */
export interface Frame {
  readonly power: Float64Array
  readonly hzPerBin: number
}

const SIZE = 2_048
const HOP = 1_024

/**
 * The spectrum of each stretch of 2048 samples, a new one every 1024; the sound begins and ends in silence, so that
 * nothing at its edges is missed.
 */
export function framesOf(samples: Float32Array, sampleRate: number): readonly Frame[] {
  const padded = new Float32Array(samples.length + 2 * SIZE)
  padded.set(samples, SIZE)
  const frames: Frame[] = []
  for (let from = 0; from + SIZE <= padded.length; from += HOP) {
    frames.push({ power: powerOf(padded.subarray(from, from + SIZE)), hzPerBin: sampleRate / SIZE })
  }
  return frames
}

/** The strongest power between two frequencies. */
export function strongestIn({ power, hzPerBin }: Frame, fromHz = 0, toHz = Infinity): number {
  let most = 0
  for (let bin = Math.ceil(fromHz / hzPerBin); bin < power.length && bin * hzPerBin <= toHz; bin++) {
    most = Math.max(most, power[bin] ?? 0)
  }
  return most
}

/** The frequency that is strongest, between the bins too (a parabola through the logarithms of three). */
export function dominantHz({ power, hzPerBin }: Frame): number {
  const bin = power.indexOf(power.reduce((most, one) => Math.max(most, one), 0))
  const [left, peak, right] = [bin - 1, bin, bin + 1].map((i) => Math.log((power[i] ?? 0) + 1e-30))
  if (left === undefined || peak === undefined || right === undefined) return bin * hzPerBin
  const bend = left - 2 * peak + right
  return (bin + (bend === 0 ? 0 : (left - right) / (2 * bend))) * hzPerBin
}

/** Power by frequency, through a Hann window: a fast Fourier transform. */
function powerOf(samples: Float32Array): Float64Array {
  const re = Float64Array.from(
    samples,
    (sample, i) => sample * (0.5 - 0.5 * Math.cos((2 * Math.PI * i) / samples.length)),
  )
  const im = new Float64Array(re.length)
  transform(re, im)
  return Float64Array.from({ length: re.length / 2 }, (_, i) => (re[i] ?? 0) ** 2 + (im[i] ?? 0) ** 2)
}

const COS = Float64Array.from({ length: SIZE / 2 }, (_, i) => Math.cos((2 * Math.PI * i) / SIZE))
const SIN = Float64Array.from({ length: SIZE / 2 }, (_, i) => Math.sin((2 * Math.PI * i) / SIZE))

/** In place; 2048 samples. */
function transform(re: Float64Array, im: Float64Array): void {
  inReversedBits(re)
  for (let size = 2; size <= SIZE; size *= 2) {
    const half = size / 2
    for (let start = 0; start < SIZE; start += size) {
      for (let i = 0; i < half; i++) {
        const [even, odd, turn] = [start + i, start + i + half, i * (SIZE / size)]
        const [cos, sin] = [COS[turn] ?? 0, SIN[turn] ?? 0]
        const [evenRe, evenIm, oddRe, oddIm] = [re[even] ?? 0, im[even] ?? 0, re[odd] ?? 0, im[odd] ?? 0]
        const turnedRe = cos * oddRe + sin * oddIm
        const turnedIm = cos * oddIm - sin * oddRe
        re[even] = evenRe + turnedRe
        im[even] = evenIm + turnedIm
        re[odd] = evenRe - turnedRe
        im[odd] = evenIm - turnedIm
      }
    }
  }
}

function inReversedBits(values: Float64Array): void {
  for (let i = 0, reversed = 0; i < values.length; i++) {
    if (i < reversed) [values[i], values[reversed]] = [values[reversed] ?? 0, values[i] ?? 0]
    let bit = values.length / 2
    for (; bit >= 1 && reversed >= bit; bit /= 2) reversed -= bit
    reversed += bit
  }
}
