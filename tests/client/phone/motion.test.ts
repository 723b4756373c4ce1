import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const FOLDER = 'client/src/features/phone'
const sheets = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.css'))
  .map((name) => ({ name, css: readFileSync(join(FOLDER, name), 'utf8') }))
const sheet = (name: string): string => {
  const found = sheets.find((one) => one.name === name)
  if (!found) throw new Error(`no ${name}`)
  return found.css
}
/** What is between the braces of a rule. */
const rule = (css: string, selector: string): string => {
  const at = css.indexOf(`${selector} {`)
  if (at < 0) throw new Error(`no rule for ${selector}`)
  return css.slice(at, css.indexOf('}', at))
}

it('[PH9] the icon is there for 800 ms and gone for 800 ms, for less than five seconds', () => {
  const css = sheet('takeover.module.css')
  const [, everyMs, times] = /animation: pulse (\d+)ms steps\(1\) (\d+);/.exec(rule(css, '.icon')) ?? []
  expect([everyMs, Number(everyMs) * Number(times) < 5_000]).toEqual(['1600', true])
  // Half of the time without, in one step.
  expect(css).toMatch(/@keyframes pulse \{\s*50% \{\s*opacity: 0;\s*\}\s*\}/)
})

it('[PH9] under reduced motion the icon and the frame of the alert stand', () => {
  for (const [name, selector] of [
    ['takeover.module.css', '.icon'],
    ['pulse.module.css', '.pulse'],
  ] as const) {
    const css = sheet(name)
    const reduced = css.slice(css.indexOf('@media (prefers-reduced-motion: reduce)'))
    expect(rule(reduced, selector), name).toContain('animation: none')
  }
})

it('[PH9] nothing on the phone moves for ever', () => {
  const endless = sheets.filter(({ css }) => /\binfinite\b/.test(css)).map(({ name }) => name)
  expect(sheets.length).toBeGreaterThan(20)
  expect(endless).toEqual([])
})
