/** What a stage of the checks came to. A skipped test counts as neither. */
export interface Tally {
  passed: number;
  failed: number;
}

/** The part of Vitest's JSON report that is read. */
interface VitestReport {
  testResults: { status: string; assertionResults: { status: string }[] }[];
}

/** The part of Playwright's JSON report that is read. */
interface PlaywrightReport {
  stats: { expected: number; unexpected: number; flaky: number };
  errors: unknown[];
}

/** Counts tests; a file that failed before any of its tests did (an import error, say) counts as one failure. */
export function tallyVitest(report: VitestReport): Tally {
  const tally = { passed: 0, failed: 0 };
  for (const file of report.testResults) {
    const failed = file.assertionResults.filter((test) => test.status === 'failed').length;
    tally.passed += file.assertionResults.filter((test) => test.status === 'passed').length;
    tally.failed += file.status === 'failed' ? Math.max(failed, 1) : failed;
  }
  return tally;
}

/**
 * Counts tests, and each error outside of a test as a failure. A test that passed only when it was repeated, which is
 * done where nobody watches (playwright.config.ts), counts as passed; the runner lists it as flaky.
 */
export function tallyPlaywright(report: PlaywrightReport): Tally {
  const { expected, unexpected, flaky } = report.stats;
  return { passed: expected + flaky, failed: unexpected + report.errors.length };
}

/**
 * Holds a runner's own count against its exit code, so that no crash passes for success: a run without a report,
 * without a test, or with a failing exit code and no failing test counts one failure more.
 * @param tally null when the runner left no report
 */
export function settle(tally: Tally | null, exitCode: number): Tally {
  const { passed, failed } = tally ?? { passed: 0, failed: 0 };
  const unexplained = failed === 0 && (exitCode !== 0 || passed === 0);
  return { passed, failed: unexplained ? 1 : failed };
}
