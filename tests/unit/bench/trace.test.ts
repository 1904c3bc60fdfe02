import { describe, expect, it } from 'vitest';
import { readDelay, readEvaluation, readMainThread, type TraceEvent } from '@/bench/weight/trace.ts';

const URL_HERE = 'http://bao-thu.vn/bai.html';
const event = (name: string, ts: number, dur: number, more: Partial<TraceEvent> = {}): TraceEvent => ({
  name,
  ph: 'X',
  pid: 7,
  tid: 1,
  ts,
  dur,
  tdur: dur,
  ...more,
});
const parsing = event('ParseHTML', 1_010, 500, { args: { beginData: { url: URL_HERE } } });
const reader = event('EvaluateScript', 10_100, 40_000, {
  tdur: 30_000,
  args: { data: { url: 'chrome-extension://abc/reader.js' } },
});

describe('readMainThread', () => {
  const tasks = [
    event('RunTask', 60_000, 90_000),
    event('RunTask', 1_000, 2_000),
    // On a busy machine: waiting for the processor is not counted.
    event('RunTask', 10_000, 41_000, { tdur: 31_000 }),
    event('RunTask', 200_000, 5_000),
    event('FunctionCall', 200_100, 4_000),
  ];
  const elsewhere = [
    event('RunTask', 0, 700_000, { tid: 2 }),
    event('RunTask', 0, 700_000, { pid: 8 }),
    event('FunctionCall', 60_100, 9, { pid: 8 }),
  ];

  it('adds up the tasks of the page’s main thread, and of no other, in the time that the thread ran', () => {
    expect(readMainThread([parsing, reader, ...tasks, ...elsewhere], URL_HERE).total).toBe(128);
  });

  it('takes the longest task in which a script ran for ours, however long the page’s own work is', () => {
    expect(readMainThread([parsing, reader, ...tasks, ...elsewhere], URL_HERE).longestScriptTask).toBe(31);
  });

  it('finds nothing of ours where no script ran', () => {
    expect(readMainThread([parsing, event('RunTask', 1_000, 2_000)], URL_HERE).longestScriptTask).toBe(0);
  });

  it('throws where the page is not in the trace: it would be measured as weightless', () => {
    expect(() => readMainThread([parsing, ...tasks], 'http://bao-thu.vn/')).toThrow('http://bao-thu.vn/');
  });
});

describe('readEvaluation and readDelay', () => {
  const pages = event('EvaluateScript', 100, 900, { args: { data: { url: 'http://bao-thu.vn/reader.js' } } });
  const shown = event('shown 1', 110_100, 0, { ph: 'I' });

  it('measure the extension’s file, not one of the page that is called alike', () => {
    expect(readEvaluation([pages, reader], 'reader.js')).toBe(30);
    expect(readDelay([pages, reader, shown], 'reader.js', 'shown 1')).toBe(100);
  });

  it('throw where there is nothing to measure', () => {
    expect(() => readEvaluation([pages], 'reader.js')).toThrow('reader.js');
    expect(() => readDelay([reader], 'reader.js', 'shown 1')).toThrow('shown 1');
  });
});
