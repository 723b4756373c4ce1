import { runChild } from './launch/run-child.mjs'
import { binOf, root } from './support/paths.ts'

/** Mends what tools can mend: first what the lint knows how to, then the layout of it all. */
for (const args of [
  [binOf('oxlint'), '--type-aware', '--fix'],
  [binOf('prettier'), '--write', '--log-level=warn', '.'],
]) {
  const { code, interrupted } = await runChild(process.execPath, args, { cwd: root })
  if (interrupted) process.exit(code || 1)
  if (code !== 0) process.exitCode = 1
}
