import { createAnchorer, describe } from '@/utils/anchoring/index.ts';
import { addressKeys, isWebAddress, normaliseUrl, textHash } from '@/utils/article/index.ts';
import { type ExchangeRecords, NO_RECORDS } from '@/utils/dossier/exchange/file.ts';
import type { ForeignMark } from '@/utils/dossier/foreign/foreign-mark.ts';
import type { OwnTerms } from '@/utils/dossier/foreign/own-terms.ts';
import {
  ANNOTATION_KINDS,
  type Annotation,
  type Article,
  type Snapshot,
  type Span,
  THIS_REVIEWER,
} from '@/utils/model/records.ts';
import { now } from '@/utils/platform/id.ts';
import { snapshot as snapshotSchema } from '@/utils/schema/article.ts';
import { mendedArticle, wholeRows } from '@/utils/schema/damage.ts';
import { registrableDomain } from '../../articles/public-suffixes.ts';
import type { ButNhoDatabase } from '../../database/tables.ts';
import type { Placed } from '../types.ts';

/** Foreign marks as records, with what became of the quote of each. */
export interface PlacedMarks {
  records: ExchangeRecords;
  placed: Map<string, Placed>;
  /** Marks that nothing can be made of. */
  refused: { mark: ForeignMark; reason: 'noAddress' | 'noQuote' }[];
}

/** Makes records of foreign marks. Where an article was read here, its kept text says where a quote stands. */
export async function placeMarks(
  database: ButNhoDatabase,
  marks: readonly ForeignMark[],
): Promise<PlacedMarks> {
  const made: PlacedMarks = {
    records: { ...NO_RECORDS, articles: [], annotations: [] },
    placed: new Map(),
    refused: [],
  };
  const articles = new Map<string, ReadArticle>();
  for (const mark of marks) {
    const address = isWebAddress(mark.address) ? normaliseUrl(mark.address) : null;
    if (address === null) made.refused.push({ mark, reason: 'noAddress' });
    else if (mark.exact === null) made.refused.push({ mark, reason: 'noQuote' });
    else {
      const key = addressKeys([address], registrableDomain)[0] ?? address;
      const article = articles.get(key) ?? (await articleAt(database, address, key, mark));
      if (!articles.has(key) && article.isNew) made.records.articles.push(article.article);
      articles.set(key, article);
      const held = await database.annotations.get(mark.id);
      const found = placeOf(article.texts, mark);
      made.placed.set(mark.id, found.placed);
      made.records.annotations.push(annotationOf(mark, address, article, found, held));
    }
  }
  return made;
}

interface ReadArticle {
  article: Article;
  isNew: boolean;
  /** The kept texts, the newest last. */
  texts: readonly Snapshot[];
}

async function articleAt(
  { articles, snapshots }: ButNhoDatabase,
  address: string,
  key: string,
  { title, createdAt, own }: ForeignMark,
): Promise<ReadArticle> {
  const held = mendedArticle(await articles.where('keys').equals(key).first());
  if (!held) {
    // One name for one address, so that a file that comes twice makes no second article.
    const id = `page:${textHash(key)}`;
    return { article: unreadArticle(id, address, key, title, createdAt, own), isNew: true, texts: [] };
  }
  const texts = wholeRows(snapshotSchema, await snapshots.where({ articleId: held.id }).sortBy('takenAt'));
  return { article: held, isNew: false, texts };
}

const unreadArticle = (
  id: string,
  address: string,
  key: string,
  title: string | null,
  seenAt: string,
  own: OwnTerms | null,
): Article => ({
  id,
  urls: [address],
  keys: [key],
  title,
  sapo: null,
  byline: own?.article?.author ?? null,
  outlet: own?.article?.outlet ?? null,
  publishedOn: own?.article?.publishedOn ?? null,
  publishedTime: null,
  seriesPart: null,
  awardBanner: null,
  language: null,
  sources: title === null ? {} : { title: 'meta' },
  hash: '',
  seenAt,
});

/** Where a quote stands, in which kept text. */
interface Found {
  kept: Snapshot | null;
  span: Span | null;
  placed: Placed;
}

/** A hash that no text has: that of what was never kept. */
const NO_TEXT = 'none';

