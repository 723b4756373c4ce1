/**
 * Answer to GET /api/addresses: origins (`http://192.168.1.4:4680`) under which other devices reach the server, the
 * likeliest first. Empty when it listens for this computer only.
 */
export interface Addresses {
  readonly origins: readonly string[]
}
