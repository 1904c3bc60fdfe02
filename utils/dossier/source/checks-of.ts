import { checkFigures, isBetweenTexts } from '@/utils/figures/index.ts';
import type { AnsweredFinding } from '@/utils/model/entries.ts';
import type { Article, Snapshot } from '@/utils/model/records.ts';
import type { DossierCheck } from '../model.ts';

/**
 * The figure checks of an article's newest text with the reviewer's answers; and those of older texts to which something was said,
 * because the answer is about what stood there then. Those between two texts: `partChecksOf`.
 * @param snapshots of the article
 * @param answered of the article
 */
export function checksOf(
  { id, title, publishedOn }: Article,
  snapshots: readonly Snapshot[],
  answered: readonly AnsweredFinding[],
): DossierCheck[] {
  const unsaid = new Map(
    answered.flatMap((one) => (isBetweenTexts(one.fingerprint) ? [] : [[one.fingerprint, one]])),
  );
  const texts = snapshots.filter(({ scope }) => scope === 'article');
  const checks: DossierCheck[] = [];
  let isNewest = true;
  for (const { text } of [...texts].sort((a, b) => (a.takenAt < b.takenAt ? 1 : -1))) {
    if (!isNewest && unsaid.size === 0) break;
    for (const finding of checkFigures(text, { title, publishedOn })) {
      const said = unsaid.get(finding.fingerprint);
      if (!said && !isNewest) continue;
      unsaid.delete(finding.fingerprint);
      checks.push({ articleId: id, finding, text, answer: said?.answer ?? null, note: said?.note ?? '' });
    }
    isNewest = false;
  }
  return checks;
}
