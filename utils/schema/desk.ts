import * as v from 'valibot';
import {
  type Award,
  type AwardLevel,
  type Criterion,
  PRESUMABLE_RULES,
  type Stamps,
} from '@/utils/model/award.ts';
import {
  type AnsweredFinding,
  type Change,
  type Decision,
  ELIGIBILITY_ANSWERS,
  type Entry,
  type EntryPart,
  FINDING_ANSWERS,
  type Overrule,
  type Review,
  type Ruling,
  VERDICTS,
} from '@/utils/model/entries.ts';
import { exactly } from './exact.ts';
import { LIMITS } from './limits.ts';
import { byName, day, figure, id, integer, list, name, oneOf, text, time, truth } from './values.ts';

/** Awards, entries and what reviewers say of them. */

export const stamps = exactly<Stamps>()(v.pipe(byName(id), v.title('stamps')));

const level = exactly<AwardLevel>()(
  v.pipe(
    v.strictObject({ name: text(), from: v.nullable(day), to: v.nullable(day), isPresumed: truth }),
    v.title('level'),
  ),
);

const criterion = exactly<Criterion>()(
  v.pipe(v.strictObject({ name, most: v.nullable(figure) }), v.title('criterion')),
);

const names = list(text(), LIMITS.parts);

export const award = exactly<Award>()(
  v.strictObject({
    id,
    name,
    levels: list(level, LIMITS.parts),
    types: names,
    maxParts: v.nullable(integer),
    maxAuthors: v.nullable(integer),
    licensedOnly: v.nullable(truth),
    presumed: v.array(oneOf('rule', PRESUMABLE_RULES)),
    scale: v.nullable(figure),
    criteria: list(criterion, LIMITS.parts),
    subcommittees: names,
    blind: truth,
    excludedAuthors: v.exactOptional(list(name, LIMITS.parts)),
    createdAt: time,
    deletedAt: v.nullable(time),
    stamps,
  }),
);

const part = exactly<EntryPart>()(
  v.pipe(v.strictObject({ address: text(LIMITS.address), publishedOn: v.nullable(day) }), v.title('part')),
);

export const entry = exactly<Entry>()(
  v.strictObject({
    id,
    awardId: id,
    code: v.nullable(text()),
    title: v.nullable(text()),
    authors: v.nullable(text()),
    outlet: v.nullable(text()),
    type: v.nullable(text()),
    subcommittee: v.nullable(text()),
    parts: list(part, LIMITS.parts),
    position: integer,
    createdAt: time,
    deletedAt: v.nullable(time),
    stamps,
  }),
);

const decision = exactly<Decision>()(
  v.pipe(
    v.strictObject({ verdict: v.nullable(oneOf('verdict', VERDICTS)), reason: text(LIMITS.note) }),
    v.title('decision'),
  ),
);

const overrule = exactly<Overrule>()(
  v.pipe(
    v.strictObject({ answer: oneOf('answer', ELIGIBILITY_ANSWERS), reason: text(LIMITS.note) }),
    v.title('overrule'),
  ),
);

const ruling = exactly<Ruling>()(
  v.pipe(
    v.strictObject({
      verdict: v.nullable(oneOf('verdict', VERDICTS)),
      rank: text(),
      reason: text(LIMITS.note),
      decidedOn: v.nullable(day),
    }),
    v.title('ruling'),
  ),
);

export const review = exactly<Review>()(
  v.strictObject({
    entryId: id,
    reviewer: text(),
    decision,
    remark: text(LIMITS.note),
    scores: v.pipe(byName(figure), v.title('numbers by name')),
    overrules: v.pipe(byName(overrule), v.title('overrules by name')),
    opened: list(text(LIMITS.address), LIMITS.parts),
    ruling: v.exactOptional(v.nullable(ruling)),
    stamps,
  }),
);

export const answeredFinding = exactly<AnsweredFinding>()(
  v.strictObject({
    articleId: id,
    fingerprint: id,
    answer: v.nullable(oneOf('answer to a finding', FINDING_ANSWERS)),
    note: text(LIMITS.note),
    stamps,
  }),
);

export const change = exactly<Change>()(
  v.strictObject({
    by: id,
    n: integer,
    id,
    t: id,
    table: id,
    key: v.union([id, v.array(text(LIMITS.id))]),
    set: byName(
      v.strictObject({
        v: v.unknown(),
        t: id,
        was: v.nullable(id),
        over: v.exactOptional(v.array(id)),
      }),
    ),
  }),
);
