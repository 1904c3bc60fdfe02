import * as v from 'valibot';
import type { Award } from '@/utils/model/award.ts';
import { award as awardSchema } from './desk.ts';
import { exactly } from './exact.ts';
import { LIMITS } from './limits.ts';
import { list, name, time } from './values.ts';

export const AWARD_FORMAT = 'but-nho-award';
/** Raised when a reader of the version before could misunderstand a file. */
export const AWARD_VERSION = 1;

/** The rules of an award without what belongs to one library's record. */
export type AwardRules = Required<Omit<Award, 'id' | 'createdAt' | 'deletedAt' | 'stamps'>>;

/** An award as a file, which a secretariat sends to all reviewers. */
export interface AwardFile {
  format: typeof AWARD_FORMAT;
  version: typeof AWARD_VERSION;
  exportedAt: string;
  award: AwardRules;
}

const { entries: rules } = v.omit(awardSchema, ['id', 'createdAt', 'deletedAt', 'stamps', 'excludedAuthors']);

/** docs/award-file.md and its JSON Schema are tested against it. */
export const awardFile = exactly<AwardFile>()(
  v.pipe(
    v.strictObject({
      format: v.pipe(v.literal(AWARD_FORMAT), v.title('format')),
      version: v.pipe(v.literal(AWARD_VERSION), v.title('version')),
      exportedAt: time,
      award: v.pipe(
        v.strictObject({ ...rules, excludedAuthors: list(name, LIMITS.parts) }),
        v.title('award'),
      ),
    }),
    v.title('award file'),
  ),
);
