import { i18n } from '#i18n';
import { nameOfEntry } from '@/utils/entries/duplicates.ts';
import { isRecord } from '@/utils/model/is-record.ts';
import { findAward } from '@/utils/store/desk/awards.ts';
import { findEntry } from '@/utils/store/desk/entries.ts';
import type { DeskStep, StepEdit } from '@/utils/store/desk/history/step.ts';

/** Characters of a title that stand in a message. */
const LONGEST = 40;

const short = (name: string): string => (name.length > LONGEST ? `${name.slice(0, LONGEST - 1)}…` : name);

/** What a step of the desk is called, as in “Đã hoàn tác: kết luận về 012”. */
export async function sayStep({ edits }: DeskStep): Promise<string> {
  const [edit] = edits as [StepEdit];
  const { table, id, fields } = edit;
  if (table === 'awards') {
    const award = await findAward(id);
    return i18n.t(fields.deletedAt ? presence(fields.deletedAt.is, 'award') : 'deskStep.award', [
      short(award?.name ?? ''),
    ]);
  }
  if (table === 'entries' && edits.length > 1) return i18n.t('deskStep.entries', edits.length);
  const entry = await findEntry(id);
  const name = short(entry ? nameOfEntry(entry) : '');
  if (table === 'entries')
    return i18n.t(fields.deletedAt ? presence(fields.deletedAt.is, 'entry') : 'deskStep.entry', [name]);
  return i18n.t(`deskStep.${reviewed(edit)}`, [name]);
}

const presence = <Kind extends 'award' | 'entry'>(deletedAt: unknown, kind: Kind) =>
  deletedAt === null ? (`deskStep.${kind}Made` as const) : (`deskStep.${kind}Removed` as const);

/** What of a review was written: its verdict goes with a reason. */
function reviewed({ fields }: StepEdit): 'verdict' | 'reason' | 'remark' | 'scores' | 'overrules' | 'ruling' {
  const { decision } = fields;
  if (fields.ruling) return 'ruling';
  if (decision) return verdictOf(decision.was) === verdictOf(decision.is) ? 'reason' : 'verdict';
  return fields.scores ? 'scores' : fields.overrules ? 'overrules' : 'remark';
}

const verdictOf = (decision: unknown): unknown => (isRecord(decision) ? decision.verdict : null);
