import type { AnnotationKind } from '@/utils/model/records.ts';
import { overlaps } from '@/utils/model/spans.ts';
import { type Demands, judge, type Passage, type Verdict } from '../judge/verdict.ts';
import { type Anchoring, type Candidate, found } from '../result.ts';
import type { Finding } from './quote-search.ts';

/** Places shown to the reviewer at most. */
const MOST_CANDIDATES = 5;
/** A place within so much of the best one's score is as likely as it … */
const MARGIN = 0.05;
/** … and where the words differ there, it takes more to tell it from the next one. */
const CHANGED_MARGIN = 0.15;

function candidatesOf(text: string, findings: readonly Finding[]): Candidate[] {
  return findings
    .slice(0, MOST_CANDIDATES)
    .map(({ span, score }) => ({ span, quote: text.slice(span.start, span.end), score }));
}

/**
 * Whether another place may be the quote's as well as the best one: as likely, or with more of what stood around the
 * quote. What was changed beyond recognition, itself or in a figure nearby, still contests its like elsewhere.
 */
function contests(other: Finding, best: Finding, verdict: Verdict): boolean {
  if (overlaps(other.span, best.span)) return false;
  const margin = verdict === 'same' ? MARGIN : CHANGED_MARGIN;
  return other.score > best.score - margin || other.left + other.right > best.left + best.right;
}

/**
 * Chooses among findings, best first: the one that stands out, or none. Equal places are never guessed between.
 * @param open the findings that may be taken; the others are only shown
 */
export function choose(
  old: Passage,
  text: string,
  findings: readonly Finding[],
  open: readonly Finding[],
  kind: AnnotationKind,
  demands: Demands,
): Anchoring {
  const candidates = candidatesOf(text, findings);
  const verdicts = new Map<Finding, Verdict>();
  for (const finding of open) verdicts.set(finding, judge(old, text, finding, kind, demands));
  const good = open.filter((finding) => ['same', 'changed'].includes(verdicts.get(finding)!));
  const [best] = good;
  if (!best) {
    const echoes = open.filter((finding) => verdicts.get(finding) === 'echo');
    const status = echoes.length > 0 ? 'ambiguous' : 'orphan';
    return { status, span: null, quote: null, candidates };
  }
  const verdict = verdicts.get(best)!;
  if (open.some((other) => contests(other, best, verdict)))
    return { status: 'ambiguous', span: null, quote: null, candidates };
  return found(text, verdict === 'same' ? 'moved' : 'changed', best.span);
}
