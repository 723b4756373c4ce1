import { MAX_ID_LENGTH } from './slug.ts'

/** A name as it could be an id: `Gas_3` as `gas-3`; an example where nothing of it can stay. */
export function slugOf(name: string): string {
  const slug = name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-/, '')
    .slice(0, MAX_ID_LENGTH)
    .replace(/-$/, '')
  return slug === '' ? 'okinawa-2023-11-21' : slug
}
