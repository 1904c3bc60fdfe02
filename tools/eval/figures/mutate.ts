import { existsSync } from 'node:fs';
import { join } from 'node:path';
import {
  checkFigures,
  type FigureSpan,
  type Finding,
  type FindingKind,
} from '../../../utils/figures/index.ts';
import { canonicalise } from '../../../utils/text/canonical.ts';
import { readJson } from '../suggest/corpus.ts';
import type { FigureText } from './corpus.ts';
import { falsify, pick, type Random, randomFrom } from './falsify.ts';

/** Relations of one text are falsified so many times, each time another figure. */
const TIMES = 2;
/** Characters around a falsified figure that are shown where nobody reported it. */
const AROUND = 160;

interface Relation {
  kind: FindingKind;
  verdict: string;
  spans: FigureSpan[];
}

/** What became of one falsified relation. */
export interface Mutated {
  id: string;
  kind: FindingKind;
  /** `same` where the figures still agree, so that nothing is wrong. */
  result: 'fails' | 'ask' | 'missed' | 'same';
  printed: string;
  falsified: string;
  around: string;
}

/**
 * Falsifies one figure of each relation that holds in a text, and looks whether it is reported.
 * @param directory where labels stand (`gold/ID.json`); without them, what is shown as right is falsified
 */
export function mutateText(
  directory: string,
  { id, title, text, publishedOn }: FigureText,
  seed: number,
): Mutated[] {
  const random = randomFrom(seed + [...id].reduce((sum, letter) => sum * 31 + letter.charCodeAt(0), 7));
  const options = { title: title ? canonicalise(title).text : null, publishedOn: publishedOn ?? null };
  const labels = join(directory, 'gold', `${id}.json`);
  const isLabelled = existsSync(labels);
  const source = isLabelled ? text : canonicalise(text).text;
  const relations = isLabelled
    ? readJson<{ relations: (Relation & { edge?: true })[] }>(labels).relations.filter(({ edge }) => !edge)
    : checkFigures(source, options);
  return relations
    .filter(({ verdict }) => verdict === 'holds')
    .flatMap((relation) =>
      Array.from({ length: TIMES }, () => mutateRelation(source, relation, random)).filter(
        (one) => one !== null,
      ),
    )
    .map((mutated) => judged(id, mutated, options));
}

interface Change {
  relation: Relation;
  text: string;
  span: { start: number; end: number };
  printed: string;
  falsified: string;
}

function mutateRelation(text: string, relation: Relation, random: Random): Change | null {
  const spans = relation.spans.filter((span) => span.in !== 'title');
  if (relation.kind === 'compare' && spans.length === 2) return exchange(text, relation, spans);
  const span = pick(spans, random);
  const printed = span ? text.slice(span.start, span.end) : '';
  const falsified = span ? falsify(printed, random) : null;
  if (!span || falsified === null) return null;
  const changed = text.slice(0, span.start) + falsified + text.slice(span.end);
  return {
    relation,
    text: changed,
    span: { start: span.start, end: span.start + falsified.length },
    printed,
    falsified,
  };
}

/** An order is falsified by exchanging its ends. */
function exchange(text: string, relation: Relation, spans: readonly FigureSpan[]): Change {
  const [a, b] = [...spans].sort((one, other) => one.start - other.start) as [FigureSpan, FigureSpan];
  const [first, second] = [text.slice(a.start, a.end), text.slice(b.start, b.end)];
  return {
    relation,
    text: text.slice(0, a.start) + second + text.slice(a.end, b.start) + first + text.slice(b.end),
    span: { start: a.start, end: a.start + second.length },
    printed: `${first} … ${second}`,
    falsified: `${second} … ${first}`,
  };
}

function judged(
  id: string,
  change: Change,
  options: { title: string | null; publishedOn: string | null },
): Mutated {
  const { relation, text, span, printed, falsified } = change;
  const canonical = canonicalise(text);
  const findings = checkFigures(canonical.text, options).filter(({ spans }) =>
    spans.some(
      (one) =>
        one.in !== 'title' &&
        canonical.toRaw(one.start, 'start') < span.end &&
        span.start < canonical.toRaw(one.end, 'end'),
    ),
  );
  return {
    id,
    kind: relation.kind,
    result: resultOf(findings, relation),
    printed,
    falsified,
    around: text.slice(Math.max(0, span.start - AROUND), span.end + AROUND),
  };
}

function resultOf(findings: readonly Finding[], { kind, spans }: Relation): Mutated['result'] {
  const verdicts = new Set(findings.map(({ verdict }) => verdict));
  if (verdicts.has('fails')) return 'fails';
  if (verdicts.has('ask')) return 'ask';
  const isSame = findings.some((one) => one.kind === kind && one.spans.length >= spans.length);
  return isSame ? 'same' : 'missed';
}

/** How many of the falsified relations were reported, by kind. */
export function summariseMutations(mutated: readonly Mutated[]): { lines: string[]; missed: Mutated[] } {
  const told = mutated.filter(({ result }) => result !== 'same');
  const lineOf = (name: string, own: readonly Mutated[]): string => {
    const reported = own.filter(({ result }) => result !== 'missed').length;
    const asked = own.filter(({ result }) => result === 'ask').length;
    return `${name.padEnd(12)}${reported}/${own.length} = ${(reported / own.length).toFixed(3)} (asked ${asked})`;
  };
  const kinds = [...new Set(told.map(({ kind }) => kind))].sort();
  return {
    lines: [
      lineOf('all', told),
      ...kinds.map((kind) =>
        lineOf(
          kind,
          told.filter((one) => one.kind === kind),
        ),
      ),
    ],
    missed: told.filter(({ result }) => result === 'missed'),
  };
}
