/** A scenario's or an alert's id: a slug, so that it can be a file name and stand in an address. */
export const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/
export const MAX_ID_LENGTH = 80
