import { textHash } from '@/utils/article/index.ts';
import { keysOfWork, likelyCopies } from '@/utils/award/copies/index-of-works.ts';
import { textOfEntry } from '@/utils/award/said.ts';
import type { WorkRow } from '@/utils/dossier/source/rows.ts';
import { nameOfEntry } from '@/utils/entries/duplicates.ts';
import type { Entry } from '@/utils/model/entries.ts';
import { pause } from '@/utils/model/in-slices.ts';
import { withDatabase } from '../database/database.ts';
import { listArticlesAt, listKnownArticles } from '../desk/known-articles.ts';
import { keepWorkPrints, readWorkPrints, type WorkPrint } from './work-prints.ts';

/** Works whose texts are read at once: some milliseconds. */
const AT_ONCE = 10;
/** Articles whose texts are named at once. */
const NAMED_AT_ONCE = 250;
/** Where a fourth of the works is wanted, all are read: most would be looked at in any case. */
const FEW = 4;

/**
 * The works that may be copies of some, and these, with their texts: of a few entries only what has something in common with them is read.
 * @param ofAwards every entry of the awards that the chosen ones belong to
 */
export async function* worksBeside(
  chosen: ReadonlySet<string>,
  ofAwards: readonly Entry[],
): AsyncGenerator<WorkRow[]> {
  const isFew = chosen.size * FEW < ofAwards.length;
  const wanted = isFew ? await likely(chosen, ofAwards) : ofAwards;
  for (let at = 0; at < wanted.length; at += AT_ONCE) yield worksOf(wanted.slice(at, at + AT_ONCE));
}

const addressesOf = (entries: readonly Entry[]): string[] =>
  entries.flatMap(({ parts }) => parts.map(({ address }) => address));

/** What was read of some entries. */
async function worksOf(entries: readonly Entry[]): Promise<WorkRow[]> {
  const known = await listKnownArticles(addressesOf(entries));
  return entries.flatMap((entry) => {
    const text = textOfEntry(entry, known);
    return text === '' ? [] : [{ id: entry.id, awardId: entry.awardId, name: nameOfEntry(entry), text }];
  });
}

/** The chosen entries, and those of their award that share a key with them. */
async function likely(chosen: ReadonlySet<string>, ofAwards: readonly Entry[]): Promise<Entry[]> {
  const prints = await printsOf(ofAwards);
  const found = new Set(chosen);
  for (const awardId of new Set(ofAwards.map((entry) => entry.awardId))) {
    const works = ofAwards.flatMap(({ id, awardId: its }) => {
      const keys = prints.get(id)?.keys;
      return its === awardId && keys ? [{ id, keys }] : [];
    });
    for (const id of likelyCopies(works, chosen)) found.add(id);
  }
  return ofAwards.filter(({ id }) => found.has(id));
}

/** The keys of all works that were read; made of their texts where these are not those they were made of before. */
async function printsOf(entries: readonly Entry[]): Promise<Map<string, WorkPrint>> {
  const held = await readWorkPrints();
  const textsOf = await textNames(entries);
  const stale = entries.filter(({ id }) => textsOf.has(id) && held.get(id)?.of !== textsOf.get(id));
  for (let at = 0; at < stale.length; at += AT_ONCE) {
    for (const { id, text } of await worksOf(stale.slice(at, at + AT_ONCE))) {
      held.set(id, { of: textsOf.get(id)!, keys: Uint32Array.from(keysOfWork(text)) });
      await pause();
    }
  }
  if (stale.length > 0) await keepWorkPrints(held);
  return new Map([...held].filter(([id]) => textsOf.has(id)));
}

/** Which texts are kept of each entry, as one name for them: told by their keys, without reading any. */
async function textNames(entries: readonly Entry[]): Promise<Map<string, string>> {
  const articles = await listArticlesAt(addressesOf(entries));
  const ids = [...new Set([...articles.values()].map(({ id }) => id))];
  const hashes = new Map<string, string[]>();
  for (let at = 0; at < ids.length; at += NAMED_AT_ONCE) {
    const some = ids.slice(at, at + NAMED_AT_ONCE);
    const keys = await withDatabase(({ snapshots }) =>
      snapshots.where('articleId').anyOf(some).primaryKeys(),
    );
    for (const [id, hash] of keys) hashes.set(id, [...(hashes.get(id) ?? []), hash]);
  }
  return new Map(
    entries.flatMap(({ id, parts }) => {
      const texts = parts.flatMap(({ address }) => {
        const article = articles.get(address);
        return article ? [[article.id, ...(hashes.get(article.id) ?? []).sort()]] : [];
      });
      return texts.some(({ length }) => length > 1) ? [[id, textHash(JSON.stringify(texts))] as const] : [];
    }),
  );
}
