import type { ReadBack } from '../compare.ts';

/** The exchange file, by JSON alone. */
export function readExchange(bytes: Uint8Array): ReadBack {
  const file = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  const marks: { kind: string; target: { exact: string } }[] = file.annotations;
  const ofKind = (kind: string) => marks.filter((mark) => mark.kind === kind).length;
  return {
    quotes: marks.map(({ target }) => target.exact),
    counts: {
      articles: file.articles.length,
      marks: marks.length,
      campaigns: ofKind('campaign'),
      statistics: ofKind('statistic'),
    },
    problems: [],
  };
}
