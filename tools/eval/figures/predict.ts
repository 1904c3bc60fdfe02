import { checkFigures, type FigureSpan, type Finding, writeWorking } from '../../../utils/figures/index.ts';
import { canonicalise } from '../../../utils/text/canonical.ts';
import type { FigureText } from './corpus.ts';
import { VIETNAMESE } from './words.ts';

/** What is written per text, and how long it took. */
export interface FigurePrediction {
  id: string;
  findings: (Pick<Finding, 'kind' | 'verdict'> & { spans: FigureSpan[]; working: string })[];
  milliseconds: number;
  characters: number;
}

/** The findings of a text, with offsets into the text as it was collected. */
export function predictFigures({ id, text, title, publishedOn }: FigureText): FigurePrediction {
  const body = canonicalise(text);
  const head = title ? canonicalise(title) : null;
  const from = performance.now();
  const findings = checkFigures(body.text, { title: head?.text ?? null, publishedOn: publishedOn ?? null });
  const milliseconds = performance.now() - from;
  return {
    id,
    findings: findings.map(({ kind, verdict, spans, working }) => ({
      kind,
      verdict,
      spans: spans.map((span) => {
        const source = span.in === 'title' && head ? head : body;
        return { ...span, start: source.toRaw(span.start, 'start'), end: source.toRaw(span.end, 'end') };
      }),
      working: writeWorking(working, verdict, VIETNAMESE),
    })),
    milliseconds,
    characters: text.length,
  };
}
