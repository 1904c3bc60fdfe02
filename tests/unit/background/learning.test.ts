import { beforeEach, describe, expect, it, vi } from 'vitest';
import { admitToBackground } from '@/entrypoints/background/admission.ts';
import { handlers } from '@/entrypoints/background/handlers.ts';
import { answerCalls } from '@/utils/platform/messages/messages.ts';
import { listLessons } from '@/utils/store/lessons.ts';
import { aCampaign, aMark, aRejection, aStatistic } from '../../sample/records.ts';
import { inPage, post } from './fake-browser.ts';
import { fillStore, OWN, saveAt } from './two-articles.ts';

vi.mock('@/utils/platform/browser.ts', () => import('./fake-browser.ts'));
vi.mock('#i18n', () => ({ i18n: { t: (key: string) => key } }));

answerCalls(handlers, admitToBackground);
beforeEach(fillStore);

const page = inPage(OWN);
const save = saveAt(OWN);
const TEXT = 'Ở đây có mô hình “Bếp lửa nghĩa tình”, có 52 chi bộ.';
const ASKED = { text: TEXT, publishedOn: null };

const call = async (name: string, request: unknown) => {
  const { value, fault } = await post(name, request, page);
  expect(fault).toBeUndefined();
  return value;
};

/** What is proposed of the text, in words. */
async function proposed(): Promise<string[]> {
  const options = { includeWords: false, includeLegalDocuments: false };
  const found = (await call('suggest', { ...ASKED, ...options })) as {
    start: number;
    end: number;
    campaign?: { kind: string };
    statistic?: { subject: string };
  }[];
  return found.map(
    ({ start, end, campaign, statistic }) =>
      `${TEXT.slice(start, end)}: ${campaign?.kind ?? statistic?.subject}`,
  );
}

const lessons = (count: number) => vi.waitFor(async () => expect(await listLessons()).toHaveLength(count));

const marked = (mark: ReturnType<typeof aMark>) =>
  call('saveAnnotations', { ...save, annotations: [{ ...mark, articleId: save.article.id, source: OWN }] });

const edit = (id: string, edited: object, before: object) =>
  call('editAnnotation', {
    id,
    edit: edited,
    updatedAt: '2026-11-23T01:00:00.000Z',
    snapshot: null,
    before,
  });

describe('what the reviewer teaches with', () => {
  it('a corrected campaign is proposed, and what a mark by hand means', async () => {
    const campaign = aCampaign({ kind: 'model', name: 'Bếp lửa nghĩa tình' });
    await marked(aMark('campaign', 'Bếp lửa nghĩa tình', { id: 'm', campaign }));
    await edit('m', { campaign: { ...campaign, kind: 'programme' } }, { campaign });
    await lessons(1);
    expect(await proposed()).toEqual(['Bếp lửa nghĩa tình: programme', '52 chi bộ: chi bộ']);
    const start = TEXT.indexOf('Bếp');
    const places = [{ kind: 'campaign', start, end: start + 'Bếp lửa nghĩa tình'.length }];
    expect(await call('understand', { ...ASKED, places })).toMatchObject([
      { campaign: { kind: 'programme' } },
    ]);
  });

  it('a corrected subject is proposed as one to be looked at', async () => {
    const statistic = aStatistic({ kind: 'count', value: 46, unit: 'chi bộ', subject: 'chi bộ' });
    await marked(aMark('statistic', '46 chi bộ', { id: 'm', statistic }));
    await edit('m', { statistic: { ...statistic, subject: 'chi bộ bản' } }, { statistic });
    await lessons(1);
    expect(await proposed()).toContain('52 chi bộ: chi bộ bản');
    const start = TEXT.indexOf('52');
    const places = [{ kind: 'statistic', start, end: start + '52 chi bộ'.length }];
    expect(await call('understand', { ...ASKED, places })).toMatchObject([
      { statistic: { subject: 'chi bộ bản', unconfirmed: ['subject'] } },
    ]);
  });

  it('a refused name is not proposed, until the refusal is taken back or the words are marked', async () => {
    const { article } = save;
    const rejection = aRejection({ articleId: article.id, fingerprint: 'f' });
    const name = 'Bếp lửa nghĩa tình';
    await call('reject', { article, rejection, name });
    await lessons(1);
    expect(await proposed()).toEqual(['52 chi bộ: chi bộ']);
    await call('unreject', { article: null, articleId: article.id, fingerprint: 'f', name });
    await lessons(0);
    expect(await proposed()).toHaveLength(2);
    await call('reject', { article, rejection, name });
    await lessons(1);
    await marked(aMark('campaign', name, { id: 'm' }));
    await lessons(0);
  });

  it('a place that was refused teaches nothing of the words', async () => {
    const { article } = save;
    await call('reject', { article, rejection: aRejection({ articleId: article.id }), name: null });
    expect(await listLessons()).toEqual([]);
  });
});
