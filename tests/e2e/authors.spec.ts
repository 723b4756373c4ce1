import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { FLOOD } from './alert-files.ts'
import { expect, lanAddress, startProgram, test } from './program.ts'

const LEAST = 'example-minimal'

/** A server that others reach too, asked for as another computer does it. */
async function aSharedServer(...args: readonly string[]) {
  const program = await startProgram(['--lan', ...args])
  const url = program.url.replace('localhost', lanAddress() ?? 'localhost')
  const textOf = (id: string): string => readFileSync(join(program.fixtures, `${id}.json`), 'utf8')
  return { ...program, url, textOf, has: (id: string) => existsSync(join(program.fixtures, `${id}.json`)) }
}

async function giveKey(page: Page, key: string): Promise<void> {
  await page.getByLabel('Key for authors').fill(key)
  await page.getByRole('button', { name: 'Use this key' }).click()
}

test('[ED9] from another computer the key is asked for once: to open, to duplicate, to import, to save', async ({
  browser,
}) => {
  const server = await aSharedServer('--author-key')
  const page = await browser.newPage()
  try {
    const key = server.authorKey() ?? ''
    expect(key).toMatch(/^\S{5}(-\S{5}){3}$/)
    await page.goto(`${server.url}/editor/${LEAST}?lang=en`)
    await expect(page.getByRole('alert')).toContainText('asks for the key for authors')
    await giveKey(page, 'AAAAA-BBBBB-CCCCC-DDDDD')
    await expect(page.getByRole('alert')).toContainText('not the key of this server')
    // As somebody types it who reads it from a screen.
    await giveKey(page, key.toLowerCase().replaceAll('-', ' '))
    const text = page.locator('[id="field:alerts/0/texts/en/body"]')
    await text.fill('From another computer.')
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await expect(page.locator('[data-save-state="saved"]')).toBeVisible()
    expect(server.textOf(LEAST)).toContain('From another computer.')

    await page.goto(`${server.url}/?lang=en`)
    await page
      .locator('input[type="file"]')
      .first()
      .setInputFiles(FLOOD.map((file) => ({ ...file })))
    await page.getByRole('textbox', { name: 'Id of the scenario' }).fill('the-flood')
    await page.getByRole('button', { name: 'Save to the library' }).click()
    await expect(page.getByRole('link', { name: 'Watch', exact: true })).toBeFocused()
    expect(server.has('the-flood')).toBe(true)

    // Another tab has no key, and is asked.
    const other = await browser.newPage()
    await other.goto(`${server.url}/editor/${LEAST}?copy&lang=en`)
    await expect(other.getByRole('alert')).toContainText('asks for the key for authors')
    await giveKey(other, key)
    await expect(other.getByRole('textbox', { name: 'Id' })).toHaveValue(`${LEAST}-copy`)
    await other.close()
  } finally {
    await page.close()
    await server.stop()
  }
})

test('[ED9] the key of a server that was started again is asked for anew, and what was written stays', async ({
  browser,
}) => {
  const server = await aSharedServer('--author-key')
  const page = await browser.newPage()
  try {
    await page.goto(`${server.url}/editor/${LEAST}?lang=en`)
    await giveKey(page, server.authorKey() ?? '')
    await page.locator('[id="field:alerts/0/texts/en/body"]').fill('Written before the restart.')
    await server.kill()
    await server.restart()
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await expect(page.getByRole('alert').filter({ hasText: 'not the key of this server' })).toBeVisible()
    expect(server.textOf(LEAST)).not.toContain('Written before the restart.')
    await giveKey(page, server.authorKey() ?? '')
    await expect(page.locator('[data-save-state="saved"]')).toBeVisible()
    expect(server.textOf(LEAST)).toContain('Written before the restart.')
  } finally {
    await page.close()
    await server.stop()
  }
})

test('[ED9] a server that others reach and that has no key gives no file, and says what can be done', async ({
  browser,
}) => {
  const server = await aSharedServer()
  const page = await browser.newPage()
  try {
    await page.goto(`${server.url}/editor/${LEAST}?lang=en`)
    await expect(page.getByRole('alert')).toContainText('Start it without --lan, or with --author-key')
    await expect(page.getByLabel('Key for authors')).toHaveCount(0)
  } finally {
    await page.close()
    await server.stop()
  }
})
