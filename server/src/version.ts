import manifest from '../package.json' with { type: 'json' }

/** The server's version, as its package has it. */
export const VERSION: string = manifest.version
