import * as vietnamese from 'chrono-node/vi';
import { Engine } from '../utils/suggest/engine.ts';
import { GAZETTEER, suggest } from '../utils/suggest/index.ts';
import { suggestWith } from '../utils/suggest/suggest.ts';
import type { GazetteerEntry } from '../utils/suggest/types.ts';
import { ArticleText } from '../utils/text/article-text.ts';

/** Milliseconds that one run of each task takes, measured in turns so that a busy machine slows all alike. */
export interface Timings {
  buildText: number;
  suggest20k: number;
  suggest100k: number;
  chrono: number;
  names250: number;
  names5000: number;
}

const ROUNDS = 25;

/** Measures the suggestions in the page that this is loaded into. Paragraphs of two articles, and many names. */
export function measure(
  short: readonly string[],
  long: readonly string[],
  names: readonly string[],
): Timings {
  const root = document.createElement('article');
  for (const paragraph of short)
    root.append(Object.assign(document.createElement('p'), { textContent: paragraph }));
  document.body.replaceChildren(root);
  const text = new ArticleText(root).text;
  const longText = long.join('\n');
  const few = engineWith(names.slice(0, 250 - GAZETTEER.length));
  const many = engineWith(names.slice(0, 5000 - GAZETTEER.length));
  return timeInTurns({
    buildText: () => new ArticleText(root),
    suggest20k: () => suggest(text),
    suggest100k: () => suggest(longText),
    chrono: () => vietnamese.parse(text),
    names250: () => suggestWith(few, text, {}),
    names5000: () => suggestWith(many, text, {}),
  });
}

function engineWith(names: readonly string[]): Engine {
  const own = names.map(
    (name, at): GazetteerEntry => ({ id: `sample-${at}`, kind: 'model', name, aliases: [] }),
  );
  return new Engine([...GAZETTEER, ...own]);
}

/**
 * The fastest of several rounds for each task: whatever was slower was other work on the machine. A task is repeated within a
 * round, the two whose ratio is told most of all, for the clock is coarse: a tenth of a millisecond.
 */
function timeInTurns<Name extends string>(tasks: Record<Name, () => unknown>): Record<Name, number> {
  const names = Object.keys(tasks) as Name[];
  const times = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>;
  for (let round = 0; round < ROUNDS; round += 1)
    for (const name of names) {
      const repeats = name === 'buildText' || name === 'suggest20k' ? 50 : 5;
      const start = performance.now();
      for (let at = 0; at < repeats; at += 1) tasks[name]();
      times[name].push((performance.now() - start) / repeats);
    }
  return Object.fromEntries(names.map((name) => [name, Math.min(...times[name])])) as Record<Name, number>;
}
