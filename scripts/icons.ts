import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { chromiumArgs } from './support/chromium-args.ts'
import { findChromium } from './support/chromium.ts'
import { root } from './support/paths.ts'

/**
 * The pictures of the installed app, drawn from client/public/icon.svg: systems want them as PNG. Where a system cuts the
 * edges itself (`maskable`, and Apple's), the picture has none of its own.
 */
const FOLDER = join(root, 'client/public')
const ICONS = [
  { file: 'icon-192.png', size: 192, hasEdge: true },
  { file: 'icon-512.png', size: 512, hasEdge: true },
  { file: 'icon-maskable-512.png', size: 512, hasEdge: false },
  { file: 'apple-touch-icon.png', size: 180, hasEdge: false },
] as const

const executablePath = await findChromium()
if (!executablePath) {
  console.error('There is no Chromium to draw with.')
  process.exit(1)
}
const svg = readFileSync(join(FOLDER, 'icon.svg'), 'utf8')
const browser = await chromium.launch({ executablePath, args: [...chromiumArgs] })
try {
  for (const { file, size, hasEdge } of ICONS) {
    const page = await browser.newPage({ viewport: { width: size, height: size } })
    const drawn = hasEdge ? svg : svg.replace(' rx="14"', '')
    await page.setContent(`<style>body { margin: 0 } svg { display: block; width: 100vw }</style>${drawn}`)
    writeFileSync(join(FOLDER, file), await page.screenshot({ omitBackground: true }))
    console.log(file)
    await page.close()
  }
} finally {
  await browser.close()
}
