import { copyFileSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium, type Browser } from '@playwright/test'
import { parseScenarioText } from '@alert-replay/shared/parse-scenario.ts'
import type { ProfileId } from '@alert-replay/shared/phone/profile.ts'
import type { Scenario } from '@alert-replay/shared/scenario.ts'
import { startProgram } from '../tests/e2e/program.ts'
import { galleryPhone, type GalleryLanguage, type GalleryPhone } from './gallery/gallery-phone.ts'
import { readmeOf } from './gallery/readme.ts'
import { sheetOf } from './gallery/sheet.ts'
import { EMBED_STATES, LATE_STATES, STATES, type State } from './gallery/states.ts'
import { beginDrill, type Trainer } from './gallery/trainer.ts'
import { chromiumArgs } from './support/chromium-args.ts'
import { findChromium, installChromium } from './support/chromium.ts'
import { root } from './support/paths.ts'

/** Every state of the phone, taken from the running program: nothing in it is drawn. */
const FOLDER = join(root, 'docs/gallery')
const SCENARIO = 'gallery'
const VIEWPORT = { width: 390, height: 800 }
/** Minutes and seconds. */
const EMBEDDED_AT = '4:30'
const LANGUAGES: readonly GalleryLanguage[] = ['en', 'ja']

/** From left to right in each picture. */
const PHONES: readonly { readonly profile: ProfileId; readonly colorScheme: 'light' | 'dark' }[] = [
  { profile: 'jp-android', colorScheme: 'light' },
  { profile: 'jp-android', colorScheme: 'dark' },
  { profile: 'jp-iphone', colorScheme: 'light' },
  { profile: 'jp-iphone', colorScheme: 'dark' },
]

const executablePath = (await findChromium()) ?? (await installChromium())
if (!executablePath) {
  console.error('There is no Chromium to take pictures with, and none could be installed.')
  process.exit(1)
}
const file = join(import.meta.dirname, 'gallery/gallery.json')
const program = await startProgram()
copyFileSync(file, join(program.fixtures, `${SCENARIO}.json`))
const browser = await chromium.launch({ executablePath, args: [...chromiumArgs] })
try {
  mkdirSync(FOLDER, { recursive: true })
  for (const language of LANGUAGES) await pictures(browser, language, scenarioOf(file))
  const all = [...STATES, ...LATE_STATES, ...EMBED_STATES]
  const names = new Set(all.flatMap(({ name }) => LANGUAGES.map((language) => `${name}-${language}.png`)))
  for (const old of globSync('*.png', { cwd: FOLDER })) if (!names.has(old)) rmSync(join(FOLDER, old))
  writeFileSync(join(FOLDER, 'README.md'), readmeOf(all))
} finally {
  await browser.close()
  await program.stop()
}

/** Four phones go through one drill; four others come when it is nearly over. */
async function pictures(inBrowser: Browser, language: GalleryLanguage, scenario: Scenario): Promise<void> {
  const trainer = await beginDrill(program.url, SCENARIO)
  try {
    for (const [round, states] of [STATES, LATE_STATES].entries()) {
      const phones: GalleryPhone[] = []
      for (const [i, look] of PHONES.entries()) {
        const number = round * PHONES.length + i + 1
        phones.push(await joined(inBrowser, trainer, { ...look, language, scenario, number }))
      }
      await take(states, { trainer, phones }, language)
    }
    const embedded: GalleryPhone[] = []
    for (const look of PHONES) embedded.push(await embed(inBrowser, { ...look, language, scenario }))
    await take(EMBED_STATES, { trainer, phones: embedded }, language)
  } finally {
    trainer.leave()
  }
}

async function take(
  states: readonly State[],
  drill: { readonly trainer: Trainer; readonly phones: readonly GalleryPhone[] },
  language: GalleryLanguage,
): Promise<void> {
  for (const { name, before, show, after } of states) {
    await before?.(drill)
    // All at once: what an alert does is over after some seconds.
    const shots = await Promise.all(
      drill.phones.map(async (phone) => {
        await show(phone)
        return phone.picture()
      }),
    )
    const path = join(FOLDER, `${name}-${language}.png`)
    writeFileSync(path, sheetOf(shots))
    console.log(path)
    for (const phone of drill.phones) await after?.(phone)
  }
  for (const phone of drill.phones) await phone.page.context().close()
}

interface Look {
  readonly language: GalleryLanguage
  readonly scenario: Scenario
  readonly profile: ProfileId
  readonly colorScheme: 'light' | 'dark'
}

/** In a frame's place, after the tsunami warning. */
async function embed(
  inBrowser: Browser,
  { language, scenario, profile, colorScheme }: Look,
): Promise<GalleryPhone> {
  const context = await inBrowser.newContext({ viewport: VIEWPORT, colorScheme, reducedMotion: 'reduce' })
  const page = await context.newPage()
  await page.goto(`${program.url}/embed/${SCENARIO}?lang=${language}&profile=${profile}&at=${EMBEDDED_AT}`)
  await page.locator('[data-family]').first().waitFor()
  return galleryPhone(page, language, scenario)
}

interface PhoneParts extends Look {
  /** In the order in which they join. */
  readonly number: number
}

async function joined(inBrowser: Browser, trainer: Trainer, parts: PhoneParts): Promise<GalleryPhone> {
  const { language, scenario, profile, colorScheme, number } = parts
  const context = await inBrowser.newContext({ viewport: VIEWPORT, colorScheme, reducedMotion: 'reduce' })
  const page = await context.newPage()
  await page.goto(`${program.url}/join/${trainer.code}?lang=${language}`)
  const phone = galleryPhone(page, language, scenario)
  await page.getByText(phone.words('phone', 'status.online')).first().waitFor({ state: 'attached' })
  await trainer.set({ profile }, number)
  await page
    .locator(`[data-family="${profile.endsWith('iphone') ? 'iphone' : 'android'}"]`)
    .first()
    .waitFor()
  return phone
}

function scenarioOf(path: string): Scenario {
  const parsed = parseScenarioText(SCENARIO, readFileSync(path, 'utf8'))
  if (!parsed.ok) throw new Error(`${path}: ${JSON.stringify(parsed.error)}`)
  return parsed.value
}
