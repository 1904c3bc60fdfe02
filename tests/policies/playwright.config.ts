import { defineConfig } from '@playwright/test';
import shared from '../../playwright.config.ts';

/** Run with `npm run try:policies`, which puts policy files where the browsers read them. */
export default defineConfig(shared, {
  testDir: '.',
  outputDir: '../../output/policies-tried',
  workers: 1,
  timeout: 120_000,
});
