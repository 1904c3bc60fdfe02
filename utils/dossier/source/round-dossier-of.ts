import type { AnsweredFinding } from '@/utils/model/entries.ts';
import { buildRound, type RoundDossier } from '../round/model.ts';
import { type DossierHead, dossierOf, type Progress } from './dossier-of.ts';
import type { DossierRows } from './rows.ts';

/** Makes what several reviewers say of the entries of one award of collected rows. Takes some 50 ms an article. */
export function roundDossierOf(rows: DossierRows, head: DossierHead, onProgress?: Progress): RoundDossier {
  const all = rows.opinions.flatMap(({ opinions }) => opinions);
  // Two entries may have an article in common, and its marks with it.
  const marks = new Map(
    all.flatMap(({ reviewer, marks }) =>
      marks.map((mark) => [JSON.stringify([reviewer, mark.id]), { ...mark, reviewer }] as const),
    ),
  );
  const answered = new Map(
    all.flatMap(({ findings }) =>
      findings.map((one) => [nameOf(one), { ...one, answer: null, note: '' }] as const),
    ),
  );
  const opinions = new Map(rows.opinions.map((one) => [one.entryId, one.opinions]));
  const entries = rows.entries.map((row) => {
    const said = opinions.get(row.entry.id) ?? [];
    const marked = new Set(said.flatMap(({ marks }) => marks.map(({ articleId }) => articleId)));
    // Behind the parts: other versions of them, that somebody marked in.
    const others = [...marked].filter((id) => !row.articleIds.includes(id));
    return { ...row, articleIds: [...row.articleIds, ...others] };
  });
  const whole = { ...rows, entries, annotations: [...marks.values()], answered: [...answered.values()] };
  return buildRound(dossierOf(whole, head, onProgress), opinions);
}

/** A check is told once, whoever answered it. */
const nameOf = ({ articleId, fingerprint }: AnsweredFinding): string =>
  JSON.stringify([articleId, fingerprint]);
