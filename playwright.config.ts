import { defineConfig, devices } from '@playwright/test'
import { chromiumArgs } from './scripts/support/chromium-args.ts'

/** Every spec starts its own server on a free port; scripts/test.ts says which Chromium. */
export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results',
  workers: 2,
  retries: 0,
  // Bounds for a test that hangs, not for a slow machine: a busy one may take many times as long as usual.
  timeout: 180_000,
  expect: { timeout: 30_000 },
  forbidOnly: Boolean(process.env['CI']),
  reporter: [['list'], ['./tests/support/count-reporter-playwright.ts']],
  use: {
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: process.env['ALERT_REPLAY_CHROMIUM'] ?? '/usr/bin/chromium',
      args: [...chromiumArgs],
      // Where the machine has no locale, Chromium names no download in Japanese.
      env: { ...process.env, LANG: 'C.UTF-8' },
    },
  },
  projects: [{ name: 'chromium', use: { ...devices['Desktop Chrome'] } }],
})
