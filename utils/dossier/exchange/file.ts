import * as v from 'valibot';
import { type History, isStamp, MERGED_TABLES, type Version } from '@/utils/merge/index.ts';
import type { Award } from '@/utils/model/award.ts';
import type { AnsweredFinding, Entry, Review } from '@/utils/model/entries.ts';
import type {
  AcceptedCampaign,
  Annotation,
  Article,
  Lesson,
  Rejection,
  Snapshot,
} from '@/utils/model/records.ts';
import { annotation } from '@/utils/schema/annotation.ts';
import { article, snapshot } from '@/utils/schema/article.ts';
import { answeredFinding, award, entry, review } from '@/utils/schema/desk.ts';
import { exactly } from '@/utils/schema/exact.ts';
import { acceptedCampaign, lesson, rejection } from '@/utils/schema/lessons.ts';
import { LIMITS } from '@/utils/schema/limits.ts';
import { byName, id, list, name, oneOf, text, time } from '@/utils/schema/values.ts';

export const EXCHANGE_FORMAT = 'but-nho';
/** Raised when a reader of the version before could misunderstand a file. */
export const EXCHANGE_VERSION = 3;

/** An article that came with another id than the one it is known under. */
export interface Alias {
  from: string;
  to: string;
}

/** What a colleague wrote, under the colleague's name. */
export interface ColleagueRecords {
  reviewer: string;
  annotations: Annotation[];
  reviews: Review[];
  findings: AnsweredFinding[];
  histories: History[];
}

/** The records of an exchange file. */
export interface ExchangeRecords {
  awards: Award[];
  entries: Entry[];
  reviews: Review[];
  articles: Article[];
  snapshots: Snapshot[];
  annotations: Annotation[];
  findings: AnsweredFinding[];
  rejections: Rejection[];
  lessons: Lesson[];
  campaigns: AcceptedCampaign[];
  aliases: Alias[];
  histories: History[];
  colleagues: ColleagueRecords[];
}

export const NO_RECORDS: ExchangeRecords = {
  awards: [],
  entries: [],
  reviews: [],
  articles: [],
  snapshots: [],
  annotations: [],
  findings: [],
  rejections: [],
  lessons: [],
  campaigns: [],
  aliases: [],
  histories: [],
  colleagues: [],
};

/** All that a reviewer knows of some articles and entries, without loss: it can be read back on another machine. */
export interface ExchangeFile extends ExchangeRecords {
  format: typeof EXCHANGE_FORMAT;
  version: typeof EXCHANGE_VERSION;
  exportedAt: string;
  reviewer: string;
}

/** How deep a value beside another one may be nested: a target or a campaign holds plain values. */
const DEPTH = 6;

const isShallow = (value: unknown, depth = 0): boolean =>
  typeof value !== 'object' ||
  value === null ||
  (depth < DEPTH &&
    !Object.hasOwn(value, '__proto__') &&
    Object.values(value).every((one) => isShallow(one, depth + 1)));

const stamp = v.pipe(v.string(), v.maxLength(LIMITS.id), v.check(isStamp), v.title('stamp'));

const version = exactly<Version>()(
  v.pipe(
    v.strictObject({
      v: v.pipe(
        v.unknown(),
        v.check((value) => isShallow(value)),
        v.title('any value'),
      ),
      t: stamp,
    }),
    v.title('value beside'),
  ),
);

export const history = exactly<History>()(
  v.pipe(
    v.strictObject({
      table: oneOf('table', MERGED_TABLES),
      key: v.pipe(v.union([id, v.pipe(v.array(text(LIMITS.line)), v.maxLength(2))]), v.title('key')),
      stamps: v.pipe(byName(stamp), v.title('stamps')),
      beside: v.pipe(byName(list(version, LIMITS.parts)), v.title('values beside by name')),
      over: v.pipe(byName(list(stamp, LIMITS.marks)), v.title('lists of stamps by name')),
    }),
    v.title('history'),
  ),
);

const alias = exactly<Alias>()(v.pipe(v.strictObject({ from: id, to: id }), v.title('alias')));

/** The records of each list, as they are documented. */
export const EXCHANGED = {
  awards: v.pipe(award, v.title('award')),
  entries: v.pipe(entry, v.title('entry')),
  reviews: v.pipe(review, v.title('review')),
  articles: article,
  snapshots: snapshot,
  annotations: annotation,
  findings: v.pipe(answeredFinding, v.title('finding')),
  rejections: v.pipe(rejection, v.title('rejection')),
  lessons: v.pipe(lesson, v.title('lesson')),
  campaigns: v.pipe(acceptedCampaign, v.title('accepted campaign')),
  aliases: alias,
  histories: history,
} as const;

const rows = <Item extends v.GenericSchema>(item: Item) => list(item, LIMITS.rows);

export const colleague = exactly<ColleagueRecords>()(
  v.pipe(
    v.strictObject({
      reviewer: name,
      annotations: rows(EXCHANGED.annotations),
      reviews: rows(EXCHANGED.reviews),
      findings: rows(EXCHANGED.findings),
      histories: rows(EXCHANGED.histories),
    }),
    v.title('colleague'),
  ),
);

/** Of the same records as the store and the calls; docs/exchange-format.md and its JSON Schema are tested against it. */
export const exchangeFile = exactly<ExchangeFile>()(
  v.pipe(
    v.strictObject({
      format: v.pipe(v.literal(EXCHANGE_FORMAT), v.title('format')),
      version: v.pipe(v.literal(EXCHANGE_VERSION), v.title('version')),
      exportedAt: time,
      reviewer: text(),
      awards: rows(EXCHANGED.awards),
      entries: rows(EXCHANGED.entries),
      reviews: rows(EXCHANGED.reviews),
      articles: rows(EXCHANGED.articles),
      snapshots: rows(EXCHANGED.snapshots),
      annotations: rows(EXCHANGED.annotations),
      findings: rows(EXCHANGED.findings),
      rejections: rows(EXCHANGED.rejections),
      lessons: rows(EXCHANGED.lessons),
      campaigns: rows(EXCHANGED.campaigns),
      aliases: rows(EXCHANGED.aliases),
      histories: rows(EXCHANGED.histories),
      colleagues: rows(colleague),
    }),
    v.title('exchange file'),
  ),
);
