import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readColour } from '@/utils/marks/background.ts';
import { contrast, PALETTE, type Rgb, schemeFor } from '@/utils/model/palette.ts';
import { ANNOTATION_KINDS } from '@/utils/model/records.ts';

function rgb(hex: string): Rgb {
  return [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as unknown as Rgb;
}

/** WCAG 2.2, 1.4.3. */
const READABLE = 4.5;

const PAGES = { light: ['#ffffff', '#f6f6f6', '#fdf6e3'], dark: ['#000000', '#121212', '#1e2430'] } as const;

test.each(ANNOTATION_KINDS.flatMap((kind) => [['light', kind] as const, ['dark', kind] as const]))(
  'on a %s page the line of a %s and the words on its tint can be read',
  (scheme, kind) => {
    const { line, tint, ink } = PALETTE[scheme][kind];
    for (const page of PAGES[scheme]) expect(contrast(rgb(line), rgb(page))).toBeGreaterThanOrEqual(READABLE);
    expect(contrast(rgb(ink), rgb(tint))).toBeGreaterThanOrEqual(READABLE);
    expect(contrast(rgb(line), rgb(tint))).toBeGreaterThanOrEqual(READABLE);
  },
);

test.each([
  ['#ffffff', 'light'],
  ['#f5f0e6', 'light'],
  ['#202124', 'dark'],
  ['#000000', 'dark'],
] as const)('%s is a %s background', (colour, scheme) => {
  expect(schemeFor(rgb(colour))).toBe(scheme);
});

test.each([
  ['rgb(18, 18, 18)', [18, 18, 18]],
  ['rgba(18, 18, 18, 0.9)', [18, 18, 18]],
  ['rgba(0, 0, 0, 0)', null],
  ['color(srgb 1 1 1)', null],
])('reads the computed colour %s', (computed, colour) => {
  expect(readColour(computed)).toEqual(colour);
});

test('the popup and the cards draw the kinds in the same colours as the page', () => {
  const [light, dark] = readFileSync('components/theme.css', 'utf8').split(
    '@media (prefers-color-scheme: dark)',
  );
  for (const kind of ANNOTATION_KINDS) {
    expect(light).toContain(`--${kind}: ${PALETTE.light[kind].line};`);
    expect(dark).toContain(`--${kind}: ${PALETTE.dark[kind].line};`);
  }
});

/** Colours of theme.css, and what they stand on. */
const TEXT_PAIRS: [text: string, ground: string][] = [
  ...['ink', 'faint', 'accent', 'statistic', 'warning'].flatMap((text): [string, string][] => [
    [text, 'paper'],
    [text, 'sheet'],
  ]),
  ['paper', 'accent'],
  ['ink', 'remark-tint'],
];

/** WCAG 2.2, 1.4.11: edges of what can be pressed or typed into. */
const VISIBLE = 3;

describe.each(['light', 'dark'] as const)('the %s theme', (scheme) => {
  const sheets = readFileSync('components/theme.css', 'utf8').split('@media (prefers-color-scheme: dark)');
  const own = new Map(
    [...sheets[scheme === 'light' ? 0 : 1]!.matchAll(/--([a-z-]+): (#[0-9a-f]{6});/g)].map(
      ([, name, colour]) => [name!, rgb(colour!)],
    ),
  );

  test.each(TEXT_PAIRS)('%s can be read on %s', (text, ground) => {
    expect(contrast(own.get(text)!, own.get(ground)!)).toBeGreaterThanOrEqual(READABLE);
  });

  test('edges of controls and the ring of the focus can be seen', () => {
    for (const ground of ['paper', 'sheet'])
      for (const edge of ['control-line', 'statistic'])
        expect(contrast(own.get(edge)!, own.get(ground)!)).toBeGreaterThanOrEqual(VISIBLE);
  });
});
