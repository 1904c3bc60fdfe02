import * as v from 'valibot';
import { DEFAULT_PREFERENCES } from '@/utils/model/preferences.ts';
import type { AcceptedCampaign, Rejection } from '@/utils/model/records.ts';
import { campaignKind } from './annotation.ts';
import { exactly } from './exact.ts';
import { id, name, time } from './values.ts';

/** What the reviewer taught the machine. */

export const rejection = exactly<Rejection>()(
  v.strictObject({ articleId: id, fingerprint: id, rejectedAt: time }),
);

export const acceptedCampaign = exactly<AcceptedCampaign>()(
  v.strictObject({ id, name, kind: campaignKind, acceptedAt: time }),
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
