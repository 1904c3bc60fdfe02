import { describe, expect, it } from 'vitest';
import { VisitLog } from '@/utils/article/visit/visit-log.ts';

const logOf = (...states: string[][]) => {
  const log = new VisitLog();
  for (const state of states) log.see(state);
  return log;
};

describe('VisitLog', () => {
  it('knows nothing of the lines of a first reading', () => {
    expect(logOf(['a', 'b']).storyOf(1)).toMatchObject({ batch: null, earlier: [] });
  });

  it('tells what came in later, and with what', () => {
    const log = logOf(['a', 'b'], ['a', 'x', 'y', 'b']);
    expect(log.storyOf(1).batch).toEqual(['x', 'y']);
    expect(log.storyOf(3)).toMatchObject({ batch: null, earlier: [] });
  });

  it('follows a place through its states, and remembers that it came in later', () => {
    const log = logOf(['a'], ['a', '1'], ['a', '2'], ['a', '3']);
    expect(log.storyOf(1)).toMatchObject({ batch: ['1'], earlier: ['1', '2'] });
  });

  it('keeps the story of lines that only changed places', () => {
    const log = logOf(['a', 'b'], ['a', 'b', 'late'], ['late', 'b', 'a']);
    expect(log.storyOf(0).batch).toEqual(['late']);
    expect(log.storyOf(2).batch).toBeNull();
  });

  it('says which lines came or went, and which are lost', () => {
    const log = logOf(['a', 'b']);
    log.see(['a', 'c']);
    expect([log.hasLost('b'), log.hasLost('a')]).toEqual([true, false]);
  });
});
