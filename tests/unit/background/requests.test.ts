import { beforeEach, describe, expect, it, vi } from 'vitest';
import { admitToBackground } from '@/entrypoints/background/admission.ts';
import { handlers } from '@/entrypoints/background/handlers.ts';
import { answerCalls } from '@/utils/platform/messages/messages.ts';
import { anAnnotation } from '../../sample/records.ts';
import { inPage, inPopup, post } from './fake-browser.ts';
import { allRows, fillStore, OWN, pageAt, saveAt } from './two-articles.ts';

vi.mock('@/utils/platform/browser.ts', () => import('./fake-browser.ts'));
vi.mock('#i18n', () => ({ i18n: { t: (key: string) => key } }));

answerCalls(handlers, admitToBackground);

beforeEach(fillStore);

const TIME = '2026-11-20T01:00:00.000Z';
const save = saveAt(OWN);
const withArticle = (changes: object) => ({ ...save, article: { ...save.article, ...changes } });
const withMark = (changes: object) => ({
  ...save,
  annotations: [{ ...anAnnotation({ id: 'new', source: OWN }), ...changes }],
});
const edit = (changes: object) => ({
  id: 'mark of article-1',
  edit: changes,
  updatedAt: '2026-11-21T01:00:00.000Z',
  snapshot: null,
  before: {},
});

const ASKED = { text: 'Cả huyện có 118/126 thôn đạt chuẩn.', publishedOn: null };
const QUESTION = { ...ASKED, includeWords: false, includeLegalDocuments: false };

describe('a malformed call writes nothing and names the field:', () => {
  it.each<[name: string, field: string, request: unknown]>([
    ['acceptCampaign', 'name', { id: 'c', name: 5, kind: 'movement', acceptedAt: TIME }],
    ['acceptCampaign', 'id', { name: 5 }],
    ['saveAnnotations', 'article.title', withArticle({ title: 7 })],
    ['saveAnnotations', 'article.urls.0', withArticle({ urls: [5] })],
    ['saveAnnotations', 'article.publishedOn', withArticle({ publishedOn: '2021-02-30' })],
    ['saveAnnotations', 'annotations.0.statistic', withMark({ statistic: 5 })],
    ['saveAnnotations', 'annotations.0.createdAt', withMark({ createdAt: 'hôm qua' })],
    [
      'saveAnnotations',
      'annotations.0.target.end',
      withMark({ target: { ...anAnnotation().target, end: 0.5 } }),
    ],
    ['saveAnnotations', 'annotations.0.note', withMark({ note: 'x'.repeat(100_001) })],
    ['editAnnotation', 'before.note', { ...edit({ note: 'x' }), before: { note: 5 } }],
    ['editAnnotation', 'before.kind', { ...edit({ note: 'x' }), before: { kind: 'remark' } }],
    ['editAnnotation', 'edit.articleId', edit({ articleId: 'article-2' })],
    ['editAnnotation', 'edit.reviewer', edit({ reviewer: 'người khác' })],
    ['editAnnotation', 'edit.createdAt', edit({ createdAt: TIME })],
    ['editAnnotation', 'edit.id', edit({ id: 'x' })],
    ['editAnnotation', 'edit.origin', edit({ origin: 'suggestion' })],
    ['editAnnotation', 'edit.source', edit({ source: OWN })],
    ['editAnnotation', 'edit.updatedAt', edit({ note: 'x', updatedAt: TIME })],
    ['editAnnotation', 'edit.__proto__', edit(JSON.parse('{"note":"x","__proto__":{"articleId":"y"}}'))],
    ['openArticle', 'urls', { ...pageAt(OWN), urls: [] }],
    ['showMarkCount', 'count', { count: -1 }],
    ['suggest', 'text', { ...QUESTION, text: 'x'.repeat(5_000_001) }],
    ['suggest', 'acceptedNames', { ...QUESTION, acceptedNames: [] }],
    ['suggest', 'rejected', { ...QUESTION, rejected: [] }],
    ['understand', 'places.0.end', { ...ASKED, places: [{ kind: 'campaign', start: 0, end: -1 }] }],
    ['keepSteps', 'done', { articleId: 'article-1', done: 'x'.repeat(500_001), undone: '' }],
    ['figuresIn', 'start', { text: 'x', start: -1, end: 1 }],
    ['identify', 'publishedOn', { ...ASKED, publishedOn: '2021-13-01', start: 0, end: 1, gazetteerId: null }],
  ])('%s %s', async (name, field, request) => {
    const before = await allRows();
    for (const sender of [inPage(OWN), inPopup]) {
      const { fault } = await post(name, request, sender);
      expect(fault?.code).toBe('invalid');
      expect(fault?.message).toContain(`${name}.${field}: `);
    }
    expect(await allRows()).toEqual(before);
  });
});

it('what no handler is called is left to others', async () => {
  for (const name of ['toString', 'constructor', '__proto__', 'describePage', ''])
    await expect(post(name, null, inPopup)).rejects.toThrow('nobody answers');
});
