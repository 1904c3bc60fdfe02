import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { findChromium, QUIET_ARGS } from './tools/lib/chromium.ts';

const executablePath = findChromium();

/** Milliseconds one test may take: far more than any needs, so that a busy machine fails none. */
const TEST_TIMEOUT = 60_000;

/**
 * Rooms of the pure core: they keep no state, so their tests may share a process and what it has loaded. Loading anew for
 * each file costs several times what the tests do.
 */
const CORE =
  'anchoring article award commands consolidation dossier entries figures merge pages schema search suggest text'
    .split(' ')
    .map((room) => `tests/unit/${room}/**/*.test.{ts,tsx}`);

const inNode = {
  // By itself Vitest leaves one of two cores idle.
  maxWorkers: '100%',
  environment: 'node',
  setupFiles: ['tests/unit/setup.ts'],
  testTimeout: TEST_TIMEOUT,
  hookTimeout: TEST_TIMEOUT,
};

/** Two rings: code in Node – the pure core, and all the rest file by file –, and what needs a real DOM in real Chromium. */
export default defineConfig({
  test: {
    projects: [
      {
        plugins: [WxtVitest()],
        test: { ...inNode, name: 'core', include: CORE, isolate: false },
      },
      {
        plugins: [WxtVitest()],
        test: { ...inNode, name: 'unit', include: ['tests/unit/**/*.test.{ts,tsx}'], exclude: CORE },
      },
      {
        resolve: { alias: { '@': import.meta.dirname } },
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.{ts,tsx}'],
          testTimeout: TEST_TIMEOUT,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: { ...(executablePath ? { executablePath } : {}), args: QUIET_ARGS },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
});
