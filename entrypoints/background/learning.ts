import type { Annotation, Lesson } from '@/utils/model/records.ts';
import { now } from '@/utils/platform/id.ts';
import { announceChange, type BackgroundCalls, type Request } from '@/utils/platform/messages/messages.ts';
import { listAcceptedCampaigns } from '@/utils/store/campaigns.ts';
import { forget, learn, listLessons } from '@/utils/store/lessons.ts';
import { Lessons, lessonsOf, refusalOf } from '@/utils/suggest/index.ts';
import type { Taught } from './text-reading.ts';

/**
 * What is learnt beside what was asked for. Losing a lesson loses no mark, so a failure here is not told; what was learnt is told to
 * every page, also to the one that taught it: it proposes the other places anew.
 */
async function keep(work: Promise<unknown>): Promise<void> {
  await work.then(() => announceChange(null)).catch(() => {});
}

/** What was taught; where the store does not say it, texts are read all the same. */
export async function taught(): Promise<Taught> {
  const [rows, accepted] = await Promise.all([
    listLessons().catch(() => []),
    listAcceptedCampaigns().catch(() => []),
  ]);
  const lessons = new Lessons(rows);
  return { lessons, names: [...lessons.names, ...accepted.map(({ name, kind }) => ({ name, kind }))] };
}

/** A correction of a mark. What the machine fills in, and what only goes back to an earlier place, teaches nothing. */
export async function learnFromEdit(
  edited: Annotation,
  { edit, before }: Pick<Request<BackgroundCalls, 'editAnnotation'>, 'edit' | 'before'>,
): Promise<void> {
  if (edit.target) return;
  const lessons = lessonsOf(edited, before, now());
  if (lessons.length > 0) await keep(learn(lessons));
}

/** A name that was refused. */
export const learnRefusal = (name: string | null): Promise<void> => keepRefusal(name, learn);

/** A refusal of a name that was taken back. */
export const forgetRefusal = (name: string | null): Promise<void> => keepRefusal(name, forget);

async function keepRefusal(
  name: string | null,
  work: (lessons: readonly Lesson[]) => Promise<void>,
): Promise<void> {
  const lesson = name === null ? null : refusalOf(name, now());
  if (lesson) await keep(work([lesson]));
}

/** Words that the reviewer marked by hand as a campaign are one, whatever was refused before. */
export async function forgetMarked(marks: readonly Annotation[]): Promise<void> {
  const marked = marks.flatMap(({ kind, origin, target }) =>
    kind === 'campaign' && origin === 'reviewer' ? (refusalOf(target.exact, now()) ?? []) : [],
  );
  if (marked.length === 0) return;
  const lessons = await listLessons().catch(() => []);
  const refused = lessons.filter(
    ({ about, words }) => about === 'refusal' && marked.some((one) => one.words === words),
  );
  if (refused.length > 0) await keep(forget(refused));
}
