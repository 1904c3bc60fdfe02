import { beforeEach, describe, expect, it } from 'vitest';
import { listMarkedArticles, separateAddress } from '@/utils/store/articles/articles.ts';
import { database } from '@/utils/store/database/database.ts';
import { answerFinding, listAnsweredFindings } from '@/utils/store/desk/findings.ts';
import { listSnapshots } from '@/utils/store/snapshots.ts';
import { anArticle, aSnapshot } from '../../sample/records.ts';

const ARTICLE = anArticle();
const TEXT = aSnapshot();

beforeEach(() => database.delete());

describe('what a reviewer says to a finding', () => {
  it('is kept field by field, and leaves its changes', async () => {
    await answerFinding(ARTICLE, TEXT, 'tong-thu', { answer: 'fault' });
    await answerFinding(ARTICLE, TEXT, 'tong-thu', { note: 'hỏi lại tòa soạn' });
    expect(await listAnsweredFindings(ARTICLE.id)).toMatchObject([
      { fingerprint: 'tong-thu', answer: 'fault', note: 'hỏi lại tòa soạn' },
    ]);
    const changes = (await database.changes.toArray()).filter(({ table }) => table === 'findings');
    expect(changes.map(({ key, set }) => [key, Object.keys(set)])).toEqual([
      [[ARTICLE.id, 'tong-thu'], ['answer']],
      [[ARTICLE.id, 'tong-thu'], ['note']],
    ]);
  });

  it('gives an unmarked article its record, under the id that another tab gave it first', async () => {
    expect(await answerFinding(ARTICLE, TEXT, 'tong-thu', { answer: 'later' })).toBe(ARTICLE.id);
    expect(
      await answerFinding({ ...ARTICLE, id: 'made-elsewhere' }, TEXT, 'ty-le', { answer: 'noFault' }),
    ).toBe(ARTICLE.id);
    expect((await listAnsweredFindings(ARTICLE.id)).map(({ answer }) => answer)).toEqual([
      'later',
      'noFault',
    ]);
    // What was checked is evidence, as what was marked.
    expect(await listSnapshots(ARTICLE.id)).toEqual([TEXT]);
  });

  it('is not written over where its row is damaged', async () => {
    await answerFinding(ARTICLE, TEXT, 'tong-thu', { answer: 'fault' });
    await database.findings.update([ARTICLE.id, 'tong-thu'], { note: 5 as unknown as string });
    await expect(answerFinding(ARTICLE, TEXT, 'tong-thu', { answer: 'noFault' })).rejects.toMatchObject({
      code: 'storage',
    });
    expect(await listAnsweredFindings(ARTICLE.id)).toEqual([]);
    expect(await database.findings.toArray()).toMatchObject([{ answer: 'fault', note: 5 }]);
  });

  it('has an article without marks told of with the others as long as it is called a fault', async () => {
    await answerFinding(ARTICLE, TEXT, 'tong-thu', { answer: 'noFault' });
    expect(await listMarkedArticles()).toEqual([]);
    await answerFinding(ARTICLE, TEXT, 'tong-thu', { answer: 'fault' });
    expect((await listMarkedArticles()).map(({ id }) => id)).toEqual([ARTICLE.id]);
    await answerFinding(ARTICLE, TEXT, 'tong-thu', { answer: null });
    expect(await listMarkedArticles()).toEqual([]);
  });

  it('holds on both when an address is divided from its article', async () => {
    const [first, second] = ['https://bao-mau.vn/mot-bai-viet', 'https://bao-mau.vn/bai-khac'];
    await answerFinding(anArticle({ urls: [first, second] }), TEXT, 'tong-thu', { answer: 'fault' });
    await separateAddress(ARTICLE.id, second, 'article-2');
    expect(await listAnsweredFindings('article-2')).toMatchObject([{ answer: 'fault' }]);
    expect(await listAnsweredFindings(ARTICLE.id)).toMatchObject([{ answer: 'fault' }]);
  });
});
