import { randomUUID } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';
import { editOf, keyOf, type MergedTable, type MergeRecord, nextStamp } from '@/utils/merge/index.ts';
import type { PanelTable } from '@/utils/panel/index.ts';
import { anEntry } from '../../../../tests/sample/desk.ts';
import { aCampaign, anAnnotation, anArticle, aStatistic } from '../../../../tests/sample/records.ts';
import type { Random } from '../../../lib/random.ts';
import type { Library, Made } from './library.ts';

const WORDS =
  'xây dựng chi bộ nông thôn mới phong trào bà con vận động nghị quyết hộ nghèo thôn bản tỷ đồng phần trăm cán bộ gương mẫu mô hình sáng tạo kết quả năm nay địa phương đường liên xã ngày công trường học rừng đầu nguồn'.split(
    ' ',
  );

/** Letters of an article's text: a long report. */
const TEXT_WORDS = 1700;

/** Made-up text of so many words. */
const words = (random: Random, count: number): string =>
  Array.from({ length: count }, () => random.pick(WORDS)).join(' ');

/** Where the clock of made-up work starts: the first evening of a round. */
const BEGIN = Date.UTC(2026, 10, 2, 12);

/** One library at work: edits records as a reviewer does, each edit a change as the store would write it. */
export class Work {
  #last: string | null = null;
  #now = BEGIN;
  readonly #held = new Map<string, MergeRecord>();

  constructor(
    readonly by: string,
    private readonly random: Random,
  ) {}

  /** An edit of one record. @param row the whole record as it is to be */
  #edit(table: MergedTable & PanelTable, row: object): Made {
    this.#now += this.random.between(500, 5_000);
    this.#last = nextStamp(this.#last, this.#now, this.by);
    const key = keyOf(table, row);
    const name = `${table} ${key}`;
    const edit = editOf(this.#held.get(name) ?? null, { table, key, row }, this.#last);
    if (!edit) throw new Error('A made-up edit changes nothing.');
    this.#held.set(name, edit.record);
    return { id: randomUUID(), t: this.#last, table, key, set: edit.change.set };
  }

  /** An article that was read, and its text as evidence. */
  *article(id: string): Generator<Made> {
    const { random } = this;
    const url = `https://bao-mau.vn/${id}`;
    yield this.#edit(
      'articles',
      anArticle({ id, urls: [url], keys: [url.slice(8)], title: words(random, 14), sapo: words(random, 40) }),
    );
    const text = deflateRawSync(words(random, TEXT_WORDS)).toString('base64');
    const t = this.#last!;
    yield { id: randomUUID(), t, table: 'snapshots', key: id, set: { text: { v: text, t, was: null } } };
  }

  /** A mark, as the store writes a new one; one in seven gets a note afterwards. */
  *mark(articleId: string): Generator<Made> {
    const { random } = this;
    const start = random.between(0, 9_000);
    const mark = anAnnotation({
      id: randomUUID(),
      articleId,
      source: `https://bao-mau.vn/${articleId}`,
      target: {
        type: 'text',
        scope: 'article',
        exact: words(random, 7),
        prefix: words(random, 6),
        suffix: words(random, 6),
        start,
        end: start + 40,
        snapshotHash: 'a3f1c0de77aa41b2',
      },
      ...(random.chance(0.55)
        ? { kind: 'statistic', statistic: aStatistic(), campaign: null }
        : { kind: 'campaign', campaign: aCampaign({ name: words(random, 5) }), statistic: null }),
    });
    yield this.#edit('annotations', mark);
    if (random.chance(0.15)) yield this.#edit('annotations', { ...mark, note: words(random, 12) });
  }

  /** Writes so many marks into a library. */
  writeMarks(library: Library, count: number): void {
    for (let mark = 0; mark < count; mark += 1)
      for (const change of this.mark(`article-${this.by}`)) library.make(change);
  }

  /** An entry, as the secretariat lists it. */
  entry(): Made {
    return this.#edit('entries', anEntry({ id: randomUUID(), title: words(this.random, 8) }));
  }

  /** A score, a verdict, or a remark on an entry. */
  review(entryId: string, fields: Record<string, unknown>): Made {
    return this.#edit('reviews', {
      entryId,
      reviewer: '',
      verdict: null,
      reason: '',
      remark: '',
      scores: {},
      overrules: {},
      opened: [],
      ruling: null,
      ...fields,
    });
  }
}
