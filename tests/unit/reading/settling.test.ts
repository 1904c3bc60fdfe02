import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Settling } from '@/utils/reading/page/settling.ts';
import { life } from './set-up.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A page that is waited for. Milliseconds pass one by one with `pass`. */
function open(readyState: DocumentReadyState = 'complete') {
  const document = { readyState };
  const settled = vi.fn();
  const settling = new Settling(document as never, settled, life.signal);
  return { document, settled, settling, pass: (time: number) => vi.advanceTimersByTime(time) };
}

it('a page has settled once nothing came for a while, not before', () => {
  const { settled, settling, pass } = open();
  settling.restart();
  pass(1_000);
  settling.restart();
  pass(1_000);
  expect(settled).not.toHaveBeenCalled();
  pass(500);
  expect(settled).toHaveBeenCalledOnce();
});

it('adverts that take turns for ever do not keep it waiting', () => {
  const { settled, settling, pass } = open();
  for (let time = 0; time < 9_000; time += 500) {
    settling.restart();
    pass(500);
  }
  expect(settled).toHaveBeenCalled();
});

it('what is still on its way from the server is waited for, however quiet it is', () => {
  const { document, settled, settling, pass } = open('loading');
  settling.restart();
  pass(20_000);
  expect(settled).not.toHaveBeenCalled();
  document.readyState = 'interactive';
  pass(1_500);
  expect(settled).toHaveBeenCalledOnce();
});

it('nobody waits for a page that is left', () => {
  const { settled, settling, pass } = open();
  settling.restart();
  life.abort();
  pass(20_000);
  expect(settled).not.toHaveBeenCalled();
});
