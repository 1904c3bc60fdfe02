import type { Page } from '@playwright/test';
import type { Rows } from '../model/facts.ts';

const TABLES = [
  'articles',
  'snapshots',
  'annotations',
  'awards',
  'entries',
  'reviews',
  'changes',
  'histories',
  'imports',
  'tally',
  'rejections',
  'colleagues',
];

/** An expression: a library whose first database does not open any more lives on in the newest bucket (utils/store/database/home.ts). */
const READ = `(async () => {
  const wait = (request) => new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const buckets = (await navigator.storageBuckets.keys()).filter((name) => name.startsWith('library-'));
  const newest = buckets.sort((a, b) => Number(b.slice(8)) - Number(a.slice(8)))[0];
  const factory = newest ? (await navigator.storageBuckets.open(newest)).indexedDB : indexedDB;
  const known = await factory.databases();
  if (!known.some(({ name }) => name === 'but-nho')) return null;
  const database = await wait(factory.open('but-nho'));
  try {
    const reading = database.transaction(${JSON.stringify(TABLES)});
    const rows = ${JSON.stringify(TABLES)}.map(async (name) => [name, await wait(reading.objectStore(name).getAll())]);
    return Object.fromEntries(await Promise.all(rows));
  } finally {
    database.close();
  }
})()`;

/**
 * Every row that is looked at, past the product's own functions, in one transaction.
 * @param page a page of the extension
 * @returns null while there is no database, or none that opens
 */
export const readRows = (page: Page): Promise<Rows | null> =>
  page.evaluate<Rows | null>(READ).catch((error: unknown) => {
    if (/Internal error opening backing store|no such|not found/i.test(String(error))) return null;
    throw error;
  });
