import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { type Letter, type Paragraph, textOf, toLetters } from '@/tools/eval/anchoring/letters.ts';
import { chooseMarks, type Mark } from '@/tools/eval/anchoring/marks.ts';
import { GROUPS, type Mutated, mutate, mutationsFor } from '@/tools/eval/anchoring/mutations/index.ts';
import { Judge } from '@/tools/eval/anchoring/score.ts';
import { composePage, readTexts } from '@/tools/eval/anchoring/texts.ts';
import { Random } from '@/tools/lib/random.ts';
import { type Alignment, alignTexts, alignWords } from '@/utils/anchoring/alignment.ts';
import { createAnchorer } from '@/utils/anchoring/anchor.ts';
import { cutWords } from '@/utils/anchoring/cut/word-cutter.ts';
import { WordNumbers } from '@/utils/anchoring/cut/word-numbers.ts';
import { describe } from '@/utils/anchoring/describe.ts';
import { cutLines } from '@/utils/anchoring/link/lines.ts';
import { findReordered } from '@/utils/anchoring/link/reordered.ts';
import { anchorByAlignment } from '@/utils/anchoring/search/snapshot-anchor.ts';
import type { TextTarget } from '@/utils/model/records.ts';
import { canonicalise } from '@/utils/text/canonical.ts';

const TEXTS = readTexts(resolve(import.meta.dirname, '../../../tools/eval/texts'));
const CHARACTERS = 5_000;
const MARKS = 30;
const SEEDS = [41, 42];

/** An article text whose letters keep their identity. */
interface Lettered {
  text: string;
  lettersIn(start: number, end: number): Letter[];
}

function lettered(paragraphs: readonly Paragraph[]): Lettered {
  const lines = paragraphs.map(textOf);
  const { text, toRaw } = canonicalise(lines.join('\n'));
  const letters = paragraphs.flatMap((own, i) => (i > 0 ? [null, ...own] : own));
  const starts: number[] = [];
  let at = 0;
  for (const letter of letters) {
    starts.push(at);
    at += letter?.text.length ?? 1;
  }
  return {
    text,
    lettersIn: (start, end) => {
      const from = toRaw(start);
      const to = toRaw(end, 'end');
      return letters.filter(
        (letter, i): letter is Letter =>
          !!letter?.text.trim() && starts[i]! < to && starts[i]! + letter.text.length > from,
      );
    },
  };
}

interface Scene {
  original: Paragraph[];
  mutated: Mutated;
  marks: Mark[];
  targets: TextTarget[];
  old: Lettered;
  now: Lettered;
}

function scene(seed: number, mutation: string): Scene {
  const random = new Random(seed);
  const original = toLetters(composePage(random, TEXTS, CHARACTERS));
  const marks = chooseMarks(random, original, MARKS);
  const old = lettered(original);
  const starts: number[] = [];
  let at = 0;
  for (const paragraph of original) {
    starts.push(at);
    at += paragraph.length + 1;
  }
  const targets = marks.map(({ paragraph, from, to }) =>
    describe(old.text, { start: starts[paragraph]! + from, end: starts[paragraph]! + to }, 'kept'),
  );
  const mutated = mutate(mutation, random, original, marks, null);
  return { original, mutated, marks, targets, old, now: lettered(mutated.paragraphs) };
}

const SCENES = SEEDS.flatMap((seed) => mutationsFor(null).map((mutation) => [mutation, seed] as const));

function runToEnd<Result>(steps: Generator<void, Result>): Result {
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
}

test.each(SCENES)(
  'after “%s” (seed %i) each mark is where it was, or says what became of it',
  (mutation, seed) => {
    const { original, mutated, marks, targets, old, now } = scene(seed, mutation);
    const judge = new Judge(original, mutated);
    const anchorer = createAnchorer(now.text, () => old.text);
    const outcomes = marks.map((mark, i) => {
      const { span, status } = anchorer.anchor(targets[i]!, mark.kind);
      return judge.outcome(mark, span ? now.lettersIn(span.start, span.end) : [], status);
    });
    expect(outcomes.filter((outcome) => outcome !== 'right' && outcome !== 'rightlyNotFound')).toEqual([]);
  },
);

/** Where the old text stands whole below the corrected one, the quote and all that is kept around it stand there. */
const TOLD_BY_QUOTE = SCENES.filter(([mutation]) => mutation !== 'old version below');

test.each(TOLD_BY_QUOTE)(
  'after “%s” (seed %i) by quote alone nothing is drawn on other words',
  (mutation, seed) => {
    const { original, mutated, marks, targets, now } = scene(seed, mutation);
    const judge = new Judge(original, mutated);
    const anchorer = createAnchorer(now.text);
    const outcomes = marks.map((mark, i) => {
      const { span, status } = anchorer.anchor(targets[i]!, mark.kind);
      return judge.outcome(mark, span ? now.lettersIn(span.start, span.end) : [], status);
    });
    expect(outcomes.filter((outcome) => outcome === 'wrong' || outcome === 'silent')).toEqual([]);
  },
);

test.each(SCENES.filter(([mutation]) => GROUPS.older.includes(mutation)))(
  'after “%s” (seed %i) comparing what differs finds what comparing all does',
  (mutation, seed) => {
    const { marks, targets, old, now } = scene(seed, mutation);
    const numbers = new WordNumbers();
    const links = runToEnd(alignWords(cutWords(old.text, numbers), cutWords(now.text, numbers)));
    const lines = { old: cutLines(old.text), now: cutLines(now.text) };
    const whole: Alignment = { links, reordered: findReordered(links), text: now.text, lines, rival: null };
    const parts = runToEnd(alignTexts(lines.old, lines.now, numbers));
    for (const [i, { kind }] of marks.entries())
      expect(anchorByAlignment(parts, targets[i]!, kind)).toEqual(
        anchorByAlignment(whole, targets[i]!, kind),
      );
  },
);
