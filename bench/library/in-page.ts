import type { Annotation } from '@/utils/model/records.ts';
import { readQuery } from '@/utils/search/query.ts';
import { Found, scan } from '@/utils/search/scan.ts';
import type { HeldArticle, HeldMark } from '@/utils/search/shelf.ts';
import { type Shelf, Shelver } from '@/utils/search/shelve.ts';
import { heldArticle, heldMark, withText } from '@/utils/store/catalogue/held-rows.ts';
import { type LibraryRows, libraryRows } from './rows.ts';

/** Runs inside of a page: fills a database, or looks through works in memory. */

/** Milliseconds of work after which a real search pauses. */
const SLICE = 8;

let shelf: Shelf | null = null;
/** All that is looked through, as it was written. */
let texts: string[] = [];

/** Reads and folds a library as the product does. @returns milliseconds, and how much it is */
export function build(
  entries: number,
  marksPerEntry: number,
): { ms: number; marks: number; characters: number } {
  const rows = libraryRows(entries, marksPerEntry);
  texts = [
    ...rows.entries.map(({ code, title }) => `${code} ${title}`),
    ...rows.annotations.map(({ target, note }) => `${target.exact} ${note}`),
    ...rows.snapshots.map(({ text }) => text),
  ];
  const begun = performance.now();
  const marks = new Map<string, HeldMark[]>();
  for (const row of rows.annotations) addMark(marks, row);
  const articles = rows.articles.map(
    (article, at): HeldArticle => ({
      ...withText(heldArticle(article), rows.snapshots[at]!),
      marks: marks.get(article.id) ?? [],
    }),
  );
  const made: Shelf = { works: [], loose: [], tallies: new Map() };
  const stock = {
    entries: rows.entries,
    allEntries: rows.entries,
    reviews: new Map(rows.reviews.map((review) => [review.entryId, review])),
    articles,
    isBlind: false,
    keysOf: (address: string) => [address.replace(/^https?:\/\//, '')],
  };
  for (const _ of new Shelver().shelve(stock, made));
  shelf = made;
  return {
    ms: performance.now() - begun,
    marks: rows.annotations.length,
    characters: texts.reduce((sum, text) => sum + text.length, 0),
  };
}

function addMark(marks: Map<string, HeldMark[]>, row: Annotation): void {
  const mark = heldMark(row);
  if (mark) marks.set(mark.articleId, [...(marks.get(mark.articleId) ?? []), mark]);
}

/** What a key costs: all of its work, its longest slice, what was found; and `includes` over the texts as they are. */
export interface KeyCost {
  typed: string;
  ms: number;
  longest: number;
  found: number;
  naiveMs: number;
  naiveFound: number;
}

/** Times that each key is pressed; the one in the middle counts, as the machine does other things, too. */
const PRESSES = 5;

/** Types words letter by letter. */
export function type(words: string): KeyCost[] {
  return [...words].map((_, at) => {
    const presses = Array.from({ length: PRESSES }, () => cost(words.slice(0, at + 1)));
    return presses.sort((a, b) => a.ms - b.ms)[PRESSES >> 1]!;
  });
}

function cost(typed: string): KeyCost {
  const query = readQuery(typed)!;
  const found = new Found();
  const steps = scan([...shelf!.works, ...shelf!.loose], query, found);
  let longest = 0;
  const begun = performance.now();
  for (let from = begun; ; from = performance.now()) {
    let isDone = false;
    while (!isDone && performance.now() - from < SLICE) isDone = steps.next().done === true;
    longest = Math.max(longest, performance.now() - from);
    if (isDone) break;
  }
  const ms = performance.now() - begun;
  const sought = typed.toLowerCase();
  const from = performance.now();
  const naiveFound = texts.filter((text) => text.toLowerCase().includes(sought)).length;
  return { typed, ms, longest, found: found.count(null), naiveMs: performance.now() - from, naiveFound };
}

/** Writes a library into the database of the extension, past its own code. @returns when all of it is there */
export async function fill(entries: number, marksPerEntry: number, reviewer: string): Promise<void> {
  const request = indexedDB.open('but-nho');
  const database = await settled(request);
  const rows: LibraryRows & Record<string, unknown[]> = {
    ...libraryRows(entries, marksPerEntry),
    preferences: [{ key: 'reviewerName', value: reviewer }],
  };
  for (const [name, all] of Object.entries(rows))
    for (let from = 0; from < all.length; from += 5_000) {
      const transaction = database.transaction(name, 'readwrite');
      for (const row of all.slice(from, from + 5_000)) transaction.objectStore(name).put(row);
      await new Promise((resolve, reject) => {
        transaction.oncomplete = resolve;
        transaction.onerror = () => reject(transaction.error);
      });
    }
  database.close();
}

const settled = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
