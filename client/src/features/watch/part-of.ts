/** So many alerts are shown before where the replay stands, and after it; and as many more when asked for. */
export const AT_ONCE = 100

/** What was asked for beyond that. */
export interface More {
  readonly before: number
  readonly after: number
}

export const NONE_MORE: More = { before: 0, after: 0 }

/**
 * Which part of a long list is shown: from an index up to another, that one no more. It moves on by whole steps, so
 * that a list that is being read stays while the replay plays; a short one is shown whole.
 */
export function partOf(
  count: number,
  cursor: number,
  more: More,
): { readonly from: number; readonly to: number } {
  if (count <= 3 * AT_ONCE) return { from: 0, to: count }
  const step = AT_ONCE * Math.floor(Math.max(0, cursor - 1) / AT_ONCE)
  return {
    from: Math.max(0, step - AT_ONCE - more.before),
    to: Math.min(count, step + 2 * AT_ONCE + more.after),
  }
}
