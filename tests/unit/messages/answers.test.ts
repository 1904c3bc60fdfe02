import { describe, expect, it, vi } from 'vitest';
import { DEFAULT_PREFERENCES } from '@/utils/model/preferences.ts';
import type { Annotation } from '@/utils/model/records.ts';
import { callBackground, callReader } from '@/utils/platform/messages/messages.ts';
import { admitToReader } from '@/utils/platform/messages/reader-requests.ts';
import { anAnnotation, anArticle, aSnapshot } from '../../sample/records.ts';

const channel = vi.hoisted(() => ({ post: async (): Promise<unknown> => undefined }));

vi.mock('@/utils/platform/browser.ts', () => ({
  browser: {
    runtime: { id: 'but-nho', sendMessage: () => channel.post() },
    tabs: { sendMessage: () => channel.post() },
  },
}));

const EMPTY_FILE = {
  article: null,
  annotations: [],
  damaged: 0,
  snapshots: [],
  rejections: [],
  preferences: DEFAULT_PREFERENCES,
  entry: { isBlind: true, authors: ['An'] },
};

describe('an answer that is none to the call', () => {
  const page = { urls: ['https://bao-mau.vn/mot'], canonical: null, title: null, text: '' };
  const asked = { text: 'Dân vận khéo', publishedOn: null };
  const answer = (value: unknown) => {
    channel.post = async () => ({ value });
  };
  const broken = (changes: object) => ({ ...EMPTY_FILE, ...changes });

  it.each<[string, unknown]>([
    ['a number', 5],
    ['nothing', null],
    ['a list', []],
    ['a file without marks', broken({ annotations: undefined })],
    ['a file with marks that are none', broken({ annotations: [anAnnotation(), 5] })],
    ['a file with marks without a place', broken({ annotations: [{ ...anAnnotation(), target: null }] })],
    ['a file of no article', broken({ article: 5 })],
    ['a file with texts that are none', broken({ snapshots: [{ ...aSnapshot(), text: 5 }] })],
    ['a file with refusals that are none', broken({ rejections: [5] })],
    ['a file without choices', broken({ preferences: null })],
    ['a file that does not say whether it is part of an entry', broken({ entry: undefined })],
  ])('%s for an article’s file is a fault', async (_, value) => {
    answer(value);
    await expect(callBackground('openArticle', page)).rejects.toMatchObject({ code: 'invalid' });
  });

  it('is a fault to every caller of the background', async () => {
    answer({ strange: true });
    const calls = [
      callBackground('pageDetected', { isArticle: true, hasReader: false }),
      callBackground('showMarkCount', { count: 1 }),
      callBackground('saveAnnotations', { article: anArticle(), snapshots: [], annotations: [] }),
      callBackground('editAnnotation', { id: 'x', edit: {}, updatedAt: '', snapshot: null, before: {} }),
      callBackground('recordAnchors', { address: '', records: [] }),
      callBackground('unreject', { article: null, articleId: 'x', fingerprint: 'y', name: null }),
      callBackground('forgetCampaign', { id: 'x' }),
      callBackground('suggest', {
        ...asked,
        includeWords: false,
        includeLegalDocuments: false,
      }),
      callBackground('understand', { ...asked, places: [] }),
      callBackground('figuresIn', { text: asked.text, start: 0, end: 1 }),
      callBackground('identify', { ...asked, start: 0, end: 1, gazetteerId: null }),
    ];
    for (const outcome of await Promise.allSettled(calls))
      expect(outcome).toMatchObject({ status: 'rejected', reason: { code: 'invalid' } });
  });

  const proposed = {
    kind: 'campaign',
    start: 0,
    end: 4,
    fingerprint: 'f',
    why: { rule: 'quoted' },
    campaign: { name: 'Dân vận khéo' },
    candidates: [],
    notices: [],
  };

  it.each<[string, unknown]>([
    ['no list', { 0: proposed }],
    ['a place that is none', [{ ...proposed, end: '4' }]],
    ['an end before the start', [{ ...proposed, start: 5 }]],
    ['a kind of its own', [{ ...proposed, kind: 'remark' }]],
    ['a campaign without a name', [{ ...proposed, campaign: {} }]],
    ['candidates that are none', [{ ...proposed, candidates: [{ id: 'x' }] }]],
    ['a figure without parts', [{ ...proposed, kind: 'statistic', reasons: {} }]],
    ['a figure without reasons', [{ ...proposed, kind: 'statistic', statistic: {} }]],
    [
      'a reason without a place',
      [{ ...proposed, kind: 'statistic', statistic: {}, reasons: { subject: { rule: 'named', words: 5 } } }],
    ],
  ])('suggestions with %s are a fault', async (_, value) => {
    const question = { ...asked, includeWords: false, includeLegalDocuments: false };
    answer([proposed]);
    await expect(callBackground('suggest', question)).resolves.toEqual([proposed]);
    answer(value);
    await expect(callBackground('suggest', question)).rejects.toMatchObject({ code: 'invalid' });
  });

  const seen = { ...page, text: aSnapshot().text };
  const text = {
    shows: 'partial',
    difference: 'edited',
    pieces: [{ type: 'added', text: '15,2%' }],
    since: '2026-11-22T08:00:00.000Z',
  };
  const sight = { isSettled: true, text, unseen: { 'mark-1': 'hidden' } };
  const description = { isArticle: true, article: anArticle(), seen, sight, suggestionCount: 3 };

  it.each<[string, unknown]>([
    ['no article', { ...description, article: null }],
    ['a title of no letters', { ...description, article: { ...anArticle(), title: 7 } }],
    ['a page without an address', { ...description, seen: { ...seen, urls: [] } }],
    ['a count of none', { ...description, suggestionCount: Number.NaN }],
    [
      'an unknown difference',
      { ...description, sight: { ...sight, text: { ...text, difference: 'forged' } } },
    ],
    ['a reason of its own', { ...description, sight: { ...sight, unseen: { 'mark-1': '<b>' } } }],
    ['more than a page says', { ...description, annotations: [anAnnotation()] as Annotation[] }],
    ['text', 'trang'],
  ])('a page that describes itself with %s is a fault to the popup', async (_, value) => {
    answer(value);
    await expect(callReader(7, 'describePage', null)).rejects.toMatchObject({ code: 'invalid' });
  });

  it('a page that describes itself well, or was not read, is none', async () => {
    for (const value of [description, { ...description, sight: { ...sight, text: null } }, null]) {
      answer(value);
      await expect(callReader(7, 'describePage', null)).resolves.toEqual(value);
    }
  });

  it.each([
    [{ fault: null }],
    [{ fault: 5 }],
    [{ fault: { code: 'quota', message: {} } }],
    [{}],
    ['x'],
    [null],
  ])('%j is a fault', async (value) => {
    vi.useFakeTimers();
    channel.post = async () => value;
    const call = callBackground('showMarkCount', { count: 1 });
    const refused = expect(call).rejects.toMatchObject({ name: 'Fault' });
    await vi.runAllTimersAsync();
    await refused;
    vi.useRealTimers();
  });
});

describe('a reader', () => {
  const own = { id: 'but-nho' };

  it('lets in what the extension asks', () => {
    expect(admitToReader('open', { asked: true }, own)).toEqual({ asked: true });
    expect(admitToReader('storeChanged', { articleId: null }, own)).toEqual({ articleId: null });
    expect(admitToReader('showMark', { id: 'x' }, own)).toEqual({ id: 'x' });
    expect(admitToReader('close', null, own)).toBeNull();
  });

  it.each([
    ['open', { asked: 'yes' }],
    ['open', null],
    ['close', {}],
    ['storeChanged', { articleId: 5 }],
    ['describePage', 5],
    ['showMark', { id: null }],
  ] as const)('lets in no %s of %j', (name, request) => {
    expect(() => admitToReader(name, request, own)).toThrow(name);
  });

  it('lets nobody else in', () => {
    for (const stranger of [{}, { id: 'nguoi-la' }])
      expect(() => admitToReader('showMark', { id: 'x' }, stranger)).toThrow('stranger');
  });
});
