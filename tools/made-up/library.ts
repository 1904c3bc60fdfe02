import type { DossierRows, EntryRow } from '../../utils/dossier/source/rows.ts';
import { noRows } from '../../utils/dossier/source/rows.ts';
import type { Award } from '../../utils/model/award.ts';
import { VERDICTS } from '../../utils/model/entries.ts';
import { ANCHOR_STATUSES, type Article, MARK_FLAGS, type Snapshot } from '../../utils/model/records.ts';
import type { TextAnnotation } from '../../utils/model/target.ts';
import { asMarked } from '../../utils/model/unconfirmed.ts';
import { Random } from '../lib/random.ts';
import { type MadeSentence, makeSentence } from './sentences.ts';
import { AUTHORS, NOTES, PAPERS } from './vocabulary.ts';

/** How large the library is. */
export interface LibrarySize {
  entries: number;
  /** On the articles of each entry together. */
  marksPerEntry: number;
  /** Parts of an entry: so many at most, in turn. */
  mostParts?: number;
  seed?: number;
}

/** What becomes of marks on words. */
const STATUSES = ANCHOR_STATUSES.filter((status) => status !== 'area');

const MADE_AT = '2021-11-20T01:00:00.000Z';

export const AWARD: Award = {
  id: 'award-made-up',
  name: 'Búa liềm vàng lần thứ VI – năm 2021',
  levels: [{ name: 'Toàn quốc', from: '2020-11-01', to: '2021-10-31', isPresumed: false }],
  types: ['báo in', 'báo điện tử', 'phát thanh'],
  maxParts: 5,
  maxAuthors: 5,
  licensedOnly: true,
  presumed: ['maxParts', 'maxAuthors'],
  scale: 10,
  criteria: [
    { name: 'Tính phát hiện, tính mới', most: 4 },
    { name: 'Số liệu, dẫn chứng', most: 2 },
    { name: 'Bút pháp, hình thức thể hiện', most: 2 },
    { name: 'Hiệu quả xã hội', most: 2 },
  ],
  subcommittees: ['Báo in 1', 'Báo điện tử', 'Phát thanh'],
  blind: false,
  createdAt: MADE_AT,
  deletedAt: null,
  stamps: {},
};

/**
 * A library as a secretariat's would be, made up and the same for the same seed: one award, its entries with their articles, texts, marks
 * and reviews. Marks stand where they say, letter for letter.
 */
export function madeUpLibrary({ entries, marksPerEntry, mostParts = 3, seed = 1 }: LibrarySize): DossierRows {
  const random = new Random(seed);
  const rows = noRows();
  for (let number = 1; number <= entries; number += 1) {
    const parts = 1 + ((number - 1) % mostParts);
    const row = entryOf(random, number, parts);
    rows.entries.push(row);
    for (let part = 0; part < parts; part += 1) {
      const wanted = Math.floor(marksPerEntry / parts) + (part === 0 ? marksPerEntry % parts : 0);
      addArticle(random, rows, row, part, wanted);
    }
  }
  return rows;
}

const codeOf = (number: number): string => `BLV-${String(number).padStart(4, '0')}`;

function entryOf(random: Random, number: number, parts: number): EntryRow {
  const id = `entry-${number}`;
  const paper = random.pick(PAPERS);
  const verdict = random.pick(VERDICTS);
  return {
    award: AWARD,
    duplicates: [],
    articleIds: Array.from({ length: parts }, (_, part) => `${id}-article-${part + 1}`),
    entry: {
      id,
      awardId: AWARD.id,
      code: codeOf(number),
      title: random.pick(NOTES.titles),
      authors: random.shuffled(AUTHORS).slice(0, random.between(1, 3)).join(', '),
      outlet: paper.name,
      type: random.pick(AWARD.types),
      subcommittee: random.pick(AWARD.subcommittees),
      parts: Array.from({ length: parts }, (_, part) => ({
        address: `https://${paper.host}/dan-van/${id}-ky-${part + 1}.html`,
        publishedOn: `2021-08-${String(12 + part)}`,
      })),
      position: number,
      createdAt: MADE_AT,
      deletedAt: null,
      stamps: {},
    },
    review: {
      entryId: id,
      reviewer: '',
      decision: { verdict, reason: random.pick(NOTES.reasons) },
      remark: random.pick(NOTES.remarks),
      scores: Object.fromEntries(
        AWARD.criteria.map(({ name, most }) => [name, random.between(1, most! * 2) / 2]),
      ),
      overrules: {},
      opened: [],
      stamps: {},
    },
  };
}

