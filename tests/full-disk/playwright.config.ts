import { defineConfig } from '@playwright/test';
import shared from '../../playwright.config.ts';

/** Run by hand with `npm run try:full-disk`: it mounts disks of its own, for which it has to be root on Linux. */
export default defineConfig(shared, {
  testDir: '.',
  outputDir: '../../output/full-disk',
  workers: 1,
  timeout: 120_000,
});
