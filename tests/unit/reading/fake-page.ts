import type { Page } from '@/utils/reading/index.ts';
import { anArticle, aSnapshot } from '../../sample/records.ts';

/** What a test decides of a page. */
export interface Seen {
  text: string;
  isArticle: boolean;
  isAlive: boolean;
}

/** A page without a DOM: it says `text`, and its ranges are the words they stand for. */
export function fakePage(text: string, more: object = {}): { page: Page; seen: Seen } {
  const seen: Seen = { text, isArticle: true, isAlive: true };
  const hash = () => `hash-${seen.text.length}`;
  const page = {
    get isArticle() {
      return seen.isArticle;
    },
    get isAlive() {
      return seen.isAlive;
    },
    address: 'https://bao-mau.vn/bai',
    seenAt: '2026-11-22T08:00:00.000Z',
    shadowRoots: [],
    isOfAnother: () => false,
    rangeOf: (_scope: string, { start, end }: { start: number; end: number }) => ({
      quote: seen.text.slice(start, end),
      getBoundingClientRect: () => ({ bottom: start }),
    }),
    locate: ({ quote }: { quote: string }) => {
      const start = seen.text.indexOf(quote);
      return start < 0 ? null : { scope: 'article', span: { start, end: start + quote.length } };
    },
    text: () => ({ text: seen.text }),
    hash,
    snapshot: (articleId: string) => aSnapshot({ articleId, hash: hash(), text: seen.text }),
    describe: (id: string | null) => anArticle({ id: id ?? 'article-1' }),
    comparisons: { now: null, bring: () => import('@/utils/reading/comparing.ts') },
    ...more,
  };
  return { page: page as never, seen };
}
