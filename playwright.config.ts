import { defineConfig, devices } from '@playwright/test'
import { chromiumArgs } from './scripts/support/chromium-args.ts'

/** Every spec starts its own server on a free port; scripts/test.ts says which Chromium. */
export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results',
  workers: 2,
  retries: 0,
  forbidOnly: Boolean(process.env['CI']),
  reporter: [['list'], ['./tests/support/count-reporter-playwright.ts']],
  use: {
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: process.env['ALERT_REPLAY_CHROMIUM'] ?? '/usr/bin/chromium',
      args: [...chromiumArgs],
    },
  },
  projects: [{ name: 'chromium', use: { ...devices['Desktop Chrome'] } }],
})
