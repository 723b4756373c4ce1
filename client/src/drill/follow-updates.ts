interface Revised {
  readonly revision: number
}

/** Which view to hold when a join is answered. */
export interface FollowedUpdates<View extends Revised> {
  /** An update took the view here. */
  readonly update: (view: View) => void
  /** The view to hold: the answer's, or the one that updates have meanwhile led to. */
  readonly newerOf: (answered: View) => View
  readonly forget: () => void
}

/**
 * An update may overtake the answer to a join. Going back to the answer's view would take an alert off the screen and
 * bring it again, so the newer one stays. Only updates since the last answer, on one connection, count: where a drill
 * was put back to an older copy of itself, the next answer is believed.
 */
export function followUpdates<View extends Revised>(): FollowedUpdates<View> {
  let latest: View | undefined
  return {
    update: (view) => void (latest = view),
    newerOf: (answered) => {
      const newer = latest && latest.revision > answered.revision ? latest : answered
      latest = undefined
      return newer
    },
    forget: () => void (latest = undefined),
  }
}
