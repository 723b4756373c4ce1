import { Session } from 'node:inspector/promises'
import { setFlagsFromString } from 'node:v8'

/** How often each block of code was entered, by where it stands. */
export type Work = ReadonlyMap<string, number>

/**
 * Counts work: how often each block of our code in shared/ and of the XML reader is entered, as the engine counts it.
 * Unlike time it is the same on every machine. To be started before the code to be counted runs for the first time:
 * what was compiled earlier is counted by functions only.
 */
export async function startCounting(): Promise<{
  readonly workOf: (run: () => void) => Promise<Work>
  readonly stop: () => void
}> {
  // What the optimiser builds into its callers is not counted any more.
  setFlagsFromString('--no-opt')
  const session = new Session()
  session.connect()
  await session.post('Profiler.enable')
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true })
  /** Since it was last asked. */
  const taken = async (): Promise<Work> => {
    const { result } = await session.post('Profiler.takePreciseCoverage')
    const blocks = result
      .filter(({ url }) => /\/shared\/src\/|\/saxes\//.test(url))
      .flatMap(({ url, functions }) =>
        functions.flatMap(({ functionName, ranges }) =>
          ranges.map(
            ({ startOffset, endOffset, count }) =>
              [`${url.replace(/^.*\//, '')} ${functionName} ${startOffset}-${endOffset}`, count] as const,
          ),
        ),
      )
    return new Map(blocks)
  }
  return {
    workOf: async (run) => {
      await taken()
      run()
      return taken()
    },
    stop: () => {
      session.disconnect()
      setFlagsFromString('--opt')
    },
  }
}
