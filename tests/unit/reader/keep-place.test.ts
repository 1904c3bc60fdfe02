// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { keepPlace } from '@/entrypoints/reader/place/keep-place.ts';
import { settle } from '../reading/background.ts';
import { openOn } from '../reading/open.ts';
import { life } from '../reading/set-up.ts';

const world = vi.hoisted(() => ({
  place: null as number | null,
  calls: [] as unknown[],
  shown: [] as string[],
}));
vi.mock('@/utils/platform/messages/messages.ts', () => ({
  callBackground: async (name: string, request: unknown) => {
    world.calls.push([name, request]);
    return name === 'openPart' ? world.place : null;
  },
}));

const TEXT = 'Một.\nHai.\nBa.\nBốn.';
const ADDRESS = 'https://bao-mau.vn/bai';

beforeEach(() => {
  Object.assign(world, { place: null, calls: [], shown: [] });
  Object.defineProperty(document, 'visibilityState', { value: 'visible', configurable: true });
  vi.spyOn(window, 'scrollY', 'get').mockReturnValue(0);
  vi.spyOn(window, 'scrollBy').mockReturnValue();
  vi.spyOn(Element.prototype, 'scrollIntoView').mockImplementation(function (this: Element) {
    world.shown.push(this.textContent ?? '');
  });
});
afterEach(() => void vi.restoreAllMocks());

/** A page of four lines, each a window high, scrolled by so many windows. */
async function open(scrolledBy: () => number) {
  const line = (start: number) => TEXT.slice(0, start + 1).split('\n').length - 1;
  const rangeOf = (_: string, { start, end }: { start: number; end: number }) => {
    const top = (line(start) - scrolledBy()) * window.innerHeight;
    const around = document.createElement('p');
    around.textContent = TEXT.slice(start, end);
    return {
      startContainer: around.firstChild,
      getBoundingClientRect: () => ({ top, bottom: top + window.innerHeight }),
    };
  };
  const { session } = openOn(TEXT, life.signal, { rangeOf });
  keepPlace(window, session, life.signal);
  await import('@/entrypoints/reader/place/reading-place.ts');
  await settle();
}

const leave = () => window.dispatchEvent(new Event('pagehide'));
const left = () => world.calls.filter((call) => (call as string[])[0] === 'leavePart');

it('a page that is no part of an entry is asked about once, and never told of', async () => {
  await open(() => 2);
  leave();
  expect(world.calls).toEqual([['openPart', { address: ADDRESS }]]);
});

it('a part is left at the paragraph at the upper edge of the window, told once', async () => {
  world.place = 0;
  await open(() => 1.5);
  leave();
  leave();
  expect(left()).toEqual([['leavePart', { address: ADDRESS, offset: TEXT.indexOf('Hai') }]]);
});

it.each([
  ['at its top', 0],
  ['with its last words in the window', 3],
])('a part that is left %s begins anew', async (_, by) => {
  world.place = 5;
  await open(() => by);
  leave();
  expect(left()).toEqual([['leavePart', { address: ADDRESS, offset: 0 }]]);
});

it('a part comes back to where it was left, unless somebody has scrolled already', async () => {
  world.place = TEXT.indexOf('Ba');
  await open(() => 0);
  expect(world.shown).toEqual(['B']);
  vi.spyOn(window, 'scrollY', 'get').mockReturnValue(40);
  await open(() => 0);
  expect(world.shown).toEqual(['B']);
});

it('a part in a tab that nobody looks at is opened when it is turned to', async () => {
  Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
  await open(() => 0);
  expect(world.calls).toEqual([]);
  Object.defineProperty(document, 'visibilityState', { value: 'visible', configurable: true });
  document.dispatchEvent(new Event('visibilitychange'));
  await settle();
  expect(world.calls).toEqual([['openPart', { address: ADDRESS }]]);
});
