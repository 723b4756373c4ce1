/** A client of another version is told to reload (refusal `protocol`). */
export const PROTOCOL_VERSION = 2

/** The server says where it stands this often, in milliseconds; a client that hears nothing for three is offline. */
export const HEARTBEAT_MS = 5_000
