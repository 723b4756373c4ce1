import { availableParallelism, cpus, loadavg, release, totalmem, type } from 'node:os'
import { run as cap } from '../tests/bench/cap.ts'
import { run as engine } from '../tests/bench/engine.ts'
import { run as imports } from '../tests/bench/import.ts'
import type { Section } from '../tests/bench/section.ts'
import { run as phone } from '../tests/bench/phone.ts'
import { run as wire } from '../tests/bench/wire.ts'

/** All in one run, so that their figures are of one machine in one mood. */
const SECTIONS: readonly Section[] = [engine, cap, imports, wire, phone]

console.log(`${cpus()[0]?.model.trim() ?? 'unknown processor'}, ${availableParallelism()} cores`)
console.log(
  `${Math.round(totalmem() / 2 ** 30)} GiB, ${type()} ${release()} ${process.arch}, Node ${process.version}`,
)
console.log(`load before the run: ${loadavg()[0]?.toFixed(1) ?? 'unknown'}`)

const failures: string[] = []
for (const section of SECTIONS) {
  const findings = await section()
  console.log(`\n${findings.title}\n${findings.lines.map((line) => `  ${line}`).join('\n')}`)
  failures.push(...findings.failures)
}
for (const failure of failures) console.error(`\nA limit does not hold. ${failure}`)
if (failures.length > 0) process.exitCode = 1
