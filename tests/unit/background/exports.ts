import { expect, vi } from 'vitest';
import { writeDossier } from '@/components/dossier/write-dossier.ts';
import { DOSSIER_FORMAT_NAMES, type DossierFormat, isRoundForm } from '@/utils/dossier/formats.ts';
import type { Article } from '@/utils/model/records.ts';
import { anOrder } from '../dossier/an-order.ts';
import { WriterWorker } from '../dossier/writer-worker.ts';

/**
 * Exports articles as the extension's pages do, in every format.
 * @returns the exchange file, read
 */
export async function exportAll(
  articles: readonly Article[],
): Promise<{ articles: { id: string }[]; annotations: { id: string }[] }> {
  vi.stubGlobal('Worker', WriterWorker);
  const articleIds = articles.map(({ id }) => id);
  const files = new Map<DossierFormat, Blob>();
  // What several say is told of entries alone.
  for (const format of DOSSIER_FORMAT_NAMES.filter((name) => !isRoundForm(name)))
    files.set(format, (await writeDossier(anOrder({ what: { entryIds: [], articleIds }, format }))).blob);
  for (const blob of files.values()) expect(blob.size).toBeGreaterThan(0);
  return JSON.parse(await files.get('json')!.text());
}
