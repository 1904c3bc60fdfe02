import { defineConfig } from '@playwright/test';

/** End-to-end tests drive the built extension in real Chromium; the fixtures are in tests/e2e/support/test.ts. */
export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'output/e2e',
  snapshotPathTemplate: 'tests/fixtures/names/{arg}{ext}',
  fullyParallel: true,
  // Further cases of what others show, each of which restarts browsers: `npm run test:long` (tests/long/).
  grepInvert: /@long/,
  workers: 2,
  // A browser that a loaded machine starves is asked again; on a developer's machine a flaky test fails.
  retries: process.env.CI ? 2 : 0,
  // Room for a busy machine with two cores: a test that restarts browsers takes seconds on a quiet one.
  timeout: 120_000,
  expect: { timeout: 15_000 },
  forbidOnly: Boolean(process.env.CI),
  reporter: 'list',
  use: { locale: 'vi' },
});
