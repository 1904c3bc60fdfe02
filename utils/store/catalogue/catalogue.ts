import { Dexie, type ObservabilitySet } from 'dexie';
import { type Fault, toFault } from '@/utils/model/fault.ts';
import { pause } from '@/utils/model/in-slices.ts';
import type { Annotation, Snapshot } from '@/utils/model/records.ts';
import { mendedArticle } from '@/utils/schema/damage.ts';
import type { HeldArticle, HeldMark } from '@/utils/search/shelf.ts';
import { withDatabase } from '../database/database.ts';
import type { ButNhoDatabase } from '../database/tables.ts';
import { heldArticle, heldMark, withText } from './held-rows.ts';
import { touchedBy } from './touched.ts';

/** Rows read at once: so many of them are read and folded in a few milliseconds. */
const ARTICLES = 200;
const TEXTS = 25;
const MARKS = 400;

/**
 * All articles and marks of a library as it is looked through: read once, row by row in portions so that the page stays awake,
 * folded once, and from then on kept as the store is, by the rows that any context writes.
 */
export class Catalogue {
  /** Whether everything was read; until then more will come. */
  isWhole = false;
  /** Why nothing more can be read; null while it can. */
  fault: Fault | null = null;
  readonly #articles = new Map<string, HeldArticle>();
  /** By their articles. */
  readonly #marks = new Map<string, Map<string, HeldMark>>();
  readonly #articleOf = new Map<string, string>();
  readonly #deleted = new Map<string, HeldMark>();
  /** Articles whose marks are to be put in order before they are shown. */
  readonly #stale = new Set<string>();
  readonly #onNews: () => void;
  #work: Promise<void> = Promise.resolve();

  /** @param onNews told after each portion that was read, and after whatever is written later */
  constructor(onNews: () => void) {
    this.#onNews = onNews;
  }

  /** Reads everything, then follows the store. @param signal ends both */
  open(signal: AbortSignal): Promise<void> {
    const follow = (parts: ObservabilitySet) => {
      const touched = touchedBy(parts);
      if (touched && touched.articles.size + touched.annotations.size === 0) return;
      const { articles, annotations } = touched ?? {};
      void this.#next(signal, (database) =>
        articles && annotations
          ? this.#refresh(database, [...articles], [...annotations])
          : this.#readAll(database, signal),
      );
    };
    Dexie.on('storagemutated', follow);
    signal.addEventListener('abort', () => Dexie.on.storagemutated.unsubscribe(follow));
    return this.#next(signal, (database) => this.#readAll(database, signal));
  }

  /** Every article, its marks in text order. The same object as long as nothing of it was written. */
  articles(): Iterable<HeldArticle> {
    for (const id of this.#stale) {
      const held = this.#articles.get(id);
      const marks = [...(this.#marks.get(id)?.values() ?? [])];
      marks.sort((a, b) => a.start - b.start || a.end - b.end);
      if (held) this.#articles.set(id, { ...held, marks });
    }
    this.#stale.clear();
    return this.#articles.values();
  }

  /** The marks in the trash, of all articles. */
  deleted(): HeldMark[] {
    return [...this.#deleted.values()];
  }

  /** One after the other: what was written while everything was being read is read after that. */
  #next(signal: AbortSignal, read: (database: ButNhoDatabase) => Promise<void>): Promise<void> {
    this.#work = this.#work.then(async () => {
      if (signal.aborted) return;
      try {
        await withDatabase(read);
        this.fault = null;
      } catch (error) {
        this.fault = toFault(error, 'storage');
      }
      if (!signal.aborted) this.#onNews();
    });
    return this.#work;
  }

  async #readAll(database: ButNhoDatabase, signal: AbortSignal): Promise<void> {
    const { articles, snapshots, annotations } = database;
    this.#articles.clear();
    this.#marks.clear();
    this.#articleOf.clear();
    this.#deleted.clear();
    this.isWhole = false;
    const portions = async <Row>(table: Dexie.Table<Row>, size: number, take: (row: Row) => void) => {
      const keyOf = table.core.schema.primaryKey.extractKey!;
      let rows = await table.orderBy(':id').limit(size).toArray();
      while (rows.length > 0 && !signal.aborted) {
        for (const row of rows) take(row);
        this.#onNews();
        await pause();
        rows = await table
          .where(':id')
          .above(keyOf(rows.at(-1)))
          .limit(size)
          .toArray();
      }
    };
    await portions(articles as Dexie.Table, ARTICLES, (row) => this.#putArticle(row));
    await portions<Snapshot>(snapshots, TEXTS, (row) => this.#putText(row));
    await portions(annotations as Dexie.Table<Annotation>, MARKS, (row) => this.#putMark(row));
    this.isWhole = !signal.aborted;
  }

  async #refresh(
    { articles, snapshots, annotations }: ButNhoDatabase,
    articleIds: string[],
    markIds: string[],
  ): Promise<void> {
    const rows = await articles.bulkGet(articleIds);
    for (const [at, id] of articleIds.entries()) {
      this.#articles.delete(id);
      if (rows[at]) this.#putArticle(rows[at]);
      for (const text of await snapshots.where({ articleId: id }).toArray()) this.#putText(text);
    }
    for (let from = 0; from < markIds.length; from += MARKS) {
      const ids = markIds.slice(from, from + MARKS);
      const marks = await annotations.bulkGet(ids);
      ids.forEach((id, at) => {
        this.#removeMark(id);
        if (marks[at]) this.#putMark(marks[at]);
      });
      await pause();
    }
  }

  #putArticle(row: unknown): void {
    const article = mendedArticle(row);
    if (!article) return;
    this.#articles.set(article.id, heldArticle(article));
    this.#stale.add(article.id);
  }

  #putText(row: Snapshot): void {
    const held = this.#articles.get(row.articleId);
    if (held) this.#articles.set(row.articleId, withText(held, row));
  }

  #putMark(row: Annotation): void {
    const mark = heldMark(row);
    if (!mark) return;
    const { id, articleId, deletedAt } = mark;
    if (deletedAt !== null) {
      this.#deleted.set(id, mark);
      return;
    }
    const marks = this.#marks.get(articleId) ?? new Map();
    this.#marks.set(articleId, marks.set(id, mark));
    this.#articleOf.set(id, articleId);
    this.#stale.add(articleId);
  }

  #removeMark(id: string): void {
    this.#deleted.delete(id);
    const articleId = this.#articleOf.get(id);
    if (articleId === undefined) return;
    this.#marks.get(articleId)?.delete(id);
    this.#articleOf.delete(id);
    this.#stale.add(articleId);
  }
}
