import * as v from 'valibot';
import { UNSEEN_REASONS } from '@/utils/article/index.ts';
import { FAULT_CODES } from '@/utils/model/fault.ts';
import { ANNOTATION_KINDS } from '@/utils/model/records.ts';
import { campaignKind, editableEntries, quote } from '@/utils/schema/annotation.ts';
import { checked } from '@/utils/schema/checked.ts';
import { exactly } from '@/utils/schema/exact.ts';
import { LIMITS } from '@/utils/schema/limits.ts';
import { id, integer, list, oneOf, text, time, truth } from '@/utils/schema/values.ts';
import { DONE_NAMES, type MarkRow, type Standing, type SuggestionRow, type ToPanel } from './protocol.ts';

const line = v.strictObject({ before: text(), words: quote, after: text() });

const markRow = exactly<MarkRow>()(
  v.strictObject({
    id,
    kind: editableEntries.kind,
    flag: editableEntries.flag,
    note: editableEntries.note,
    anchorStatus: editableEntries.anchorStatus,
    currentQuote: editableEntries.currentQuote,
    keptAsEvidence: truth,
    updatedAt: time,
    target: v.strictObject({ exact: quote, start: integer }),
    unseen: v.nullable(oneOf('why a mark is not shown', UNSEEN_REASONS)),
    at: v.nullable(integer),
    line,
    name: v.nullable(quote),
    page: v.nullable(text()),
  }),
);

const suggestionRow = exactly<SuggestionRow>()(
  v.strictObject({
    id,
    kind: oneOf(
      'kind',
      ANNOTATION_KINDS.filter((kind) => kind !== 'remark'),
    ),
    at: integer,
    line,
    name: v.nullable(quote),
    campaignKind: v.nullable(campaignKind),
    isSeen: truth,
  }),
);

const standing = exactly<Standing>()(
  v.strictObject({
    head: v.nullable(
      v.strictObject({ articleId: id, title: v.nullable(text()), url: text(LIMITS.address), hash: id }),
    ),
    hasAllMarks: truth,
    lookedAt: v.nullable(v.strictObject({ list: oneOf('list', ['marks', 'suggestions', 'findings']), id })),
    done: v.nullable(
      v.strictObject({
        says: oneOf('deed', DONE_NAMES),
        count: integer,
      }),
    ),
    undoableAt: v.nullable(integer),
    redoableAt: v.nullable(integer),
    unsaved: integer,
  }),
);

const rows = <Row extends v.GenericSchema>(row: Row) => v.pipe(list(row, LIMITS.rows), v.readonly());
const change = <Row extends v.GenericSchema>(row: Row) => v.strictObject({ put: rows(row), gone: rows(id) });

const toPanel = exactly<ToPanel>()(
  v.variant('type', [
    v.strictObject({
      type: v.literal('hello'),
      protocol: integer,
      n: integer,
      standing,
      marks: rows(markRow),
      suggestions: rows(suggestionRow),
    }),
    v.strictObject({
      type: v.literal('change'),
      n: integer,
      standing,
      marks: change(markRow),
      suggestions: change(suggestionRow),
    }),
    v.strictObject({
      type: v.literal('answer'),
      to: integer,
      fault: v.nullable(oneOf('fault', FAULT_CODES)),
    }),
  ]),
);

/**
 * What a page tells its panel, as far as it is that. A reader stands in a page: what it says is no more to be trusted than
 * the page.
 * @throws Fault `invalid`, with the field that is wrong
 */
export const checkToPanel = (message: unknown): ToPanel => checked('what the page tells', toPanel, message);
