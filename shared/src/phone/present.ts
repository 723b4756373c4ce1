import type { PhoneAlert } from '../alert.ts'

/** What a phone does with an alert that arrives. */
export interface Presentation {
  /** `takeover`: full screen until OK · `banner`: drops in at the top for a moment · `entry`: quietly in the feed. */
  readonly as: 'takeover' | 'banner' | 'entry'
  /** The rule that decided (docs/spec.md). */
  readonly rule: 'PH1' | 'PH2' | 'PH3' | 'PH4'
}

/**
 * PH1 a part of a message already shown never takes over again · PH2 a cell broadcast takes the screen over ·
 * PH3 what an app or a social network sends drops in as a banner · PH4 everything else reached people by other
 * means and is an entry in the feed.
 */
export function present(alert: Pick<PhoneAlert, 'channels' | 'partOf'>): Presentation {
  if (alert.partOf !== undefined) return { as: 'entry', rule: 'PH1' }
  if (alert.channels.includes('cell-broadcast')) return { as: 'takeover', rule: 'PH2' }
  if (alert.channels.includes('app') || alert.channels.includes('social'))
    return { as: 'banner', rule: 'PH3' }
  return { as: 'entry', rule: 'PH4' }
}
