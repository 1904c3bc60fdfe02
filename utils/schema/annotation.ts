import * as v from 'valibot';
import { FILE_KEY } from '@/utils/model/file-key.ts';
import type { PagePlace } from '@/utils/model/page-place.ts';
import {
  AIMS,
  ANCHOR_STATUSES,
  ANNOTATION_KINDS,
  type Annotation,
  type AreaTarget,
  CAMPAIGN_KINDS,
  type Campaign,
  COMPARATORS,
  DIRECTIONS,
  MARK_FLAGS,
  type MarkedStatistic,
  ORIGINS,
  SENTENCE_FIELDS,
  STATISTIC_KINDS,
  type Target,
  type TextTarget,
} from '@/utils/model/records.ts';
import { scope } from './article.ts';
import { exactly } from './exact.ts';
import { LIMITS } from './limits.ts';
import { figure, id, integer, list, oneOf, text, time, truth } from './values.ts';

export const campaignKind = oneOf('campaign kind', CAMPAIGN_KINDS);
export const anchorStatus = oneOf('status', ANCHOR_STATUSES);
/** The page's words, and what a campaign is called that nobody knows but by them. */
export const quote = text(LIMITS.text);

/** Tenths of a ‰; a page's box may be cut, so that words stand outside of it. */
const share = v.number();

const pagePlace = exactly<PagePlace>()(
  v.pipe(
    v.strictObject({
      page: v.pipe(integer, v.minValue(1)),
      label: text(),
      rects: list(v.pipe(v.strictTuple([share, share, share, share]), v.title('rectangle')), LIMITS.rects),
    }),
    v.title('page'),
  ),
);

const pages = list(pagePlace, LIMITS.pages);

const textTarget = exactly<TextTarget>()(
  v.pipe(
    v.strictObject({
      type: v.pipe(v.literal('text'), v.title('on text')),
      scope,
      start: integer,
      end: integer,
      exact: quote,
      prefix: text(LIMITS.context),
      suffix: text(LIMITS.context),
      snapshotHash: id,
      pages: v.exactOptional(pages),
    }),
    v.check(({ start, end }) => start <= end, 'the end stands before the start'),
    v.title('text target'),
  ),
);

const areaTarget = exactly<AreaTarget>()(
  v.pipe(
    v.strictObject({
      type: v.pipe(v.literal('area'), v.title('on area')),
      exact: quote,
      file: v.pipe(v.string(), v.regex(FILE_KEY), v.title('file')),
      pages: v.pipe(v.strictTuple([pagePlace]), v.title('page alone')),
    }),
    v.title('area target'),
  ),
);

const target = exactly<Target>()(v.pipe(v.variant('type', [textTarget, areaTarget]), v.title('target')));

const campaign = exactly<Campaign>()(
  v.pipe(
    v.strictObject({
      kind: campaignKind,
      name: quote,
      number: v.nullable(text()),
      issuer: v.nullable(text()),
      // As the reviewer writes it: a year, “tháng 5/2016”, an ISO date.
      date: v.nullable(text()),
      gazetteerId: v.nullable(id),
    }),
    v.title('campaign'),
  ),
);

const value = v.pipe(v.union([figure, v.strictTuple([figure, figure]), text()]), v.title('value'));

const statistic = exactly<MarkedStatistic>()(
  v.pipe(
    v.strictObject({
      kind: oneOf('statistic kind', STATISTIC_KINDS),
      value: v.nullable(value),
      unit: v.nullable(text()),
      comparator: v.nullable(oneOf('comparator', COMPARATORS)),
      direction: v.nullable(oneOf('direction', DIRECTIONS)),
      subject: v.nullable(text()),
      baseline: v.nullable(text()),
      attribution: v.nullable(text()),
      aim: oneOf('aim', AIMS),
      unconfirmed: list(oneOf('statistic field', SENTENCE_FIELDS), SENTENCE_FIELDS.length),
    }),
    v.title('statistic'),
  ),
);

/** What is typed into a mark. */
export const typedEntries = {
  note: text(LIMITS.note),
  campaign: v.nullable(campaign),
  statistic: v.nullable(statistic),
};

/** What a reviewer may change of a mark after it was made, and what anchoring finds. */
export const editableEntries = {
  kind: oneOf('mark kind', ANNOTATION_KINDS),
  target,
  anchorStatus,
  anchorCheckedAt: time,
  currentQuote: v.nullable(quote),
  keptAsEvidence: truth,
  flag: v.nullable(oneOf('flag', MARK_FLAGS)),
  ...typedEntries,
  deletedAt: v.nullable(time),
};

export const annotation = exactly<Annotation>()(
  v.pipe(
    v.strictObject({
      id,
      articleId: id,
      kind: editableEntries.kind,
      source: text(LIMITS.address),
      target,
      anchorStatus,
      anchorCheckedAt: time,
      currentQuote: editableEntries.currentQuote,
      keptAsEvidence: truth,
      note: editableEntries.note,
      flag: editableEntries.flag,
      campaign: editableEntries.campaign,
      statistic: editableEntries.statistic,
      origin: oneOf('origin', ORIGINS),
      reviewer: text(),
      createdAt: time,
      updatedAt: time,
      deletedAt: editableEntries.deletedAt,
    }),
    v.title('annotation'),
  ),
);
