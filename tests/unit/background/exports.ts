import { expect } from 'vitest';
import { makeFile } from '@/components/export/make-file.ts';
import { DOSSIER_FORMAT_NAMES, type DossierFormat } from '@/utils/dossier/formats.ts';
import type { Article } from '@/utils/model/records.ts';

/**
 * Exports articles as the extension's pages do, in every format.
 * @returns the exchange file, read
 */
export async function exportAll(
  articles: readonly Article[],
): Promise<{ articles: { id: string }[]; annotations: { id: string }[] }> {
  const files = new Map<DossierFormat, Blob>();
  const scope = { what: { entryIds: [], articleIds: articles.map(({ id }) => id) }, group: null };
  const watch = { signal: new AbortController().signal, onStep: () => {} };
  for (const format of DOSSIER_FORMAT_NAMES) {
    const order = { scope, format, reviewer: '', isBlind: false, separator: ';' } as const;
    files.set(format, (await makeFile(order, watch)).blob);
  }
  for (const blob of files.values()) expect(blob.size).toBeGreaterThan(0);
  return JSON.parse(await files.get('json')!.text());
}
