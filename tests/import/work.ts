import { Session } from 'node:inspector/promises'

/**
 * Counts work: how often each block of our code in shared/ and of the XML reader is entered, as the engine counts it.
 * Unlike time it is the same on every machine. To be started before the code to be counted runs for the first time:
 * what was compiled earlier is counted by functions only.
 */
export async function startCounting(): Promise<{
  readonly workOf: (run: () => void) => Promise<number>
  readonly stop: () => void
}> {
  const session = new Session()
  session.connect()
  await session.post('Profiler.enable')
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true })
  /** Since it was last asked. */
  const taken = async (): Promise<number> => {
    const { result } = await session.post('Profiler.takePreciseCoverage')
    return result
      .filter(({ url }) => /\/shared\/src\/|\/saxes\//.test(url))
      .flatMap(({ functions }) => functions.flatMap(({ ranges }) => ranges.map(({ count }) => count)))
      .reduce((sum, count) => sum + count, 0)
  }
  return {
    workOf: async (run) => {
      await taken()
      run()
      return taken()
    },
    stop: () => session.disconnect(),
  }
}