/**
 * Where a quote stands. A quote with what stood around it is looked for as any mark; one without, or one whose
 * surroundings are not found, has its place where it stands once in the whole text.
 */
function placeOf(texts: readonly Snapshot[], { exact, prefix, suffix, own }: ForeignMark): Found {
  // A file of ours says in which text its positions count: where that is kept, nothing has to be looked for.
  const counted = texts.find(({ hash, scope, text }) => {
    const place = own?.place;
    const isThis = place?.snapshotHash === hash && place.scope === scope;
    return isThis && text.slice(place.start, place.end) === exact;
  });
  if (counted) return { kept: counted, span: own!.place!, placed: 'withContext' };
  const kept = texts.findLast(({ scope }) => scope === 'article') ?? null;
  if (!kept) return { kept, span: null, placed: 'notYet' };
  const { text } = kept;
  const quote = oneSpace(exact!);
  if (prefix !== '' || suffix !== '') {
    const target = {
      type: 'text' as const,
      scope: 'article' as const,
      exact: quote,
      prefix: oneSpace(prefix),
      suffix: oneSpace(suffix),
      start: 0,
      end: quote.length,
      snapshotHash: NO_TEXT,
    };
    const { status, span } = createAnchorer(text).anchor(target, 'remark');
    if (span && (status === 'exact' || status === 'moved')) return { kept, span, placed: 'withContext' };
  }
  const span = onlyPlace(text, quote);
  return { kept, span, placed: span ? 'standsOnce' : 'notYet' };
}

const oneSpace = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ');

/** A quote over two blocks lacks the line break that the article's text has: any white space is as good as another. */
function onlyPlace(text: string, quote: string): Span | null {
  const words = quote.trim();
  if (words === '') return null;
  const spaced = text.replace(/\s/g, ' ');
  const start = spaced.indexOf(words);
  const isOnly = start >= 0 && !spaced.includes(words, start + 1);
  return isOnly ? { start, end: start + words.length } : null;
}

function annotationOf(
  mark: ForeignMark,
  address: string,
  { article }: ReadArticle,
  { kept, span }: Found,
  held: Annotation | undefined,
): Annotation {
  const { own } = mark;
  const exact = own ? mark.exact!.normalize('NFC') : oneSpace(mark.exact!);
  const unplaced = {
    type: 'text' as const,
    scope: 'article' as const,
    exact,
    prefix: oneSpace(mark.prefix),
    suffix: oneSpace(mark.suffix),
    start: 0,
    end: exact.length,
    snapshotHash: NO_TEXT,
    // Of a file of ours the positions count in a text that is not here; they still say which of two places is meant.
    ...own?.place,
  };
  const target = kept && span ? describe(kept.text, span, kept.hash, kept.scope) : unplaced;
  return {
    id: mark.id,
    articleId: held?.articleId ?? article.id,
    kind: own?.kind ?? ANNOTATION_KINDS.find((kind) => mark.tags.includes(kind)) ?? 'remark',
    source: held?.source ?? address,
    // What was placed, or linked by hand, since it came first stays there.
    target: held?.target ?? target,
    // What a file of ours was seen to say holds as long as nothing else was seen here.
    anchorStatus: own?.anchorStatus ?? (span ? 'exact' : 'orphan'),
    anchorCheckedAt: own?.anchorCheckedAt ?? (span ? now() : mark.createdAt),
    currentQuote: own?.currentQuote ?? null,
    keptAsEvidence: own?.keptAsEvidence ?? false,
    note: noteOf(mark),
    flag: own ? (own.flag ?? null) : (held?.flag ?? null),
    campaign: own ? (own.campaign ?? null) : (held?.campaign ?? null),
    statistic: own ? (own.statistic ?? null) : (held?.statistic ?? null),
    origin: own?.origin ?? 'reviewer',
    reviewer: THIS_REVIEWER,
    createdAt: mark.createdAt,
    updatedAt: mark.updatedAt,
    deletedAt: null,
  };
}

/** Tags are words that somebody wrote: they stand below the note. */
function noteOf({ note, tags }: ForeignMark): string {
  const written = tags.filter((tag) => !(ANNOTATION_KINDS as readonly string[]).includes(tag));
  return [note, written.map((tag) => `#${tag}`).join(' ')].filter(Boolean).join('\n');
}
