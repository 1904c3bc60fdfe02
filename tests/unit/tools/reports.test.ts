import { describe, expect, it } from 'vitest';
import { settle, tallyPlaywright, tallyVitest } from '@/tools/check/reports.ts';

const file = (status: string, ...tests: string[]) => ({
  status,
  assertionResults: tests.map((test) => ({ status: test })),
});

describe('tallyVitest', () => {
  it.each([
    ['counts tests', [file('passed', 'passed', 'passed'), file('failed', 'passed', 'failed')], 3, 1],
    ['leaves skipped tests out', [file('passed', 'passed', 'skipped', 'todo')], 1, 0],
    ['counts a file that could not be read', [file('failed')], 0, 1],
    ['counts a file whose clean-up failed', [file('failed', 'passed')], 1, 1],
  ])('%s', (_name, testResults, passed, failed) => {
    expect(tallyVitest({ testResults })).toEqual({ passed, failed });
  });
});

describe('tallyPlaywright', () => {
  it('counts errors outside of tests as failures, and a test that passed when repeated as passed', () => {
    const report = { stats: { expected: 5, unexpected: 2, flaky: 1, skipped: 4 }, errors: [{}] };
    expect(tallyPlaywright(report)).toEqual({ passed: 6, failed: 3 });
  });
});

describe('settle', () => {
  it.each([
    ['a good run', { passed: 3, failed: 0 }, 0, { passed: 3, failed: 0 }],
    ['a bad run', { passed: 3, failed: 2 }, 1, { passed: 3, failed: 2 }],
    ['a crash after the tests', { passed: 3, failed: 0 }, 1, { passed: 3, failed: 1 }],
    ['a run without a test', { passed: 0, failed: 0 }, 0, { passed: 0, failed: 1 }],
    ['a run without a report', null, 0, { passed: 0, failed: 1 }],
  ])('%s', (_name, tally, exitCode, expected) => {
    expect(settle(tally, exitCode)).toEqual(expected);
  });
});
