import type { AnsweredFinding } from '@/utils/model/entries.ts';
import { Fault } from '@/utils/model/fault.ts';
import type { Article, Snapshot } from '@/utils/model/records.ts';
import { damagedField, wholeRows } from '@/utils/schema/damage.ts';
import { answeredFinding as schema } from '@/utils/schema/desk.ts';
import { putArticle, recordId } from '../articles/articles.ts';
import { withDatabase } from '../database/database.ts';
import { keepText } from '../snapshots.ts';
import { writeStamped } from './stamped.ts';

/** What a reviewer may say to a finding. */
export type FindingEdit = Partial<Pick<AnsweredFinding, 'answer' | 'note'>>;

/**
 * Keeps what the reviewer said to a finding, with the text that it is about; the article gets its record if it had none. What another tab wrote into the
 * other field stays.
 * @returns the id of the article's record, which another tab may have made first
 * @throws Fault `storage` when the row is damaged: nothing is written over it
 */
export async function answerFinding(
  article: Article,
  text: Snapshot,
  fingerprint: string,
  edit: FindingEdit,
): Promise<string> {
  let articleId = article.id;
  const blank: AnsweredFinding = { articleId, fingerprint, answer: null, note: '', stamps: {} };
  await writeStamped(
    'findings',
    async (database) => {
      articleId = await recordId(database, article, text.text);
      await putArticle(database, { ...article, id: articleId });
      await keepText(database, { ...text, articleId });
      const stored = await database.findings.get([articleId, fingerprint]);
      const damage = stored ? damagedField(schema, stored) : null;
      if (damage !== null) throw new Fault('storage', `finding ${fingerprint} is damaged: ${damage}`);
      return [{ ...(stored ?? { ...blank, articleId }), ...edit }];
    },
    ['articles', 'snapshots', 'annotations'],
  );
  return articleId;
}

/** What was said to the findings of an article, without damaged rows. */
export function listAnsweredFindings(articleId: string): Promise<AnsweredFinding[]> {
  return withDatabase(async ({ findings }) =>
    wholeRows(schema, await findings.where({ articleId }).toArray()),
  );
}
