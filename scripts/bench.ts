import { availableParallelism, cpus, loadavg, release, totalmem, type } from 'node:os'
import { run as cap } from '../tests/bench/cap.ts'
import { run as editor } from '../tests/bench/editor.ts'
import { run as engine } from '../tests/bench/engine.ts'
import { run as imports } from '../tests/bench/import.ts'
import type { Section } from '../tests/bench/section.ts'
import { run as phone } from '../tests/bench/phone.ts'
import { run as wire } from '../tests/bench/wire.ts'

/** All in one run, so that their figures are of one machine in one mood; or those that are named. */
const SECTIONS: Readonly<Record<string, Section>> = { engine, cap, import: imports, wire, phone, editor }

const named = process.argv.slice(2)
const unknown = named.filter((name) => !Object.hasOwn(SECTIONS, name))
if (unknown.length > 0) {
  const isHelp = unknown.includes('--help')
  if (!isHelp) console.error(`There is no section ${unknown.join(', ')}.`)
  console.log(`npm run bench -- [${Object.keys(SECTIONS).join(' | ')} …]; all of them where none is named`)
  process.exit(isHelp ? 0 : 1)
}

console.log(`${cpus()[0]?.model.trim() ?? 'unknown processor'}, ${availableParallelism()} cores`)
console.log(
  `${Math.round(totalmem() / 2 ** 30)} GiB, ${type()} ${release()} ${process.arch}, Node ${process.version}`,
)
console.log(`load before the run: ${loadavg()[0]?.toFixed(1) ?? 'unknown'}`)

const failures: string[] = []
for (const [name, section] of Object.entries(SECTIONS)) {
  if (named.length > 0 && !named.includes(name)) continue
  const findings = await section()
  console.log(`\n${findings.title}\n${findings.lines.map((line) => `  ${line}`).join('\n')}`)
  failures.push(...findings.failures)
}
for (const failure of failures) console.error(`\nA limit does not hold. ${failure}`)
if (failures.length > 0) process.exitCode = 1
