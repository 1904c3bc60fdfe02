import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../lib/bundle.ts';
import { ensureFirefox } from '../lib/ensure-firefox.ts';
import { runModule, say } from '../lib/run.ts';
import { ensureNatsServer } from '../panel/server/ensure.ts';
import { settle, type Tally, tallyPlaywright, tallyVitest } from './reports.ts';

/** One of the checks, in the order they run. */
export interface Stage {
  name: string;
  /** The stage without whose success this one would check something old; it then counts as one failure, unrun. */
  needs?: string;
  run: () => Promise<Tally>;
}

/** A stage that is one check: every command must succeed. Arguments as for {@link runModule}. */
function commands(name: string, ...runs: [script: string, args: string[]][]): Stage {
  return {
    name,
    async run() {
      for (const [script, args] of runs)
        if ((await runModule(script, args)) !== 0) return { passed: 0, failed: 1 };
      return { passed: 1, failed: 0 };
    },
  };
}

/** A stage whose tests are counted from the JSON report that its runner leaves in output/reports/. */
function tests<Report>(
  name: string,
  script: string,
  args: (report: string) => string[],
  count: (report: Report) => Tally,
  env: (report: string) => Record<string, string> = () => ({}),
): Stage {
  return {
    name,
    async run() {
      const path = join(ROOT, 'output/reports', `${name.replaceAll(' ', '-')}.json`);
      rmSync(path, { force: true });
      const exitCode = await runModule(script, args(path), env(path));
      return settle(readReport(path, count), exitCode);
    },
  };
}

function readReport<Report>(path: string, count: (report: Report) => Tally): Tally | null {
  try {
    return count(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    // No report, or half of one: the runner crashed, which `settle` counts.
    return null;
  }
}

function vitest(project: string): Stage {
  return tests(
    `${project} tests`,
    'vitest/vitest.mjs',
    (report) => [
      'run',
      '--project',
      project,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ],
    tallyVitest,
  );
}

function playwright(name: string, config: string): Stage {
  return tests(
    name,
    '@playwright/test/cli.js',
    () => ['test', '--config', config, '--reporter=list,json'],
    tallyPlaywright,
    (report) => ({ PLAYWRIGHT_JSON_OUTPUT_FILE: report }),
  );
}

/** A stage that wants a Firefox; where none can be had it says so, and counts as one failure. */
function withFirefox({ name, run }: Stage): Stage {
  return {
    name,
    async run() {
      try {
        ensureFirefox();
      } catch (error) {
        say(error instanceof Error ? error.message : String(error));
        return { passed: 0, failed: 1 };
      }
      return run();
    },
  };
}

/** The panel on a real server; where no server can be had this is said, and nothing is counted. */
const panelStage: Stage = {
  name: 'panel',
  async run() {
    try {
      ensureNatsServer();
    } catch (error) {
      say(`Not tried: ${error instanceof Error ? error.message : String(error)}`);
      return { passed: 0, failed: 0 };
    }
    const isGood = (await runModule('tsx/dist/cli.mjs', ['tools/eval/panel.ts', '--short'])) === 0;
    return { passed: Number(isGood), failed: Number(!isGood) };
  },
};

/** Everything that must hold, cheapest first; the end-to-end tests drive what the build stage made. */
export const STAGES: Stage[] = [
  commands('type check', ['wxt/bin/wxt.mjs', ['prepare']], ['typescript/bin/tsc', ['--noEmit']]),
  commands('lint', ['@biomejs/biome/bin/biome', ['check', '--error-on-warnings', '.']]),
  vitest('core'),
  vitest('unit'),
  vitest('browser'),
  panelStage,
  commands('build', ['wxt/bin/wxt.mjs', ['build']], ['wxt/bin/wxt.mjs', ['build', '-b', 'firefox']]),
  { needs: 'build', ...playwright('end-to-end tests', 'playwright.config.ts') },
  {
    needs: 'build',
    ...withFirefox(playwright('Firefox tests', 'tests/firefox/playwright.config.ts')),
  },
];
