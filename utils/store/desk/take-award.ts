import { newId, now } from '@/utils/platform/id.ts';
import type { AwardRules } from '@/utils/schema/award-file.ts';
import { editAward, putAward, undoAward } from './awards.ts';

/** What was done with the rules of an award, and how it is taken back. */
export interface TakenAward {
  awardId: string;
  undo: () => Promise<void>;
}

/** Makes a new award of rules. */
export async function addAward(rules: AwardRules): Promise<TakenAward> {
  const award = { ...rules, id: newId(), createdAt: now(), deletedAt: null, stamps: {} };
  await putAward(award);
  const undo = async () => void (await editAward(award.id, () => ({ deletedAt: now() })));
  return { awardId: award.id, undo };
}

/** Puts rules in the place of those of an award; its entries and reviews stay. */
export async function replaceRules(awardId: string, rules: AwardRules): Promise<TakenAward> {
  const made = await editAward(awardId, () => rules);
  return { awardId, undo: () => undoAward(made) };
}
