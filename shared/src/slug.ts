/** A scenario's or an alert's id: a slug, so that it can be a file name and stand in an address. */
export const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/
export const MAX_ID_LENGTH = 80

/** Names that are a device on Windows, whatever their ending: a checkout there could not have the file. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)$/

/** Whether a scenario may have this id, and so its file this name: a slug holds no dot and no slash. */
export const isFileId = (id: string): boolean =>
  SLUG.test(id) && id.length <= MAX_ID_LENGTH && !DEVICE.test(id)
