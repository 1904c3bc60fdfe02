import { beforeEach, describe, expect, it } from 'vitest';
import { Fault } from '@/utils/model/fault.ts';
import { editAnnotation, saveAnnotations } from '@/utils/store/annotations.ts';
import { acceptCampaign, forgetCampaign } from '@/utils/store/campaigns.ts';
import { database, door, withDatabase } from '@/utils/store/database/database.ts';
import { setPreference } from '@/utils/store/preferences.ts';
import type { Change } from '@/utils/store/tally.ts';
import { anAcceptedCampaign, anAnnotation, anArticle, aSnapshot } from '../../sample/records.ts';

const save = { article: anArticle(), snapshots: [aSnapshot()], annotations: [anAnnotation()] };
const LATER = '2026-11-20T03:00:00.000Z';

/** The tally as it stands in the database. */
const tally = () => withDatabase((one) => one.tally.get('library'));

beforeEach(async () => {
  await database.delete();
  door.leave();
});

describe('the tally', () => {
  it('counts every writing transaction once, whatever it writes', async () => {
    await saveAnnotations(save);
    await editAnnotation('mark-1', { note: 'đối chiếu' }, LATER);
    await setPreference('suggestions', false);
    expect(await tally()).toMatchObject({ change: 3, marks: 1 });
  });

  it('counts the marks outside of the trash', async () => {
    await saveAnnotations({ ...save, annotations: [anAnnotation(), anAnnotation({ id: 'mark-2' })] });
    expect(await tally()).toMatchObject({ marks: 2 });
    await editAnnotation('mark-1', { deletedAt: LATER }, LATER);
    expect(await tally()).toMatchObject({ marks: 1 });
    await editAnnotation('mark-1', { deletedAt: null }, LATER);
    expect(await tally()).toMatchObject({ marks: 2 });
  });

  it('does not count what was not committed, nor what wrote nothing', async () => {
    await saveAnnotations(save);
    await saveAnnotations({ ...save, article: anArticle({ seenAt: LATER }) });
    const before = await tally();
    const failing = withDatabase((one) =>
      one.transaction('rw', one.preferences, async () => {
        await one.preferences.put({ key: 'suggestions', value: true });
        throw new Fault('invalid');
      }),
    );
    await expect(failing).rejects.toMatchObject({ code: 'invalid' });
    await editAnnotation('nobody', {}, LATER).catch(() => {});
    expect(await tally()).toEqual(before);
  });

  it('tells every row that was written, with its key, and which were deleted', async () => {
    const changes: Change[] = [];
    const push = database.log.committed.push.bind(database.log.committed);
    database.log.committed.push = (...all) => {
      changes.push(...all);
      return push(...all);
    };
    await saveAnnotations(save);
    const campaign = anAcceptedCampaign({ id: 'c', acceptedAt: LATER });
    await acceptCampaign(campaign);
    await forgetCampaign('c');
    expect(changes.map(({ tally: { change } }) => change)).toEqual([1, 2, 3]);
    // Each record leaves its change and its times, too.
    const plain = changes.map(({ writes }) =>
      writes.filter(([table]) => !/^(?:changes|histories)$/.test(table)),
    );
    expect(plain).toEqual([
      [
        ['articles', 'article-1', anArticle()],
        ['snapshots', ['article-1', 'hash-1'], aSnapshot()],
        ['annotations', 'mark-1', anAnnotation()],
      ],
      [['campaigns', 'c', campaign]],
      [['campaigns', 'c', null]],
    ]);
  });

  it('refuses to delete rows without naming them', async () => {
    await saveAnnotations(save);
    await expect(withDatabase((one) => one.annotations.clear())).rejects.toMatchObject({ code: 'storage' });
    expect(await tally()).toMatchObject({ marks: 1 });
  });
});
