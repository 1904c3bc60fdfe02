// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { InView } from '@/entrypoints/reader/shield/in-view.ts';
import { life } from '../reading/set-up.ts';

const world = vi.hoisted(() => ({ isPlain: true }));
vi.mock('@/utils/platform/messages/messages.ts', () => import('../reading/fake-messages.ts'));
vi.mock('@/entrypoints/reader/shield/plain.ts', () => ({ isPlain: () => world.isPlain }));

const box = (x: number, y: number, width = 80, height = 30) =>
  ({ x, y, left: x, top: y, right: x + width, bottom: y + height, width, height }) as DOMRect;

beforeEach(() => {
  // The browser of these tests has no word of its own on what is seen, as Firefox has none.
  vi.stubGlobal('IntersectionObserverEntry', class {});
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'] });
  world.isPlain = true;
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** A card with one button at 100, 200, which has been there for as long as a test says. */
async function open(age = 1_000) {
  document.body.innerHTML = '<but-nho-ui></but-nho-ui><p>chữ</p>';
  const element = document.querySelector<HTMLElement>('but-nho-ui')!;
  const root = document.createElement('div');
  const places = { control: box(100, 200), words: box(50, 150), over: element as Element | null };
  document.elementFromPoint = () => places.over;
  const host = { element, root, elementAt: () => button };
  const words = () => ({ getBoundingClientRect: () => places.words }) as Range;
  const sight = new InView(document, host as never, words, life.signal);
  root.innerHTML = '<div role="dialog"><button>Xóa</button></div>';
  const button = root.querySelector('button')!;
  const card = root.querySelector('div')!;
  Object.defineProperty(button, 'offsetWidth', { value: 80 });
  button.getBoundingClientRect = () => places.control;
  card.getBoundingClientRect = () => places.control;
  element.getBoundingClientRect = () => box(0, 0);
  // Observers tell of what was drawn a moment later.
  await new Promise((resolve) => setTimeout(resolve, 5));
  vi.advanceTimersByTime(age);
  const press = () => sight.judge(button, { x: 120, y: 210 }, performance.now());
  return { places, press, pass: (time: number) => vi.advanceTimersByTime(time) };
}

describe('a button of ours', () => {
  it('that is to be seen where it is pressed is seen', async () => {
    const { press } = await open();
    expect(press()).toBeNull();
  });

  it('is covered where something of the page lies over it, now or a moment ago', async () => {
    const { places, press, pass } = await open();
    const ours = places.over;
    places.over = document.querySelector('p');
    expect(press()).toBe('covered');
    pass(150);
    places.over = ours;
    expect(press()).toBe('covered');
    pass(500);
    expect(press()).toBeNull();
  });

  it('is covered where the page makes our UI transparent, or the button small', async () => {
    const { places, press } = await open();
    world.isPlain = false;
    expect(press()).toBe('covered');
    world.isPlain = true;
    places.control = box(100, 200, 40, 15);
    expect(press()).toBe('covered');
  });

  it('has moved where the page has just put it under the pointer', async () => {
    const { places, press, pass } = await open();
    places.words = box(50, 350);
    places.control = box(100, 400);
    expect(press()).toBe('moved');
    pass(500);
    expect(press()).toBeNull();
  });

  it('has not moved where only its card found a better place', async () => {
    const { places, press } = await open();
    places.control = box(100, 400);
    expect(press()).toBeNull();
  });
});
