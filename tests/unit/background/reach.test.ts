import { beforeEach, describe, expect, it, vi } from 'vitest';
import { admitToBackground } from '@/entrypoints/background/admission.ts';
import { handlers } from '@/entrypoints/background/handlers.ts';
import { answerCalls } from '@/utils/platform/messages/messages.ts';
import { database } from '@/utils/store/database/database.ts';
import { anAnnotation, aRejection, aSnapshot } from '../../sample/records.ts';
import { forgetSession, inPage, inPopup, post } from './fake-browser.ts';
import { type Address, allRows, fillStore, IDS, OTHER, OWN, pageAt, SISTER, saveAt } from './two-articles.ts';

vi.mock('@/utils/platform/browser.ts', () => import('./fake-browser.ts'));
vi.mock('#i18n', () => ({ i18n: { t: (key: string) => key } }));

answerCalls(handlers, admitToBackground);

beforeEach(async () => {
  forgetSession();
  await fillStore();
});

const LATER = '2026-11-21T01:00:00.000Z';
const ELSEWHERE = [SISTER, OTHER] as const;

/** What a page may not do to another article: each call with a request about the article at `address`. */
const ABOUT: Record<string, (address: Address) => [name: string, request: unknown]> = {
  'open it': (address) => ['openArticle', pageAt(address)],
  'open it beside its own': (address) => ['openArticle', { ...pageAt(OWN), urls: [OWN, address] }],
  'read its marks': (address) => [
    'readAnnotations',
    { articleId: IDS[address], ids: [`mark of ${IDS[address]}`] },
  ],
  'mark it': (address) => ['saveAnnotations', saveAt(address, 'forged')],
  'mark it under its own address': (address) => [
    'saveAnnotations',
    { ...saveAt(OWN), article: { ...saveAt(OWN).article, id: IDS[address] } },
  ],
  'take its address': (address) => [
    'saveAnnotations',
    { ...saveAt(OWN), article: { ...saveAt(OWN).article, urls: [OWN, address] } },
  ],
  'pass off a mark as made there': (address) => [
    'saveAnnotations',
    { ...saveAt(OWN), annotations: [anAnnotation({ id: 'forged', source: address })] },
  ],
  'write over its mark': (address) => [
    'saveAnnotations',
    {
      ...saveAt(OWN),
      annotations: [
        anAnnotation({ id: `mark of ${IDS[address]}`, source: OWN, note: 'giả', updatedAt: LATER }),
      ],
    },
  ],
  'edit its mark': (address) => [
    'editAnnotation',
    { id: `mark of ${IDS[address]}`, edit: { note: 'giả' }, updatedAt: LATER, snapshot: null, before: {} },
  ],
  'say what became of its mark': (address) => [
    'recordAnchors',
    {
      address,
      records: [
        {
          id: `mark of ${IDS[address]}`,
          anchorStatus: 'orphan',
          currentQuote: null,
          anchorCheckedAt: LATER,
        },
      ],
    },
  ],
  'say it in the name of its own address': (address) => [
    'recordAnchors',
    {
      address: OWN,
      records: [
        {
          id: `mark of ${IDS[address]}`,
          anchorStatus: 'orphan',
          currentQuote: null,
          anchorCheckedAt: LATER,
        },
      ],
    },
  ],
  'refuse a suggestion on it': (address) => [
    'reject',
    {
      article: saveAt(address).article,
      rejection: aRejection({ articleId: 'x', fingerprint: 'y', rejectedAt: LATER }),
      name: null,
    },
  ],
  'take back a refusal on it': (address) => [
    'unreject',
    { article: null, articleId: IDS[address], fingerprint: 'refused', name: null },
  ],
  'take back a refusal on it as it shows it': (address) => [
    'unreject',
    { article: saveAt(address).article, articleId: 'x', fingerprint: 'refused', name: null },
  ],
};

const cases = Object.keys(ABOUT).flatMap((deed) => ELSEWHERE.map((address) => [deed, address] as const));

