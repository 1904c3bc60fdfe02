// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Unseen } from '@/entrypoints/reader/shield/in-view.ts';
import { keepOwnEvents } from '@/entrypoints/reader/shield/own-events.ts';
import { settle } from '../reading/background.ts';
import { life } from '../reading/set-up.ts';
import { fakeEars } from './fake-ears.ts';

vi.mock('@/utils/platform/messages/messages.ts', () => import('../reading/fake-messages.ts'));

beforeEach(() => {
  document.body.innerHTML = '<div><button>Xóa</button><p>chữ</p></div>';
});

/** Our UI, with one button, on a page; a test says whether the reviewer sees it. */
function open() {
  const root = document.querySelector('div')!;
  const button = document.querySelector('button')!;
  const world = {
    at: button as Element,
    judged: null as Unseen | null | Promise<Unseen | null>,
  };
  const host = {
    root,
    owns: (event: Event) => Reflect.get(event, 'isOurs') === true,
    elementAt: () => world.at,
    keyTarget: () => world.at,
  };
  const { ears, hear } = fakeEars();
  const onUnseen = vi.fn<(reason: Unseen) => void>();
  keepOwnEvents(ears, host as never, { judge: () => world.judged } as never, onUnseen, life.signal);
  const pressed = vi.fn();
  button.addEventListener('click', pressed);

  /** An event as the browser would report it. @returns whether the page hears of it */
  const happen = (event: Event, isOurs: boolean): boolean => {
    const stop = vi.spyOn(event, 'stopImmediatePropagation');
    hear(event.type, Object.assign(event, { isOurs }));
    return stop.mock.calls.length === 0;
  };
  const point = (type: string, isOurs: boolean, detail = 1) =>
    happen(new MouseEvent(type, { clientX: 5, clientY: 5, detail, cancelable: true }), isOurs);
  const click = (detail = 1) => {
    point('pointerdown', true);
    return point('click', true, detail);
  };
  return { world, pressed, onUnseen, happen, point, click };
}

describe('a click on our button', () => {
  it('presses it once, and the page hears nothing', () => {
    const { click, pressed, onUnseen } = open();
    expect(click()).toBe(false);
    expect(pressed).toHaveBeenCalledOnce();
    expect(onUnseen).not.toHaveBeenCalled();
  });

  it('does nothing where the reviewer could not see it, and says why', async () => {
    const { world, click, pressed, onUnseen } = open();
    world.judged = 'covered';
    click();
    world.judged = Promise.resolve('moved' as const);
    click();
    await settle();
    expect(pressed).not.toHaveBeenCalled();
    expect(onUnseen.mock.calls).toEqual([['covered'], ['moved']]);
  });

  it('waits for the browser’s word on whether it is seen', async () => {
    const { world, click, pressed } = open();
    world.judged = Promise.resolve(null);
    click();
    expect(pressed).not.toHaveBeenCalled();
    await settle();
    expect(pressed).toHaveBeenCalledOnce();
  });

  it('that was pressed down elsewhere is none', () => {
    const { point, pressed } = open();
    point('pointerdown', false);
    point('click', true);
    expect(pressed).not.toHaveBeenCalled();
  });

  it('that is the second of a double click on the page was meant for the page', () => {
    const { point, pressed, onUnseen } = open();
    point('pointerdown', false);
    point('click', false);
    point('pointerdown', true);
    point('click', true, 2);
    expect(pressed).not.toHaveBeenCalled();
    expect(onUnseen).toHaveBeenCalledWith('moved');
  });

  it('that is disabled, or on text beside it, does nothing', () => {
    const { world, click, pressed } = open();
    document.querySelector('button')!.disabled = true;
    click();
    document.querySelector('button')!.disabled = false;
    world.at = document.querySelector('p')!;
    click();
    expect(pressed).not.toHaveBeenCalled();
  });
});

it('a key presses what has the focus; a click that no key and no pointer made presses nothing', () => {
  const { happen, point, pressed } = open();
  point('click', true, 0);
  expect(pressed).not.toHaveBeenCalled();
  expect(happen(new KeyboardEvent('keydown', { key: 'Enter', cancelable: true }), true)).toBe(false);
  point('click', true, 0);
  expect(pressed).toHaveBeenCalledOnce();
});

it('a key in our UI is heard there, and one that is used there does nothing else', () => {
  const { happen } = open();
  const heard = vi.fn((event: Event) => event.preventDefault());
  document.querySelector('button')!.addEventListener('keydown', heard);
  const event = new KeyboardEvent('keydown', { key: 'ArrowDown', cancelable: true });
  happen(event, true);
  expect(heard).toHaveBeenCalledOnce();
  expect(event.defaultPrevented).toBe(true);
});

it('the page keeps its own events, and hears none of ours', () => {
  const { happen } = open();
  for (const type of ['wheel', 'contextmenu', 'copy', 'mouseup', 'pointerup', 'keyup']) {
    expect(happen(new Event(type), true)).toBe(false);
    expect(happen(new Event(type), false)).toBe(true);
  }
});
