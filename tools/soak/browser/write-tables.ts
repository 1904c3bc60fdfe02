import type { Page } from '@playwright/test';

/** Megabytes after which the browser writes its log into tables. */
const ENOUGH = 12;

/** An expression: writes so much into a database beside ours, which shares its files, and throws it away. */
const WRITE = `(async () => {
  const wait = (request) => new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const opening = indexedDB.open('filler');
  opening.onupgradeneeded = () => opening.result.createObjectStore('filler');
  const database = await wait(opening);
  for (let megabyte = 0; megabyte < ${ENOUGH}; megabyte += 1) {
    const bytes = new Uint8Array(1_000_000);
    for (let at = 0; at < bytes.length; at += 50_000) crypto.getRandomValues(bytes.subarray(at, at + 50_000));
    await wait(database.transaction('filler', 'readwrite').objectStore('filler').put(bytes.slice(), megabyte));
  }
  database.close();
  await wait(indexedDB.deleteDatabase('filler'));
})()`;

/** Has the browser write what stands in the log of its database into tables, as it else does when it feels like it. @param page one of the extension */
export const writeTables = (page: Page): Promise<void> => page.evaluate<void>(WRITE);
