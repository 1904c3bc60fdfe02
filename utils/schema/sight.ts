import * as v from 'valibot';
import { DIFFERENCES, type PageSight, PIECE_TYPES, SHOWS, UNSEEN_REASONS } from '@/utils/article/index.ts';
import { exactly } from './exact.ts';
import { LIMITS } from './limits.ts';
import { id, list, oneOf, text, time, truth } from './values.ts';

const piece = v.strictObject({ type: oneOf('kind of piece', PIECE_TYPES), text: text(LIMITS.text) });

const textState = v.strictObject({
  shows: oneOf('what a page shows', SHOWS),
  difference: oneOf('difference', DIFFERENCES),
  pieces: list(piece, LIMITS.rows),
  since: time,
});

/** What a page shows of an article and its marks at this moment. */
export const pageSight = exactly<PageSight>()(
  v.strictObject({
    isSettled: truth,
    text: v.nullable(textState),
    unseen: v.record(id, oneOf('why a mark is not shown', UNSEEN_REASONS)),
  }),
);
