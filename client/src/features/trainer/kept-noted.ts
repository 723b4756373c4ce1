import type { Noted, NotedPhone } from './noted-phones.ts'

/**
 * What is noted, as it is kept: two hundred phones times two hundred alerts come to few different notes, each of them
 * written once. Phones: number and place of the note, one after the other.
 */
export interface KeptNoted {
  readonly notes: readonly NotedPhone[]
  readonly alerts: readonly {
    readonly key: string
    readonly revision: number
    readonly atMs: number
    readonly phones: readonly number[]
  }[]
}

export function packNoted(noted: Noted): KeptNoted {
  const places = new Map<string, number>()
  const notes: NotedPhone[] = []
  const placeOf = (note: NotedPhone): number => {
    const text = JSON.stringify(note)
    const known = places.get(text)
    if (known !== undefined) return known
    places.set(text, notes.length)
    return notes.push(note) - 1
  }
  const alerts = [...noted].map(([key, { revision, atMs, phones }]) => ({
    key,
    revision,
    atMs,
    phones: [...phones].flatMap(([number, note]) => [number, placeOf(note)]),
  }))
  return { notes, alerts }
}

export function unpackNoted({ notes, alerts }: KeptNoted): Noted {
  return new Map(
    alerts.map(({ key, revision, atMs, phones }) => {
      const map = new Map<number, NotedPhone>()
      for (let i = 0; i < phones.length; i += 2) {
        const note = notes[phones[i + 1] ?? -1]
        if (note) map.set(phones[i] ?? 0, note)
      }
      return [key, { revision, atMs, phones: map }]
    }),
  )
}
