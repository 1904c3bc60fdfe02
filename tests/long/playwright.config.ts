import { defineConfig } from '@playwright/test';
import shared from '../../playwright.config.ts';

/** Run by hand with `npm run test:long`: the end-to-end tests that `npm test` has no time for. */
export default defineConfig(shared, {
  testDir: '../e2e',
  outputDir: '../../output/e2e-long',
  grep: /@long/,
  grepInvert: /a^/,
});
