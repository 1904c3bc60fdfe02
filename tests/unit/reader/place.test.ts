// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { bringIntoSight } from '@/entrypoints/reader/place/bring-into-sight.ts';
import { keepFocusInSight } from '@/entrypoints/reader/place/scroll.ts';
import { homeOf } from '@/entrypoints/reader/place/top-layer.ts';
import { unfold } from '@/entrypoints/reader/place/unfold.ts';
import { wordsAtHand } from '@/entrypoints/reader/place/words-at-hand.ts';
import type { Span } from '@/utils/model/records.ts';
import { openOn } from '../reading/open.ts';
import { life, TEXT } from '../reading/set-up.ts';

vi.mock('@/utils/platform/messages/messages.ts', () => import('../reading/fake-messages.ts'));

const WINDOW = { width: 1_000, height: 800 };
const LINE = 20;

const resize = ({ width, height }: typeof WINDOW) =>
  Object.assign(window, {
    innerHeight: height,
    innerWidth: width,
    visualViewport: { width, height, scale: 1 },
  });

/** How far down the window the words stand; the window scrolls by moving them. */
let top = 0;

beforeEach(() => {
  resize(WINDOW);
  vi.spyOn(window, 'scrollBy').mockImplementation(((by: ScrollToOptions) => {
    top -= by.top ?? 0;
  }) as never);
  Element.prototype.checkVisibility = () => true;
  document.elementFromPoint = () => null;
  // The DOM of these tests knows no default of it.
  const seen = 'overflow-x: visible; overflow-y: visible';
  document.body.innerHTML = `<article style="${seen}"><p style="${seen}">118/126 thôn</p></article>`;
});
afterEach(() => void vi.restoreAllMocks());

/** The words of an element, as tall as a line. */
const wordsOf = (element: Element, height = LINE): Range => {
  const box = () => ({ top, bottom: top + height, left: 100, right: 200, width: 100, height });
  return {
    startContainer: element.firstChild ?? element,
    getBoundingClientRect: box,
    getClientRects: () => [box()],
  } as never;
};
const words = (height?: number) => wordsOf(document.querySelector('p')!, height);

describe('words come into sight', () => {
  it('a third of the way down, from above and from below', () => {
    for (const from of [-4_000, 9_000]) {
      top = from;
      expect(bringIntoSight(words())).toBe(true);
      expect(top).toBeCloseTo(WINDOW.height / 3);
    }
  });

  it('not at all where they are in sight with room for a card above or below them', () => {
    for (const from of [10, 400, 700]) {
      top = from;
      bringIntoSight(words());
      expect(top).toBe(from);
    }
  });

  it('above a card that stands along the lower edge of a small window', () => {
    resize({ width: 540, height: 800 });
    for (const from of [10, 250]) {
      top = from;
      bringIntoSight(words());
      expect(top).toBe(from);
    }
    top = 400;
    bringIntoSight(words());
    expect(top + LINE).toBeLessThanOrEqual(0.4 * 800 - 8);
  });

  it('so that a card has room, also where the words are long', () => {
    for (const from of [150, 2_000]) {
      top = from;
      bringIntoSight(words(500));
      expect(top).toBeGreaterThanOrEqual(0);
      expect(top).toBeLessThan(20);
    }
  });

  it('below a header that the page keeps over its text', () => {
    const header = document.body.appendChild(document.createElement('header'));
    header.style.position = 'fixed';
    header.getBoundingClientRect = () => ({ top: 0, bottom: 300 }) as DOMRect;
    document.elementFromPoint = () => (top < 300 ? header : null);
    top = 5_000;
    bringIntoSight(words());
    expect(top).toBe(308);
  });

  it('without scrolling the window, where what shows them stays in its place', () => {
    document.querySelector('article')!.style.position = 'fixed';
    top = 5_000;
    bringIntoSight(words());
    expect(top).toBe(5_000);
  });

  it('only as far as the page shows them: it says so of what it folds away', () => {
    expect(bringIntoSight(words(0))).toBe(false);
    Element.prototype.checkVisibility = () => false;
    expect(bringIntoSight(words())).toBe(false);
  });
});

describe('what is folded', () => {
  it('opens, with all that it is folded in, and nothing beside it', () => {
    document.body.innerHTML = `
      <details id="outer"><summary>Ngoài</summary><details id="inner"><p>118/126 thôn</p></details></details>
      <details id="other"><p>x</p></details>`;
    unfold(document.querySelector('p')!.firstChild!);
    const open = [...document.querySelectorAll('details')].filter((one) => one.open).map(({ id }) => id);
    expect(open).toEqual(['outer', 'inner']);
  });

  it('stays folded where the words are its head, which is always shown', () => {
    document.body.innerHTML = '<details><summary>118/126 thôn</summary><p>x</p></details>';
    unfold(document.querySelector('summary')!.firstChild!);
    expect(document.querySelector('details')!.open).toBe(false);
  });

  it('opens as the browser’s own search opens it: the page hears of it first', () => {
    document.body.innerHTML = '<section hidden="until-found"><p>118/126 thôn</p></section>';
    const section = document.querySelector('section')!;
    const heard = vi.fn(() => expect(section.hasAttribute('hidden')).toBe(true));
    section.addEventListener('beforematch', heard);
    unfold(document.querySelector('p')!);
    expect(heard).toHaveBeenCalledOnce();
    expect(section.hasAttribute('hidden')).toBe(false);
  });
});

/** A session whose ranges stand in the page of the test. */
function open(height = LINE) {
  const root = document.querySelector('article')!;
  const opened = openOn(TEXT, life.signal, {
    rangeOf: (_: string, { start, end }: Span) => ({ ...words(height), quote: TEXT.slice(start, end) }),
    text: () => ({ text: TEXT, root }),
  });
  return { ...opened, ...opened.session };
}

describe('what is looked at', () => {
  it('is brought into sight; where it cannot be seen, that is said', () => {
    top = 5_000;
    const { focus, mark, session, told } = open();
    const id = mark('118/126 thôn');
    keepFocusInSight(session, life.signal);
    expect(top).toBe(5_000);
    focus.turnToMark(id);
    expect(top).toBeCloseTo(WINDOW.height / 3);
    expect(told()).toEqual([]);
    const folded = open(0);
    keepFocusInSight(folded.session, life.signal);
    folded.focus.turnToMark(folded.mark('12,1%'));
    expect(folded.told()).toContainEqual({ says: 'folded' });
  });

  it('does not drag the reader along when the page moves it', () => {
    const { focus, marks, mark, session } = open();
    keepFocusInSight(session, life.signal);
    focus.turnToMark(mark('118/126 thôn'));
    top = 5_000;
    marks.place([...marks.all.value], true);
    expect(top).toBe(5_000);
  });
});

describe('our UI', () => {
  it('stands at the words that are selected, else at the mark that is looked at, else nowhere', () => {
    const { focus, mark, select, session } = open();
    expect(wordsAtHand(session)).toBeNull();
    focus.turnToMark(mark('118/126 thôn'));
    expect(wordsAtHand(session)).toMatchObject({ quote: '118/126 thôn' });
    select('12,1%');
    expect(wordsAtHand(session)).toMatchObject({ quote: '12,1%' });
  });

  it('hangs in the dialog that holds the words, which makes all outside of it inert', () => {
    const { focus, mark, session } = open();
    focus.turnToMark(mark('118/126 thôn'));
    expect(homeOf(document, session)).toBe(document.documentElement);
    const article = document.querySelector('article')!;
    Object.assign(article, { matches: (selector: string) => selector.includes(':modal') });
    expect(homeOf(document, session)).toBe(article);
  });
});
