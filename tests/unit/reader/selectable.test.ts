// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { keepSelectable } from '@/entrypoints/reader/input/selectable.ts';
import { SELECTABLE_ATTRIBUTE } from '@/utils/marks/style-sheet.ts';
import { openOn } from '../reading/open.ts';
import { life, TEXT } from '../reading/set-up.ts';
import { fakeEars } from './fake-ears.ts';

vi.mock('@/utils/platform/messages/messages.ts', () => import('../reading/fake-messages.ts'));

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const WIDTH = 10;

/** An article whose characters are ten pixels wide, and a reviewer with a mouse. */
function open() {
  document.body.innerHTML = `<article><p>${TEXT}</p><a href="/x">x</a></article><p id="beside">x</p>`;
  const root = document.querySelector('article')!;
  const text = root.querySelector('p')!.firstChild!;
  const world = { selected: '', keepsSelection: true };
  document.caretPositionFromPoint = ((x: number) => ({
    offsetNode: text,
    offset: Math.round(x / WIDTH),
  })) as never;
  document.getSelection = () =>
    ({
      isCollapsed: world.selected === '',
      setBaseAndExtent: (_: Node, from: number, __: Node, to: number) => {
        if (world.keepsSelection) world.selected = TEXT.slice(from, to);
      },
    }) as never;
  const opened = openOn(TEXT, life.signal, { text: () => ({ text: TEXT, root }) });
  const { ears, hear } = fakeEars();
  keepSelectable(document, ears, { owns: () => false } as never, opened.session, life.signal);
  const at = (x: number, target: Element) => ({
    clientX: x,
    clientY: 0,
    button: 0,
    pointerType: 'mouse',
    defaultPrevented: false,
    composedPath: () => [target],
  });
  /** Drags over some characters. @param asked the event by which the browser asks whether it may select */
  const drag = (from: number, to: number, asked: object = {}, target = text.parentElement!) => {
    hear('pointerdown', at(from * WIDTH, target));
    hear('selectstart', { defaultPrevented: false, ...asked });
    hear('pointermove', at(to * WIDTH, target));
    const underWay = world.selected;
    hear('pointerup', at(to * WIDTH, target));
    vi.advanceTimersByTime(1);
    return underWay;
  };
  return { ...opened, root, world, drag };
}

it('where the page says no to selecting, the drag selects all the same', () => {
  const { world, drag, told } = open();
  expect(drag(12, 24, { defaultPrevented: true })).toBe(TEXT.slice(12, 24));
  expect(world.selected).toBe(TEXT.slice(12, 24));
  expect(told()).toEqual([]);
});

it('what the browser has selected is left as it is', () => {
  const { world, drag } = open();
  world.selected = '118/126';
  drag(0, 40);
  expect(world.selected).toBe('118/126');
});

it('a press is no drag, and a link, what is beside the article, and a finger have their own', () => {
  const { world, drag } = open();
  drag(12, 12.3, { defaultPrevented: true });
  drag(12, 24, { defaultPrevented: true }, document.querySelector('a')!);
  drag(12, 24, { defaultPrevented: true }, document.querySelector<HTMLElement>('#beside')!);
  expect(world.selected).toBe('');
});

it('where no selection lasts, the reviewer is told, once', () => {
  const { world, drag, told } = open();
  world.keepsSelection = false;
  drag(12, 24);
  drag(30, 40);
  expect(told()).toEqual([{ says: 'notSelectable' }]);
});

it('a style that forbids selecting is taken back while we are here', () => {
  const { root, drag } = open();
  vi.stubGlobal('getComputedStyle', (element: Element) => ({
    userSelect: element === root ? 'none' : 'auto',
  }));
  drag(12, 24);
  expect(root.hasAttribute(SELECTABLE_ATTRIBUTE)).toBe(true);
  life.abort();
  expect(root.hasAttribute(SELECTABLE_ATTRIBUTE)).toBe(false);
});
