import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** The folder of the checkout. */
export const root = dirname(dirname(import.meta.dirname))

/** The JavaScript file behind a package's command: run by our own Node, it needs no shell and no `.cmd`. */
export function binOf(packageName: string, command = packageName): string {
  const dir = join(root, 'node_modules', packageName)
  const { bin } = JSON.parse(readFileSync(join(dir, 'package.json'), 'utf8')) as {
    bin: string | Record<string, string>
  }
  const file = typeof bin === 'string' ? bin : bin[command]
  if (!file) throw new Error(`${packageName} has no command ${command}`)
  return join(dir, file)
}
