import type { Layout } from '../../../utils/pages/index.ts';
import { suggest } from '../../../utils/suggest/index.ts';
import type { Gold, GoldFigure } from './gold.ts';

/** Counts of one document, or of several. */
export interface Counts {
  documents: number;
  paragraphs: number;
  /** Beginning and ending where they should. */
  whole: number;
  /** Whole ones that stand before the one they should follow. */
  outOfOrder: number;
  figures: number;
  /** Beside their words. */
  found: number;
  /** Read as one with what stands beside them. */
  glued: number;
  /** With a blank or an end of a paragraph inside. */
  split: number;
  /** There, but parted from the word before or after. */
  cut: number;
  /** Not there. */
  wrong: number;
  suggestions: number;
  met: number;
  /** Suggestions that the plain text does not give. */
  more: number;
  /** Words that must not be there and are. */
  foreign: number;
  pages: number;
  /** Pages of which the gate says what is known of them. */
  gated: number;
  /** Suggestions from pages that do not read. */
  fromUnread: number;
}

export const NO_COUNTS: Counts = {
  documents: 0,
  paragraphs: 0,
  whole: 0,
  outOfOrder: 0,
  figures: 0,
  found: 0,
  glued: 0,
  split: 0,
  cut: 0,
  wrong: 0,
  suggestions: 0,
  met: 0,
  more: 0,
  foreign: 0,
  pages: 0,
  gated: 0,
  fromUnread: 0,
};

export interface Measured {
  counts: Counts;
  /** One line per thing that is not as it should be. */
  remarks: string[];
}

export function measure(gold: Gold, layout: Layout): Measured {
  const counts: Counts = { ...NO_COUNTS, documents: 1 };
  const remarks: string[] = [];
  const note = (remark: string): void => void remarks.push(remark);
  measureParagraphs(gold, layout, counts, note);
  measureFigures(gold, layout, counts, note);
  measureSuggestions(gold, layout, counts, note);
  for (const words of gold.foreign ?? [])
    if (layout.text.includes(words)) {
      counts.foreign += 1;
      note(`foreign: ${words}`);
    }
  for (const [page, verdict] of Object.entries(gold.verdicts ?? {})) {
    const said = layout.gates.find((gate) => gate.page === Number(page))?.verdict;
    counts.pages += 1;
    if (said === verdict) counts.gated += 1;
    else note(`page ${page} is ${verdict}, said to be ${said}`);
  }
  return { counts, remarks };
}

type Note = (remark: string) => void;

function measureParagraphs({ paragraphs = [] }: Gold, { text }: Layout, counts: Counts, note: Note): void {
  const lines = text.split('\n');
  let last = -1;
  for (const { first, last: end } of paragraphs) {
    counts.paragraphs += 1;
    const fits = (line: string): boolean => line.startsWith(first) && line.endsWith(end);
    const after = lines.findIndex((line, at) => at > last && fits(line));
    const at = after >= 0 ? after : lines.findIndex(fits);
    if (at < 0) {
      note(`paragraph: ${first} … ${end}`);
      continue;
    }
    counts.whole += 1;
    if (after < 0) {
      counts.outOfOrder += 1;
      note(`order: ${first}`);
    } else last = at;
  }
}

function measureFigures({ figures = [] }: Gold, { text }: Layout, counts: Counts, note: Note): void {
  // Each paragraph end is a word of its own, so that no figure is whole across one.
  const words = `\n ${text.replaceAll('\n', ' \n ')} \n`.split(/ +/);
  const found = new Map<string, number>();
  for (let at = 1; at + 1 < words.length; at += 1) {
    for (const before of [words[at - 1]!, ''])
      for (const after of [words[at + 1]!, '']) {
        const key = `${before} ${words[at]} ${after}`;
        found.set(key, (found.get(key) ?? 0) + 1);
      }
  }
  const alone = new Set(words);
  for (const figure of figures) {
    counts.figures += 1;
    const key = `${figure.before} ${figure.figure} ${figure.after}`;
    const left = found.get(key) ?? 0;
    found.set(key, left - 1);
    const verdict = left > 0 ? 'found' : verdictOf(figure, words, alone, text);
    counts[verdict] += 1;
    if (verdict !== 'found') note(`${verdict}: ${key}`);
  }
}

function verdictOf(
  { figure }: GoldFigure,
  words: readonly string[],
  alone: ReadonlySet<string>,
  text: string,
) {
  if (alone.has(figure)) return 'cut' as const;
  if (words.some((word) => word.includes(figure))) return 'glued' as const;
  return text.replace(/\s/g, '').includes(figure) ? ('split' as const) : ('wrong' as const);
}

function measureSuggestions(gold: Gold, layout: Layout, counts: Counts, note: Note): void {
  const ours = suggestionsIn(layout.text);
  if (Object.values(gold.verdicts ?? {}).some((verdict) => verdict !== 'good' && verdict !== 'foreign'))
    if (gold.text === undefined) counts.fromUnread += ours.length;
  if (gold.text === undefined) return;
  const theirs = suggestionsIn(gold.text);
  const left = [...ours];
  counts.suggestions += theirs.length;
  for (const one of theirs) {
    const at = left.indexOf(one);
    if (at < 0) note(`suggestion missed: ${one}`);
    else {
      counts.met += 1;
      left.splice(at, 1);
    }
  }
  const beside = suggestionsIn(gold.beside ?? '');
  const more = left.filter((one) => !beside.includes(one));
  counts.more += more.length;
  for (const one of more) note(`suggestion besides: ${one}`);
}

/** What is proposed, as it is told: kind, words, and what they are understood to say. */
const suggestionsIn = (text: string): string[] =>
  suggest(text).map((one) => {
    const words = text.slice(one.start, one.end);
    if (one.kind === 'campaign') return `campaign ${words} = ${one.campaign.name}`;
    const { value, unit, comparator, direction } = one.statistic;
    return `statistic ${words} = ${[value, unit, comparator, direction].join(' ')}`;
  });
