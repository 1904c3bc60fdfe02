import type { AcrossFinding, Finding, Verdict, Working } from '@/utils/figures/index.ts';
import type { AnsweredFinding, FindingAnswer } from '@/utils/model/entries.ts';

/** What the reviewer said to a finding. */
export interface Said {
  answer: FindingAnswer | null;
  note: string;
  /** What was said while it had other figures; null where nothing was. */
  before: Before | null;
}

interface Before {
  answer: FindingAnswer | null;
  note: string;
  /** As they were then. */
  working: Working;
  verdict: Verdict;
}

/** A finding as its text prints it. */
export interface Printed {
  finding: Finding | AcrossFinding;
  /** Its figures; of a finding that names them in its fingerprint alone, that. */
  figures: string;
}

/** Findings of a text with their figures. @param title the headline, where it stands beside the text */
export const printedIn = (findings: readonly Finding[], text: string, title: string | null): Printed[] =>
  findings.map((finding) => ({
    finding,
    figures: finding.spans
      .map(({ start, end, in: where }) => (where === 'title' ? (title ?? '') : text).slice(start, end))
      .join(' '),
  }));

/**
 * What was said to each finding, by its fingerprint. Where the words around have changed and the figures have not, what was said holds;
 * where a figure has changed, it is known what was said before, and nothing is answered.
 * @param older findings of older texts, those of newer ones first: looked through only where something was said that no finding has
 */
export function sayings(
  findings: readonly Printed[],
  answered: readonly AnsweredFinding[],
  older: Iterable<Printed>,
): Map<string, Said> {
  const byPrint = new Map(answered.filter(isSaid).map((one) => [one.fingerprint, one]));
  const said = new Map<string, Said>();
  const open = new Map<string, Printed>();
  for (const printed of findings) {
    const { fingerprint, place } = printed.finding;
    const own = byPrint.get(fingerprint);
    byPrint.delete(fingerprint);
    if (own) said.set(fingerprint, { answer: own.answer, note: own.note, before: null });
    else if (!open.has(place)) open.set(place, printed);
  }
  if (byPrint.size === 0 || open.size === 0) return said;
  for (const { finding: old, figures } of older) {
    const then = byPrint.get(old.fingerprint);
    const now = then && open.get(old.place);
    if (!then || !now) continue;
    byPrint.delete(old.fingerprint);
    open.delete(old.place);
    const { answer, note } = then;
    const before = { answer, note, working: old.working, verdict: old.verdict };
    said.set(
      now.finding.fingerprint,
      figures === now.figures ? { answer, note, before: null } : { answer: null, note: '', before },
    );
    if (byPrint.size === 0 || open.size === 0) break;
  }
  return said;
}

const isSaid = ({ answer, note }: AnsweredFinding): boolean => answer !== null || note !== '';
