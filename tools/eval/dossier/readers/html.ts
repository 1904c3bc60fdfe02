import type { ReadBack } from '../compare.ts';
import { openHtml } from './open-html.ts';

/** An HTML file, opened from the disk in Chromium: what it shows, and whatever the browser says or asks for meanwhile. */
export function readHtml(bytes: Uint8Array): Promise<ReadBack> {
  return openHtml(bytes, async (page, problems) => {
    const found = await page.evaluate(() => {
      const framed = [...document.querySelectorAll('section.entry')];
      const sections = framed.length > 0 ? framed : [document.querySelector('main')!];
      const marks = sections.flatMap((section) => {
        const pieces = new Map<string, { block: Element | null; words: string; kind: string }>();
        for (const mark of section.querySelectorAll<HTMLElement>('mark[data-mark]')) {
          const number = mark.dataset.mark!;
          const block = mark.closest('p');
          const before = pieces.get(number);
          const words = [...mark.childNodes]
            .map((node) => (node.nodeName === 'BR' ? '\n' : node.textContent))
            .join('');
          pieces.set(number, {
            block,
            words: before ? `${before.words}${before.block === block ? '' : '\n'}${words}` : words,
            kind: mark.classList[0]!,
          });
        }
        return [...pieces.values()].map(({ words, kind }) => ({ words, kind }));
      });
      return { marks, entries: document.querySelectorAll('.judged').length };
    });
    const ofKind = (kind: string) => found.marks.filter((mark) => mark.kind === kind).length;
    return {
      quotes: found.marks.map(({ words }) => words),
      counts: {
        entries: found.entries,
        marks: found.marks.length,
        campaigns: ofKind('campaign'),
        statistics: ofKind('statistic'),
      },
      problems,
    };
  });
}
