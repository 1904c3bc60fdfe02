import * as v from 'valibot';
import { DEFAULT_PREFERENCES } from '@/utils/model/preferences.ts';
import { type AcceptedCampaign, LESSON_TOPICS, type Lesson, type Rejection } from '@/utils/model/records.ts';
import { campaignKind, typedEntries } from './annotation.ts';
import { exactly } from './exact.ts';
import { id, name, oneOf, text, time } from './values.ts';

/** What the reviewer taught the machine. */

export const rejection = exactly<Rejection>()(
  v.strictObject({ articleId: id, fingerprint: id, rejectedAt: time }),
);

export const acceptedCampaign = exactly<AcceptedCampaign>()(
  v.strictObject({ id, name, kind: campaignKind, acceptedAt: time }),
);

export const lesson = exactly<Lesson>()(
  v.strictObject({
    about: oneOf('topic of a lesson', LESSON_TOPICS),
    words: name,
    quote: name,
    campaign: typedEntries.campaign,
    subject: v.nullable(text()),
    learntAt: time,
  }),
);

const DEFAULTS: Partial<Record<string, unknown>> = { ...DEFAULT_PREFERENCES };

/** A remembered choice. One that this version does not know may be of a version to come: it is left alone. */
export const preferenceRow = v.pipe(
  v.looseObject({ key: id, value: v.unknown() }),
  v.forward(
    v.check(({ key, value }) => !Object.hasOwn(DEFAULTS, key) || typeof value === typeof DEFAULTS[key]),
    ['value'],
  ),
);