describe('a page', () => {
  it.each(cases)('may not %s: %s', async (deed, address) => {
    const before = await allRows();
    const [name, request] = ABOUT[deed]!(address);
    expect(await post(name, request, inPage(OWN))).toMatchObject({ fault: { code: 'invalid' } });
    expect(await allRows()).toEqual(before);
  });

  it.each(Object.keys(ABOUT).filter((deed) => !/its own|pass off/.test(deed)))(
    'may %s, where the article is its own',
    async (deed) => {
      const [name, request] = ABOUT[deed]!(OWN);
      expect(await post(name, request, inPage(OWN))).not.toHaveProperty('fault');
    },
  );

  it('says nothing of what its article is looked up by', async () => {
    const save = saveAt(OWN, 'forged');
    const keys = [...save.article.keys, 'bao-khac.vn/bai-cua-nguoi-ta'];
    const forged = { ...save, article: { ...save.article, keys } };
    expect(await post('saveAnnotations', forged, inPage(OWN))).not.toHaveProperty('fault');
    expect(await database.articles.get(IDS[OWN])).toMatchObject({ keys: [OWN.replace('https://', '')] });
  });

  it('is known by its address without tracking, fragment and scheme', async () => {
    const sender = inPage(`http://www.bao-mau.vn/mot-bai-viet-20211012.html?utm_source=x#binh-luan`);
    expect(await post('openArticle', pageAt(OWN), sender)).toMatchObject({
      value: { article: { id: 'article-1' } },
    });
  });
});

describe('a site of one page', () => {
  it('may do at the address it has gone to what it may do at one that was loaded', async () => {
    const gone = inPage(SISTER, OWN);
    expect(await post('openArticle', pageAt(OWN), gone)).not.toHaveProperty('fault');
    expect(await post('saveAnnotations', saveAt(OWN, 'new'), gone)).not.toHaveProperty('fault');
    expect(await post('openArticle', pageAt(OTHER), gone)).toHaveProperty('fault.code', 'invalid');
  });

  it('may still save the marks of an article that it has gone on from', async () => {
    const start = 'https://bao-mau.vn/';
    await database.annotations.bulkDelete(await database.annotations.toCollection().primaryKeys());
    await post('openArticle', pageAt(OWN), inPage(start, OWN));
    const gone = inPage(start, SISTER);
    expect(await post('saveAnnotations', saveAt(OWN), gone)).not.toHaveProperty('fault');
    const edit = {
      id: 'mark of article-1',
      edit: { note: 'gõ dở' },
      updatedAt: LATER,
      snapshot: null,
      before: {},
    };
    expect(await post('editAnnotation', edit, gone)).not.toHaveProperty('fault');
  });

  it('may edit the marks of an article that it was told of by another address', async () => {
    const amp = 'https://bao-mau.vn/in/98765/doc-nhanh';
    const seen = { ...pageAt(OWN), urls: [amp], canonical: OWN, text: 'chữ '.repeat(100) };
    await database.snapshots.put(aSnapshot({ text: seen.text }));
    expect(await post('openArticle', seen, inPage(amp))).toHaveProperty('value.article.id', 'article-1');
    const [name, edit] = ABOUT['edit its mark']!(OWN);
    expect(await post(name, edit, inPage(amp))).not.toHaveProperty('fault');
    // Another document in the same tab was told of nothing.
    expect(await post(name, edit, inPage(`${amp}/khac`))).toHaveProperty('fault.code', 'invalid');
  });

  it('is not where the tab goes next', async () => {
    // A call of a page on its way out may come when the tab shows another site already.
    expect(await post('openArticle', pageAt(OTHER), inPage(OWN, OTHER))).toHaveProperty(
      'fault.code',
      'invalid',
    );
  });
});

describe('a document without a web address', () => {
  const file = 'file:///home/thu/bai%20luu.html';
  const page = { ...pageAt(OWN), urls: [file] };

  it('is known by its address as it stands, whatever its fragment', async () => {
    expect(await post('openArticle', page, inPage(`${file}#doan-2`, `${file}#doan-3`))).not.toHaveProperty(
      'fault',
    );
  });

  it.each([
    'file:///home/thu/bai-khac.html',
    'about:blank',
    'about:srcdoc',
    'data:text/html,x',
    'blob:https://bao-mau.vn/1',
  ])('may not open another from %s', async (address) => {
    for (const one of [page, pageAt(OWN)])
      expect(await post('openArticle', one, inPage(address))).toHaveProperty('fault.code', 'invalid');
  });
});

describe('who calls', () => {
  const request = ['openArticle', pageAt(OWN)] as const;

  it.each([
    ['another extension', { ...inPage(OWN), id: 'nguoi-la' }],
    ['nobody', {}],
    ['a frame', { ...inPage(OWN), frameId: 3 }],
    ['a script that is in no tab', { id: 'but-nho', url: OWN, frameId: 0 }],
    ['a document without an address', { id: 'but-nho', frameId: 0, tab: { id: 7 } }],
  ])('%s is refused', async (_, sender) => {
    expect(await post(...request, sender)).toHaveProperty('fault.code', 'invalid');
  });

  it('our own pages may speak of any article', async () => {
    for (const address of [OWN, SISTER, OTHER] as const)
      expect(await post('openArticle', pageAt(address), inPopup)).toHaveProperty(
        'value.article.id',
        IDS[address],
      );
  });
});
