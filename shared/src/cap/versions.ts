/** The three versions of CAP: 1.0 (OASIS, 2004), 1.1 (2005), 1.2 (2010). */
export const CAP_VERSIONS = ['1.0', '1.1', '1.2'] as const
export type CapVersion = (typeof CAP_VERSIONS)[number]

export const CAP_NAMESPACES: Readonly<Record<CapVersion, string>> = {
  '1.0': 'http://www.incident.com/cap/1.0',
  '1.1': 'urn:oasis:names:tc:emergency:cap:1.1',
  '1.2': 'urn:oasis:names:tc:emergency:cap:1.2',
}

export const SIGNATURE_NAMESPACE = 'http://www.w3.org/2000/09/xmldsig#'

/** The version whose namespace this is, exactly. */
export const versionOf = (uri: string): CapVersion | undefined =>
  CAP_VERSIONS.find((version) => CAP_NAMESPACES[version] === uri)

/** The version that a namespace with a slip in it most likely means: other letters, blanks, a slash at its end. */
export const versionMeant = (uri: string): CapVersion | undefined =>
  versionOf(uri) ?? CAP_VERSIONS.find((version) => bare(CAP_NAMESPACES[version]) === bare(uri))

const bare = (uri: string): string => uri.trim().toLowerCase().replace(/[/#]$/, '')
