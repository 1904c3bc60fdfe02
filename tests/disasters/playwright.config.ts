import { defineConfig } from '@playwright/test';
import shared from '../../playwright.config.ts';

/** Run by hand with `npm run try:disasters`: minutes of marking while everything goes wrong. */
export default defineConfig(shared, {
  testDir: '.',
  outputDir: '../../output/disasters',
  workers: 1,
  timeout: 30 * 60_000,
  expect: { timeout: 60_000 },
});
