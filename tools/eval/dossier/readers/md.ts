import MarkdownIt from 'markdown-it';
import { wordsOf } from '../../../lib/dossier-words.ts';
import type { ReadBack } from '../compare.ts';

/** A Markdown file, read by a parser of CommonMark with tables: the bold words of its quotes, and its tables. */
export function readMarkdown(bytes: Uint8Array): ReadBack {
  const words = wordsOf('vi');
  const html = new MarkdownIt({ html: true }).render(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  const quotes = inside(html, 'blockquote').flatMap((quote) => [
    ...inside(quote, 'strong'),
    ...inside(quote, 'b'),
  ]);
  const tables = inside(html, 'table').map((table) =>
    inside(table, 'tr').map((row) => [...inside(row, 'th'), ...inside(row, 'td')].map(plain)),
  );
  const rowsWith = (head: string) => tables.filter(([first]) => first?.includes(head));
  const times = rowsWith(words.campaign_times).flatMap(([head, ...rows]) =>
    rows.map((row) => Number.parseInt(row[head!.indexOf(words.campaign_times)]!, 10)),
  );
  return {
    quotes: quotes.map(plain),
    counts: {
      campaigns: times.reduce((sum, one) => sum + one, 0),
      statistics: rowsWith(words.as_printed).flatMap(([, ...rows]) => rows).length,
    },
    problems: /<(?:script|img|iframe)\b/.test(html) ? ['something in it became an element'] : [],
  };
}

/** What stands inside of each element of a name, none of which holds another one of it. */
const inside = (html: string, name: string): string[] =>
  [...html.matchAll(new RegExp(`<${name}(?: [^>]*)?>(.*?)</${name}>`, 'gs'))].map(([, inner]) => inner!);

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', amp: '&' };

const plain = (html: string): string =>
  html
    .replace(/<br>\n?/g, '\n')
    .replace(/<[^>]+>/g, '')
    .replace(/&(lt|gt|quot|amp);/g, (_, name: string) => ENTITIES[name]!);
