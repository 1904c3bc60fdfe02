import { expect } from 'vitest';
import { exportDossier } from '@/entrypoints/popup/export-dossier';
import type { Article } from '@/utils/model';

const FORMATS = ['docx', 'markdown', 'csv', 'exchange'] as const;

/**
 * Exports as the popup does, in every format.
 * @returns the exchange file, read
 */
export async function exportAll(
  articles: readonly Article[],
): Promise<{ articles: { id: string }[]; annotations: { id: string }[] }> {
  const files = await Promise.all(FORMATS.map((format) => exportDossier(articles, format)));
  for (const { blob } of files) expect(blob.size).toBeGreaterThan(0);
  return JSON.parse(await files.at(-1)!.blob.text());
}
