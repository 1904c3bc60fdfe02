import type { ReadBack } from '../compare.ts';

interface Line {
  text: string;
  label: [start: number, end: number, kind: string][];
}

/** Reads labelled spans line by line, and cuts them out of their texts as doccano does: in UTF-16 code units. */
export function readSpanFile(bytes: Uint8Array): ReadBack {
  const lines = new TextDecoder('utf-8', { fatal: true })
    .decode(bytes)
    .split('\n')
    .filter(Boolean)
    .map((line): Line => JSON.parse(line));
  const spans = lines.flatMap(({ text, label }) =>
    label.map(([start, end, kind]) => ({ words: text.slice(start, end), kind })),
  );
  const ofKind = (kind: string) => spans.filter((span) => span.kind === kind).length;
  const counts = {
    marks: spans.length,
    campaigns: ofKind('campaign'),
    statistics: ofKind('statistic'),
  };
  return { quotes: spans.map(({ words }) => words), counts, problems: [] };
}
