import type { Figure } from '../reading/figure.ts';
import {
  ALL_OF,
  areParallel,
  hundredOf,
  isByAge,
  MEANS,
  NO_ANSWER,
  OPEN,
  runFrom,
  SOME,
  STRUCTURE,
} from '../rules/share/hundred.ts';
import { DIVIDED, namesHalves, OTHERS, REST, TRAILING } from '../rules/sum/sum-words.ts';
import { type Ground, SENTENCE_END, textAfter, textBefore, words } from '../rules/toolkit.ts';
import type { Candidate } from './candidate.ts';

const ALL = 100;
/** What a slip leaves of a hundred. */
const LEAST = 0.8;
const MOST = 1.25;
const PARTED = words('trích|dành|chia|phân bổ|phân chia|tỷ lệ|bố trí|hưởng|thuộc|là|xếp loại|đánh giá|loại');
const CHANGES = words('tăng|giảm|cao hơn|thấp hơn|so với|cùng kỳ');

/** Percentages in a row that may cover everything. */
export function hundreds(ground: Ground): Candidate[] {
  const { figures } = ground.passage;
  const found: Candidate[] = [];
  for (let from = 0; from < figures.length; ) {
    const run = figures[from]!.dimension === 'percent' ? runFrom(ground, from) : [];
    const off = run.reduce((sum, { size }) => sum + size, 0) / ALL;
    if (run.length > 1 && off >= LEAST && off <= MOST && !areOfPlaces(ground, run))
      found.push(candidate(ground, run, off));
    from = (run.at(-1)?.at ?? from) + 1;
  }
  return found;
}

const candidate = (ground: Ground, run: readonly Figure[], off: number): Candidate => ({
  kind: 'hundred',
  figures: run,
  about: run[0]!,
  evidence: () => evidenceOf(ground, run),
  off,
  fits: (sizes) => Math.abs(sizes.reduce((sum, size) => sum + size, 0) - ALL) < 1e-6 * ALL,
  draft: () => hundredOf(ground.article, run),
});

function evidenceOf(ground: Ground, run: readonly Figure[]): string[] {
  const { article, passage } = ground;
  const evidence: string[] = [];
  const see = (name: string, is = true): void => {
    if (is) evidence.push(name);
  };
  const [first, last] = [run[0]!, run.at(-1)!];
  const lead = article.lower
    .slice(Math.max(passage.start, first.start - 120), first.start)
    .split(/[.!?]\s+|\n/)
    .at(-1)!;
  const text = article.lower.slice(first.outer.start, last.outer.end);
  const tail = textAfter(ground, last.at, 60).split(/[.;]\s|\n/)[0]!;
  see(run.length === 2 ? 'parts:two' : run.length === 3 ? 'parts:three' : 'parts:more');
  see('sum:over', run.reduce((sum, { size }) => sum + size, 0) > ALL * 1.005);
  see('words:structure', STRUCTURE.test(lead) || STRUCTURE.test(text));
  see('words:all-of', ALL_OF.test(lead));
  see('words:parted', PARTED.test(lead));
  see('words:divided', DIVIDED.test(lead));
  see('words:means', MEANS.test(text));
  see('parts:labels-alike', areParallel(lead, text));
  see('parts:by-age', isByAge(lead + text));
  see('parts:halves', run.length === 2 && namesHalves(lead + text + tail));
  see('end:rest', REST.test(text.slice(-60) + tail));
  see('end:others', OTHERS.test(text.slice(-60) + tail) || NO_ANSWER.test(text.slice(-40) + tail));
  see('end:sentence', !/[,;]/.test(tail));
  see('list:open', SOME.test(lead) || SOME.test(text));
  see('list:overlaps', OPEN.test(lead.slice(-40) + text));
  see('list:trails', TRAILING.test(tail));
  see('list:changes', CHANGES.test(lead + text));
  see('parts:full-stop', SENTENCE_END.test(text));
  see('parts:deeper', first.depth > 0);
  see(
    'parts:about',
    run.some(({ comparator }) => comparator !== null),
  );
  see(
    'parts:own-figures',
    run.slice(1).some(({ at }, place) => at - run[place]!.at > 1),
  );
  see(
    'parts:brackets',
    run.every(({ at }) => /\(\s*$/.test(textBefore(ground, at))),
  );
  return evidence;
}

/** “Pò Mán 34,2%, Khuổi Ngần 31,7% và Bản Đăm 30,4%”: of each place its own. */
const NAMED = /\p{Lu}\p{L}*\s*$/u;

const areOfPlaces = ({ article: { text } }: Ground, run: readonly Figure[]): boolean =>
  run.every(({ outer }) => NAMED.test(text.slice(Math.max(0, outer.start - 20), outer.start)));
