import {
  compareOlderParts,
  compareParts,
  isBetweenTexts,
  type VersionsFinding,
} from '@/utils/figures/index.ts';
import type { AnsweredFinding } from '@/utils/model/entries.ts';
import type { Article, Snapshot } from '@/utils/model/records.ts';
import type { DossierCheck } from '../model.ts';

/** What was collected of the parts of an entry. */
interface Parts {
  /** Ids of their articles in the order of reading; null for one that was not read. */
  articleIds: readonly (string | null)[];
  articles: ReadonlyMap<string, Article>;
  snapshots: ReadonlyMap<string, readonly Snapshot[]>;
  answered: ReadonlyMap<string, readonly AnsweredFinding[]>;
}

/**
 * What the reviewer said to figures that two parts of an entry tell otherwise: with the part that holds the answer, and the other one's
 * sentence. Nothing where nothing was said: no text is read for it.
 */
export function partChecksOf({ articleIds, articles, snapshots, answered }: Parts): DossierCheck[] {
  const unsaid = new Map(
    [...new Set(articleIds)]
      .flatMap((id) => (id === null ? [] : (answered.get(id) ?? [])))
      .filter(({ fingerprint }) => isBetweenTexts(fingerprint))
      .map((said) => [said.fingerprint, said]),
  );
  if (unsaid.size === 0) return [];
  const parts = articleIds.map((id) => {
    const texts = (id === null ? [] : (snapshots.get(id) ?? []))
      .filter(({ scope }) => scope === 'article')
      .sort((a, b) => (a.takenAt < b.takenAt ? 1 : -1))
      .map(({ text }) => text);
    return texts.length > 0 ? { publishedOn: articles.get(id!)?.publishedOn ?? null, texts } : null;
  });
  const checks: DossierCheck[] = [];
  const take = (finding: VersionsFinding) => {
    const said = unsaid.get(finding.fingerprint);
    if (!said || !unsaid.delete(finding.fingerprint)) return;
    checks.push(checkOf(finding, said, articleIds));
  };
  for (const finding of compareParts(parts)) take(finding);
  if (unsaid.size > 0) for (const finding of compareOlderParts(parts)) take(finding);
  return checks;
}

function checkOf(
  { places, texts, verdict, working, fingerprint, place }: VersionsFinding,
  { articleId, answer, note }: AnsweredFinding,
  articleIds: readonly (string | null)[],
): DossierCheck {
  const own = articleIds[places[1].text] === articleId ? 1 : 0;
  const other = own === 0 ? 1 : 0;
  const spanOf = (at: 0 | 1) => ({ start: places[at].start, end: places[at].end });
  return {
    articleId,
    finding: { kind: 'repeat', verdict, spans: [spanOf(own)], working, fingerprint, place },
    text: texts[own],
    also: { text: texts[other], spans: [spanOf(other)] },
    answer,
    note,
  };
}
