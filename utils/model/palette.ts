import type { AnnotationKind } from './records.ts';

/** Which palette reads on a background. */
export type Scheme = 'light' | 'dark';

/** Red, green, blue from 0 to 255. */
export type Rgb = readonly [number, number, number];

export interface MarkColours {
  /** Of the line under the words; readable on the page's background. */
  line: string;
  /** Behind the words … */
  tint: string;
  /** … which take this colour, so that they stay readable whatever the page's own was. */
  ink: string;
}

/** Campaign vermilion, statistic blue, remark yellow: every line and ink has a contrast of 4.5:1 or more. */
export const PALETTE: Record<Scheme, Record<AnnotationKind, MarkColours>> = {
  light: {
    campaign: { line: '#b3270a', tint: '#fde6df', ink: '#1f1512' },
    statistic: { line: '#1d4fb8', tint: '#e3ecfd', ink: '#101828' },
    remark: { line: '#7a5a00', tint: '#fff3b8', ink: '#1f1a08' },
  },
  dark: {
    campaign: { line: '#ff9a80', tint: '#52231a', ink: '#fff1ed' },
    statistic: { line: '#9dbfff', tint: '#1e3560', ink: '#eef4ff' },
    remark: { line: '#f2d34f', tint: '#4a3f10', ink: '#fffae0' },
  },
};

function channel(value: number): number {
  const share = value / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}

/** Relative luminance from 0 to 1 (WCAG 2.2). */
export function luminance([red, green, blue]: Rgb): number {
  return 0.2126 * channel(red) + 0.7152 * channel(green) + 0.0722 * channel(blue);
}

/** Contrast of two colours from 1 to 21 (WCAG 2.2). */
export function contrast(a: Rgb, b: Rgb): number {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

/** The palette whose lines stand out more on `background`. */
export function schemeFor(background: Rgb): Scheme {
  return contrast(background, [255, 255, 255]) > contrast(background, [0, 0, 0]) ? 'dark' : 'light';
}
