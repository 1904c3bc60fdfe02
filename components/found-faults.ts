import type { DossierFault } from '@/utils/dossier/faults.ts';
import type { Article, Snapshot } from '@/utils/model/records.ts';
import { listAnsweredFindings } from '@/utils/store/desk/findings.ts';

/**
 * What the reviewer called a fault in the figures of these articles. The engine of the checks is heavy, and comes only where
 * something was.
 * @param snapshots their kept texts
 */
export async function foundFaults(
  articles: readonly Article[],
  snapshots: readonly Snapshot[],
): Promise<DossierFault[]> {
  const faults: DossierFault[] = [];
  for (const { id, title, publishedOn } of articles) {
    const answered = (await listAnsweredFindings(id)).filter(({ answer }) => answer === 'fault');
    if (answered.length === 0) continue;
    const { checkFigures } = await import('@/utils/figures/index.ts');
    const notes = new Map(answered.map(({ fingerprint, note }) => [fingerprint, note]));
    const texts = snapshots.filter(({ articleId, scope }) => articleId === id && scope === 'article');
    // What stands in several texts is told once, by the newest of them.
    for (const { text } of [...texts].sort((a, b) => (a.takenAt < b.takenAt ? 1 : -1)))
      for (const finding of checkFigures(text, { title, publishedOn })) {
        const note = notes.get(finding.fingerprint);
        if (note === undefined) continue;
        notes.delete(finding.fingerprint);
        faults.push({ articleId: id, finding, text, note });
      }
  }
  return faults;
}
