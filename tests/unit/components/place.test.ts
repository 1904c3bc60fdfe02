import { describe, expect, it } from 'vitest';
import { type Box, GAP, placeCard } from '@/components/over-page/place.ts';
import type { Size } from '@/components/over-page/window-size.ts';

/** Words of one line, or more, at a place of the window. */
const words = (left: number, top: number, width = 120, height = 24): Box => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});

/** A column of text that goes on below the window. */
const column = (left: number, right: number): Box => ({ left, top: 0, right, bottom: 2000 });

const size = (width: number, height: number): Size => ({ width, height });

/** The windows that reviewers have: small laptops, and 1280 × 900 at 200 and 400 %. */
const WINDOWS: Size[] = [
  size(1920, 1000),
  size(1280, 900),
  size(853, 600),
  size(640, 450),
  size(640, 360),
  size(320, 400),
  size(320, 225),
];

const CARDS: Size[] = [size(400, 560), size(400, 240), size(280, 40)];

/** What a card covers at its place. */
function boxOf(at: ReturnType<typeof placeCard>, card: Size): Box {
  const height = Math.min(card.height, at.maxHeight);
  return { left: at.left, top: at.top, right: at.left + card.width, bottom: at.top + height };
}

const overlaps = (a: Box, b: Box) =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

describe.each(WINDOWS)('in a window of $width × $height', (window) => {
  const cards = CARDS.map(({ width, height }) => ({
    width: Math.min(width, window.width - 2 * GAP),
    height,
  }));
  const places: Box[] = [];
  for (let top = -200; top < window.height + 200; top += 37)
    for (let left = 0; left < window.width - 120; left += 67)
      for (const height of [24, 72]) places.push(words(left, top, 120, height));
  const around = { left: 20, top: -500, right: Math.min(740, window.width - 20), bottom: 2000 };

  it.each([[[]], [[around]]])('nothing of ours is out of it (columns %j)', (columns) => {
    for (const card of cards)
      for (const place of places) {
        const at = placeCard(place, columns, card, window);
        const box = boxOf(at, card);
        const edge = at.at === 'edge' ? 0 : GAP;
        expect(box.left).toBeGreaterThanOrEqual(edge);
        expect(box.top).toBeGreaterThanOrEqual(edge);
        expect(box.right).toBeLessThanOrEqual(window.width - edge);
        expect(box.bottom).toBeLessThanOrEqual(window.height - edge);
      }
  });

  it('a card with room for its quote and note beside its words is never over them', () => {
    for (const card of cards)
      for (const place of places) {
        const least = Math.min(card.height, 120) + GAP;
        if (window.height - place.bottom < least && place.top < least) continue;
        const at = placeCard(place, [around], card, window);
        const box = at.at === 'edge' ? { ...boxOf(at, card), left: 0, right: window.width } : boxOf(at, card);
        if (at.at !== 'words') expect(overlaps(box, place)).toBe(false);
      }
  });

  it('an adder is never over its words where it has room above, below or beside them', () => {
    let free = 0;
    for (const card of cards)
      for (const place of places) {
        const least = Math.min(card.height, 120);
        const hasRoom =
          place.top - 2 * GAP >= least ||
          window.height - place.bottom - 2 * GAP >= least ||
          place.left - 2 * GAP >= card.width ||
          window.width - place.right - 2 * GAP >= card.width;
        if (!hasRoom) continue;
        free += 1;
        expect(overlaps(boxOf(placeCard(place, [], card, window), card), place)).toBe(false);
      }
    expect(free).toBeGreaterThan(places.length);
  });
});

it.each<[string, Box, Box[], Size, Size, Partial<ReturnType<typeof placeCard>>]>([
  [
    'beside the column, at the height of the words',
    words(200, 300),
    [column(40, 660)],
    size(400, 300),
    size(1366, 700),
    { left: 668, top: 300 },
  ],
  [
    'left of a column at the right',
    words(800, 600),
    [column(700, 1300)],
    size(400, 300),
    size(1366, 700),
    { left: 292, top: 392, at: 'column' },
  ],
  [
    'beside the column where 360 pixels are free, and not where there are less',
    words(200, 300),
    [column(40, 640)],
    size(344, 300),
    size(1000, 700),
    { left: 648, top: 300, at: 'column' },
  ],
  [
    'below its words where only 359 are',
    words(200, 300),
    [column(40, 641)],
    size(344, 300),
    size(1000, 700),
    { left: 200, top: 332, at: 'words' },
  ],
  [
    'beside the lines of a text that is laid out wider than they are',
    words(200, 300),
    [column(0, 1366), { left: 40, top: 280, right: 660, bottom: 420 }],
    size(344, 300),
    size(1366, 700),
    { left: 668, top: 300, at: 'column' },
  ],
  [
    'along the lower edge of a narrow window',
    words(20, 100),
    [column(0, 540)],
    size(540, 300),
    size(540, 800),
    { left: 0, top: 500, at: 'edge' },
  ],
  [
    'along the upper edge where the words are below',
    words(20, 600),
    [column(0, 540)],
    size(540, 300),
    size(540, 800),
    { left: 0, top: 0, at: 'edge' },
  ],
  [
    'along the lower edge of a low window, in what its words leave',
    words(20, 150),
    [column(0, 700)],
    size(900, 400),
    size(900, 400),
    { left: 0, top: 182, maxHeight: 218, at: 'edge' },
  ],
  [
    'along the lower edge where the words have been scrolled away',
    words(20, 900),
    [column(0, 540)],
    size(540, 300),
    size(540, 800),
    { left: 0, top: 500, at: 'edge' },
  ],
  [
    'below the words of an adder',
    words(200, 300),
    [],
    size(400, 300),
    size(1280, 900),
    { left: 200, top: 332 },
  ],
  [
    'above words near the foot',
    words(200, 800),
    [],
    size(400, 300),
    size(1280, 900),
    { left: 200, top: 492 },
  ],
  [
    'as high as the room below',
    words(20, 40),
    [],
    size(400, 500),
    size(640, 360),
    { top: 72, maxHeight: 280 },
  ],
  [
    'as high as the room above',
    words(20, 300),
    [],
    size(400, 500),
    size(640, 360),
    { top: 8, maxHeight: 284 },
  ],
  [
    'beside the words in a low window',
    words(20, 100),
    [],
    size(400, 500),
    size(640, 225),
    { left: 148, top: 8 },
  ],
  [
    'at the foot of a window without room',
    words(20, 100),
    [],
    size(304, 500),
    size(320, 225),
    { left: 8, top: 8, maxHeight: 209 },
  ],
])('%s', (_, at, columns, card, window, expected) => {
  expect(placeCard(at, columns, card, window)).toMatchObject(expected);
});
