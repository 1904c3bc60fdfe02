// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { listenToPointer } from '@/entrypoints/reader/input/pointer.ts';
import { watchSelection } from '@/entrypoints/reader/input/selection.ts';
import { openOn } from '../reading/open.ts';
import { life, TEXT } from '../reading/set-up.ts';
import { fakeEars } from './fake-ears.ts';

vi.mock('@/utils/platform/messages/messages.ts', () => import('../reading/fake-messages.ts'));

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A reviewer with a mouse, on a page and on our UI. */
function open() {
  const opened = openOn(TEXT, life.signal);
  const { ears, hear } = fakeEars();
  let isOurs = false;
  const host = { owns: () => isOurs } as never;
  let hits: string[] = [];
  listenToPointer(ears, host, opened.session, { hitTest: () => hits } as never);
  watchSelection(ears, host, opened.session);
  const at = (x: number, more: object = {}) => ({ clientX: x, clientY: 0, pointerType: 'mouse', ...more });
  const click = (found: string[], html = '<p></p>') => {
    hits = found;
    document.body.innerHTML = html;
    hear('click', { ...at(0), composedPath: () => [document.body.firstElementChild] });
  };
  /** Presses, moves by so many pixels, and lets go. */
  const drag = (pixels: number, quote: string, more: object = {}) => {
    hear('pointerdown', at(0, more));
    opened.selectOnly(quote);
    hear('selectionchange');
    hear('pointerup', at(pixels, more));
    vi.advanceTimersByTime(1);
  };
  const inOurUi = () => {
    isOurs = true;
  };
  return { ...opened, ...opened.session, hear, click, drag, inOurUi };
}

describe('a click', () => {
  it('on a mark opens its card, and those of the marks under it; elsewhere it closes what is open', () => {
    const { focus, mark, click } = open();
    const marks = [mark('118/126'), mark('118/126 thôn')];
    click(['focus', ...marks]);
    expect(focus.current.value).toMatchObject({
      type: 'mark',
      id: marks[0],
      overlapping: marks,
      isNew: false,
    });
    click([]);
    expect(focus.current.value).toBeNull();
  });

  it('on a suggestion opens that', async () => {
    const { focus, suggestions, click } = open();
    suggestions.refresh();
    await vi.advanceTimersByTimeAsync(0);
    const [first] = suggestions.open.value;
    click([first!.fingerprint]);
    expect(focus.suggestion.value).toBe(first);
  });

  it('that means something to the page is only the page’s', () => {
    const { focus, mark, click } = open();
    const id = mark('118/126');
    for (const html of ['<a href="/"></a>', '<button></button>', '<summary></summary>']) click([id], html);
    expect(focus.current.value).toBeNull();
    focus.turnToMark(id);
    click([], '<button></button>');
    expect(focus.mark.value?.annotation.id).toBe(id);
  });

  it('closes no card while words are selected or a mark looks for new bounds', () => {
    const { focus, marks, selection, mark, select, click } = open();
    const id = mark('118/126');
    focus.turnToMark(id);
    selection.seekBounds(marks.get(id)!);
    click([]);
    selection.endSeeking();
    select('12,1%');
    click([]);
    expect(focus.mark.value?.annotation.id).toBe(id);
  });
});

describe('a drag of the pointer', () => {
  it('selects', () => {
    const { selection, drag } = open();
    drag(40, '12,1%');
    expect(selection.selected.value).not.toBeNull();
    expect(selection.isSelecting.value).toBe(false);
  });

  it('is one only if it moves, unless it is a finger’s or goes on with Shift', () => {
    const still = open();
    still.drag(1, '12,1%');
    expect(still.selection.selected.value).toBeNull();
    const finger = open();
    finger.drag(1, '12,1%', { pointerType: 'touch' });
    expect(finger.selection.selected.value).not.toBeNull();
    const shifted = open();
    shifted.drag(1, '12,1%', { shiftKey: true });
    expect(shifted.selection.selected.value).not.toBeNull();
  });

  it('in our own UI selects nothing', () => {
    const { selection, drag, inOurUi } = open();
    inOurUi();
    drag(40, '12,1%');
    expect(selection.selected.value).toBeNull();
  });
});

it('keys that select are heard, and read when they rest; other keys make nothing of what a page selects', () => {
  const { selection, selectOnly, hear } = open();
  selectOnly('12,1%');
  hear('keydown', { key: 'ArrowRight' });
  hear('selectionchange');
  vi.advanceTimersByTime(60_000);
  expect(selection.selected.value).toBeNull();
  hear('keydown', { key: 'ArrowRight', shiftKey: true });
  expect(selection.isSelecting.value).toBe(true);
  hear('selectionchange');
  expect(selection.selected.value).toBeNull();
  vi.advanceTimersByTime(1_000);
  expect(selection.selected.value).not.toBeNull();
});
