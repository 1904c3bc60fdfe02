import type { RunningExtension } from '../../../tools/driver/launch.ts';

/** What the store holds, as far as these tests ask. */
export interface StoredRows {
  articles: { id: string; urls: string[]; keys: string[]; title: string | null; byline: string | null }[];
  annotations: {
    id: string;
    articleId: string;
    source: string;
    anchorStatus: string;
    flag: string | null;
    deletedAt: string | null;
    target: { exact: string; scope: string; snapshotHash: string };
  }[];
  snapshots: { articleId: string; hash: string; scope: string; text: string }[];
  rejections: { articleId: string }[];
}

/** Reads every row of the store, past the product's own functions. */
export async function storedRows(extension: RunningExtension): Promise<StoredRows> {
  const page = await extension.context.newPage();
  await page.goto(extension.url('popup.html?tab=0'));
  const rows = await page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('but-nho');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const read = (table: string) =>
      new Promise<unknown[]>((resolve, reject) => {
        const request = database.transaction(table).objectStore(table).getAll();
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const tables = ['articles', 'annotations', 'snapshots', 'rejections'];
    const entries = await Promise.all(tables.map(async (table) => [table, await read(table)]));
    database.close();
    return Object.fromEntries(entries);
  });
  await page.close();
  return rows as StoredRows;
}
