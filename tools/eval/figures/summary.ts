import type { FigurePrediction } from './predict.ts';

/** Counts by kind and verdict, and the time taken. */
export function summarise(predictions: readonly FigurePrediction[]): {
  figures: Record<string, unknown>;
  lines: string[];
} {
  const kinds: Record<string, Record<string, number>> = {};
  for (const { kind, verdict } of predictions.flatMap(({ findings }) => findings)) {
    kinds[kind] ??= {};
    kinds[kind][verdict] = (kinds[kind][verdict] ?? 0) + 1;
  }
  const milliseconds = predictions.reduce((sum, one) => sum + one.milliseconds, 0);
  const characters = predictions.reduce((sum, one) => sum + one.characters, 0);
  const counts = Object.entries(kinds).map(
    ([kind, verdicts]) =>
      `${kind.padEnd(12)}${Object.entries(verdicts)
        .map(([verdict, count]) => `${verdict} ${count}`)
        .join(', ')}`,
  );
  return {
    figures: { texts: predictions.length, characters, milliseconds, kinds },
    lines: [
      `${predictions.length} texts, ${characters} characters, ${milliseconds.toFixed(0)} ms`,
      ...counts.sort(),
    ],
  };
}
