import {
  addAlert,
  duplicateAlert,
  follow,
  FOLLOW_UPS,
  moveAlert,
  removeAlert,
  retime,
  type Edit,
  type FollowUp,
} from '@alert-replay/shared/draft/edits.ts'

export { FOLLOW_UPS }

export const addAlertAfter = (index: number | undefined): Edit => addAlert(index)
export const duplicateAlertAt = (index: number): Edit => duplicateAlert(index)
export const removeAlertAt = (index: number): Edit => removeAlert(index)
export const moveAlertBy = (index: number, by: -1 | 1): Edit => moveAlert(index, index + by)
export const followUp = (index: number, kind: FollowUp): Edit => follow(index, kind)
export const retimeTo = (index: number, offsetMs: number): Edit => retime(index, offsetMs)

/** As it was dropped: a step of undo of its own, unlike the presses of a key. */
export function dropAt(index: number, offsetMs: number): Edit {
  const { together: _together, ...edit } = retime(index, offsetMs)
  return edit
}
