import type { Locator, Page } from '@playwright/test'
import { expect, type Program } from './program.ts'

/** The field of a place in the file, as `alerts/0/at`. */
export const field = (page: Page, place: string): Locator => page.locator(`[id="field:${place}"]`)
export const alerts = (page: Page): Locator =>
  page.getByRole('listbox', { name: 'The scenario and its alerts' })
export const chosen = (page: Page): Locator => alerts(page).getByRole('option', { selected: true })
export const save = (page: Page): Locator => page.getByRole('button', { name: 'Save', exact: true })
/** This browser has what was written last. */
export const kept = (page: Page): Locator => page.locator('[data-save-state="kept"]')
/** The file has it. */
export const saved = (page: Page): Locator => page.locator('[data-save-state="saved"]')
/** What came of a save, where it is always in sight. */
export const messages = (page: Page): Locator => page.getByRole('region', { name: 'Messages of the editor' })

export async function open(page: Page, program: Program, id: string): Promise<void> {
  await page.goto(`${program.url}/editor/${id}?lang=en`)
  await expect(alerts(page)).toBeVisible()
}

/** A new scenario with this text, kept by this browser and in no folder. */
export async function begin(page: Page, program: Program, id: string, text: string): Promise<void> {
  await page.goto(`${program.url}/editor/new?lang=en`)
  await page.getByRole('textbox', { name: 'Id' }).fill(id)
  await page.getByRole('button', { name: 'Begin', exact: true }).click()
  await write(page, text)
  await expect(kept(page)).toBeVisible()
}

/** Writes the text of the first alert, in both languages. */
export async function write(page: Page, text: string): Promise<void> {
  for (const language of ['ja', 'en']) await field(page, `alerts/0/texts/${language}/body`).fill(text)
}
