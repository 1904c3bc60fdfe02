import { afterEach, expect, it } from 'vitest';
import { type KeptStrip, keepStrip, type Strip } from '@/entrypoints/reader/strip/keep-strip.ts';
import type { PaintedMark } from '@/utils/marks/painted-mark.ts';
import { ArticleText } from '@/utils/text/article-text.ts';

let kept: KeptStrip | null = null;

afterEach(() => {
  kept?.end();
  document.body.innerHTML = '';
});

/** Paragraphs of one figure each, far below each other. */
const paragraphs = (count: number) =>
  Array.from({ length: count }, (_, index) => `<p style="height:200px;margin:0">có ${index} hộ</p>`).join('');

/** A strip over a page, with every figure marked. */
function open(html: string): { strip: Strip; marks: PaintedMark[] } {
  document.body.innerHTML = html;
  const text = new ArticleText(document.querySelector('#bai')!);
  const marks = [...text.text.matchAll(/\d+ hộ/g)].map(
    ({ 0: words, index }): PaintedMark => ({
      id: words,
      kind: 'statistic',
      state: 'mark',
      text,
      span: { start: index, end: index + words.length },
    }),
  );
  const box = document.body.appendChild(document.createElement('div'));
  box.style.cssText = 'position:fixed;width:14px;margin-left:-14px';
  const canvas = box.appendChild(document.createElement('canvas'));
  const frame = box.appendChild(document.createElement('div'));
  frame.style.position = 'absolute';
  const strip = { box, canvas, frame };
  kept = keepStrip(strip, text.root, marks);
  return { strip, marks };
}

const nextFrame = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));

it('a strip stands at the window’s edge, left of its scroll bar, and shows what of the page is on screen', async () => {
  const { strip } = open(`<div id="bai">${paragraphs(40)}</div>`);
  const { right, top, height } = strip.box.getBoundingClientRect();
  expect(right).toBe(document.documentElement.clientWidth);
  expect([top, height]).toEqual([0, innerHeight]);
  const whole = document.scrollingElement!.scrollHeight;
  scrollTo(0, whole / 2);
  await nextFrame();
  expect(strip.frame.getBoundingClientRect().top).toBeCloseTo(innerHeight / 2, -1);
  expect(strip.frame.getBoundingClientRect().height).toBeCloseTo((innerHeight / whole) * innerHeight, -1);
  scrollTo(0, 0);
});

it('a press on a place leads to the mark there, and elsewhere scrolls', () => {
  open(`<div id="bai">${paragraphs(40)}</div><div style="height:8000px"></div>`);
  const whole = document.scrollingElement!.scrollHeight;
  expect(kept!.press((20 * 200 * innerHeight) / whole)?.id).toBe('20 hộ');
  expect(kept!.press(innerHeight * 0.9)).toBeNull();
  expect(scrollY).toBeGreaterThan(whole * 0.7);
  scrollTo(0, 0);
});

it('an article in a scroll box of its own has the strip along that box, left of its bar', () => {
  const { strip } = open(
    `<div id="hop" style="position:absolute;top:40px;left:0;width:300px;height:400px;overflow-y:scroll"><div id="bai">${paragraphs(40)}</div></div>`,
  );
  const scroller = document.querySelector('#hop')!;
  const { right, top, height } = strip.box.getBoundingClientRect();
  expect(right).toBe(scroller.clientWidth);
  expect([top, height]).toEqual([40, 400]);
  expect(kept!.press(40 + 200)?.id).toBe('20 hộ');
});

it('follows when something comes in above', async () => {
  open(`<div id="them"></div><div id="bai">${paragraphs(10)}</div>`);
  document.querySelector<HTMLElement>('#them')!.style.height = '2000px';
  await nextFrame();
  await nextFrame();
  expect(kept!.press((innerHeight * 2000) / 4000)?.id).toBe('0 hộ');
});

it('a thousand marks are one canvas', () => {
  const { strip, marks } = open(`<div id="bai">${paragraphs(1000)}</div>`);
  expect(marks).toHaveLength(1000);
  expect(strip.box.querySelectorAll('*')).toHaveLength(2);
});
