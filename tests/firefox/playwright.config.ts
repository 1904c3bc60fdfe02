import { defineConfig } from '@playwright/test';

/**
 * The main job in a Firefox as it is installed, driven by tools/driver/firefox/: of Playwright only the runner is used.
 * One browser at a time, as two on two cores slow each other down.
 */
export default defineConfig({
  testDir: '.',
  outputDir: '../../output/firefox',
  workers: 1,
  retries: process.env.CI ? 2 : 0,
  timeout: 120_000,
  expect: { timeout: 20_000 },
  // Further cases: `npm run test:firefox` (whole.config.ts).
  grepInvert: /@whole/,
  forbidOnly: Boolean(process.env.CI),
  reporter: 'list',
});
