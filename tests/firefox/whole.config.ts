import { defineConfig } from '@playwright/test';
import shared from './playwright.config.ts';

/** Run by hand with `npm run test:firefox`: also the tests that `npm test` has no time for. */
export default defineConfig(shared, { grepInvert: /a^/ });
