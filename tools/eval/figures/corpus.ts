import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readJson } from '../suggest/corpus.ts';

/** A text whose figures are checked. Offsets are UTF-16 code units into `text`, or into `title`. */
export interface FigureText {
  id: string;
  title?: string | null;
  text: string;
  publishedOn?: string | null;
}

/** Reads `texts/*.json`, by name. */
export const readFigureTexts = (directory: string): FigureText[] =>
  readdirSync(join(directory, 'texts'))
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => readJson<FigureText>(join(directory, 'texts', name)));
