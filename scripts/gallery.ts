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
import { STATES } from './gallery/states.ts'
import { beginDrill, type Trainer } from './gallery/trainer.ts'
import { chromiumArgs } from './support/chromium-args.ts'
import { findChromium, installChromium } from './support/chromium.ts'
import { root } from './support/paths.ts'

/** Every state of the phone, taken from the running program: nothing in it is drawn. */
const FOLDER = join(root, 'docs/gallery')
const SCENARIO = 'gallery'
const VIEWPORT = { width: 390, height: 800 }
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
  for (const old of globSync('*.png', { cwd: FOLDER })) rmSync(join(FOLDER, old))
  for (const language of LANGUAGES) await pictures(browser, language, scenarioOf(file))
  writeFileSync(join(FOLDER, 'README.md'), readmeOf(STATES))
} finally {
  await browser.close()
  await program.stop()
}

/** Four phones go through one drill. */
async function pictures(inBrowser: Browser, language: GalleryLanguage, scenario: Scenario): Promise<void> {
  const trainer = await beginDrill(program.url, SCENARIO)
  try {
    const phones: GalleryPhone[] = []
    for (const [i, look] of PHONES.entries()) {
      phones.push(await joined(inBrowser, trainer, { ...look, language, scenario, number: i + 1 }))
    }
    for (const { name, before, show, after } of STATES) {
      await before?.({ trainer, phones })
      const shots: Buffer[] = []
      for (const phone of phones) {
        await show(phone)
        shots.push(await phone.picture())
      }
      const path = join(FOLDER, `${name}-${language}.png`)
      writeFileSync(path, sheetOf(shots))
      console.log(path)
      for (const phone of phones) await after?.(phone)
    }
    for (const phone of phones) await phone.page.context().close()
  } finally {
    trainer.leave()
  }
}

interface PhoneParts {
  readonly language: GalleryLanguage
  readonly scenario: Scenario
  readonly profile: ProfileId
  readonly colorScheme: 'light' | 'dark'
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