function addArticle(random: Random, rows: DossierRows, row: EntryRow, part: number, wanted: number): void {
  const id = row.articleIds[part]!;
  const sentences = sentencesWith(random, wanted);
  const marks: TextAnnotation[] = [];
  let text = '';
  let left = wanted;
  for (const [index, { text: sentence, marks: markable }] of sentences.entries()) {
    // Every third sentence begins a paragraph.
    if (text !== '') text += index % 3 === 0 ? '\n' : ' ';
    const at = text.length;
    text += sentence;
    for (const one of markable) {
      if (left === 0) break;
      left -= 1;
      marks.push(
        markOf(random, one, { articleId: id, index: marks.length, start: at + sentence.indexOf(one.words) }),
      );
    }
  }
  const hash = `hash-${id}`;
  for (const mark of marks) {
    const { start, end } = mark.target;
    mark.source = row.entry.parts[part]!.address;
    mark.target = {
      ...mark.target,
      prefix: text.slice(Math.max(0, start - 30), start),
      suffix: text.slice(end, end + 30),
      snapshotHash: hash,
    };
  }
  rows.articles.push(articleOf(random, row, part, hash));
  rows.annotations.push(...marks);
  const snapshot: Snapshot = { articleId: id, hash, scope: 'article', text, takenAt: MADE_AT };
  rows.snapshots.push(snapshot);
}

/** As many sentences as hold so many markable words, and some without. */
function sentencesWith(random: Random, wanted: number): MadeSentence[] {
  const sentences: MadeSentence[] = [];
  for (let found = 0; found < wanted; ) {
    const sentence = makeSentence(random);
    found += sentence.marks.length;
    sentences.push(sentence);
  }
  return sentences;
}

function markOf(
  random: Random,
  { kind, words, campaign, statistic }: MadeSentence['marks'][number],
  { articleId, index, start }: { articleId: string; index: number; start: number },
): TextAnnotation {
  const anchorStatus = random.chance(0.94) ? 'exact' : random.pick(STATUSES);
  return {
    id: `${articleId}-mark-${index + 1}`,
    articleId,
    kind,
    source: '',
    target: {
      type: 'text',
      scope: 'article',
      exact: words,
      prefix: '',
      suffix: '',
      start,
      end: start + words.length,
      snapshotHash: '',
    },
    anchorStatus,
    anchorCheckedAt: '2021-11-22T03:00:00.000Z',
    currentQuote: anchorStatus === 'changed' ? words.replace(/\d/, '9') : null,
    keptAsEvidence: false,
    note: random.chance(0.2) ? random.pick(NOTES.ofMarks) : '',
    flag: random.chance(0.4) ? random.pick(MARK_FLAGS) : null,
    campaign,
    statistic: statistic && asMarked(statistic, random.chance(0.2) ? ['subject'] : []),
    origin: random.chance(0.6) ? 'suggestion' : 'reviewer',
    reviewer: '',
    createdAt: `2021-11-2${random.between(0, 2)}T01:00:00.000Z`,
    updatedAt: MADE_AT,
    deletedAt: null,
  };
}

function articleOf(random: Random, { entry, articleIds }: EntryRow, part: number, hash: string): Article {
  const { address, publishedOn } = entry.parts[part]!;
  return {
    id: articleIds[part]!,
    urls: [address],
    keys: [address.replace('https://', '')],
    title: random.pick(NOTES.titles),
    sapo: null,
    byline: entry.authors,
    outlet: entry.outlet,
    publishedOn,
    publishedTime: null,
    seriesPart: articleIds.length > 1 ? `Kỳ ${part + 1}` : null,
    awardBanner: null,
    language: 'vi',
    sources: { title: 'visible' },
    hash,
    seenAt: MADE_AT,
  };
}
