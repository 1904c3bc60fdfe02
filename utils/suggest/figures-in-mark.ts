import type { Span } from '@/utils/model/records.ts';
import type { Engine } from './engine.ts';
import type { Figure } from './figures/figure.ts';
import { figureIn, WINDOW } from './parse-statistic.ts';
import { tokenAt } from './tokens.ts';

/**
 * The figures that stand in a reviewer's own mark, figures in words included, each as it would be proposed: “12 chi bộ và 340
 * đảng viên” holds two. A mark is understood as one of them (see `parseStatisticWith`), which comes first.
 * @returns their places in the text; none where no number in the mark counts anything
 */
export function figuresInMark(engine: Engine, text: string, { start, end }: Span): readonly Span[] {
  const from = Math.max(0, start - WINDOW);
  const { reading, figures } = engine.read(text.slice(from, end + WINDOW), [], true);
  const { tokens } = reading;
  const first = tokenAt(tokens, start - from);
  const last = tokenAt(tokens, end - from);
  const understood = figureIn(engine, tokens, first, last)?.amount.from;
  const isUnderstood = ({ amount }: Figure): boolean => amount.from === understood;
  return figures
    .filter(({ amount }) => amount.from >= first && amount.to <= last)
    .sort((a, b) => Number(isUnderstood(b)) - Number(isUnderstood(a)))
    .map((figure) => ({
      start: from + tokens.starts[figure.from]!,
      end: from + tokens.ends[figure.to - 1]!,
    }));
}
