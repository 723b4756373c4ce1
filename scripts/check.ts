import { runChild } from './launch/run-child.mjs'
import { binOf, root } from './support/paths.ts'

const compile = (project: string) => [binOf('typescript', 'tsc'), '-p', project]

/** Everything a change must pass, cheapest first. All steps run, so that one run shows everything. */
const steps: readonly { readonly name: string; readonly args: readonly string[] }[] = [
  { name: 'format', args: [binOf('prettier'), '--check', '--log-level=warn', '.'] },
  { name: 'lint', args: [binOf('oxlint'), '--type-aware'] },
  ...['shared', 'server', 'client', 'tests', 'scripts'].map((project) => ({
    name: `types of ${project}`,
    args: compile(project),
  })),
  { name: 'unused code', args: [binOf('knip')] },
  ...(process.argv.includes('--no-tests') ? [] : [{ name: 'tests', args: ['scripts/test.ts'] }]),
]

const failed: string[] = []
for (const { name, args } of steps) {
  console.log(`— ${name}`)
  const { code, interrupted } = await runChild(process.execPath, args, { cwd: root })
  if (interrupted) process.exit(code || 1)
  if (code !== 0) failed.push(name)
}
if (failed.length > 0) {
  console.log(`\nFailed: ${failed.join(', ')}.`)
  if (failed.includes('format')) console.log('`npm run fix` mends the format, and some of the lint.')
  process.exitCode = 1
} else {
  console.log('\nAll is well.')
}
