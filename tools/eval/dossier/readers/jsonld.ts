import type { ReadBack } from '../compare.ts';

interface Selector {
  type: string;
  exact?: string;
}

interface Item {
  id: string;
  kind: string;
  target: { source: string; selector: Selector[] };
}

/** Reads a collection of Web Annotations by its model alone. */
export function readAnnotationFile(bytes: Uint8Array): ReadBack {
  const { total, first } = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as {
    total: number;
    first: { items: Item[] };
  };
  const { items } = first;
  const uris = items.flatMap(({ id, target }) => [id, target.source]);
  const problems = [
    ...(total === items.length ? [] : [`it says ${total} annotations and has ${items.length}`]),
    ...uris.filter((uri) => !/^[\x21-\x7e]+$/.test(uri)).map((uri) => `no URI: ${uri}`),
    ...(new Set(items.map(({ id }) => id)).size === items.length ? [] : ['ids stand twice']),
  ];
  const quotes = items.flatMap(({ target }) =>
    target.selector.flatMap(({ type, exact }) => (type === 'TextQuoteSelector' ? (exact ?? []) : [])),
  );
  const ofKind = (kind: string) => items.filter((item) => item.kind === kind).length;
  const counts = {
    marks: items.length,
    campaigns: ofKind('campaign'),
    statistics: ofKind('statistic'),
  };
  return { quotes, counts, problems };
}
