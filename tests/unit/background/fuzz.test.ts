import * as v from 'valibot';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { admitToBackground } from '@/entrypoints/background/admission.ts';
import { handlers } from '@/entrypoints/background/handlers.ts';
import type { Article } from '@/utils/model/records.ts';
import { answerCalls } from '@/utils/platform/messages/messages.ts';
import { annotation as annotationSchema } from '@/utils/schema/annotation.ts';
import { article as articleSchema, snapshot as snapshotSchema } from '@/utils/schema/article.ts';
import { acceptedCampaign, rejection } from '@/utils/schema/lessons.ts';
import { listMarkedArticles } from '@/utils/store/articles/articles.ts';
import { listDamagedRows } from '@/utils/store/damaged-rows.ts';
import { Random } from '../../../tools/lib/random.ts';
import {
  aCampaign,
  anAcceptedCampaign,
  anAnnotation,
  aRejection,
  aSnapshot,
  aStatistic,
} from '../../sample/records.ts';
import { exportAll } from './exports.ts';
import { asClone, asJson, type Carrier, inPage, inPopup, post } from './fake-browser.ts';
import { garbled, malformed } from './malformed.ts';
import {
  type Address,
  allRows,
  fillStore,
  IDS,
  OTHER,
  OWN,
  pageAt,
  rowsOf,
  SISTER,
  saveAt,
} from './two-articles.ts';

vi.mock('@/utils/platform/browser.ts', () => import('./fake-browser.ts'));
vi.mock('#i18n', () => import('./fake-i18n.ts'));

answerCalls(handlers, admitToBackground);

const LATER = '2026-11-21T01:00:00.000Z';

/** Sound calls, with as many of a record's fields filled as can be. */
function soundCalls(address: Address): [name: string, request: unknown][] {
  const save = saveAt(address, 'fuzzed');
  const article: Article = {
    ...save.article,
    publishedOn: '2021-10-12',
    publishedTime: '08:15',
    awardBanner: { text: 'Tác phẩm dự giải', award: 'Búa liềm vàng', edition: 'VI', year: 2021 },
    sources: { title: 'visible', publishedOn: 'meta', awardBanner: 'visible' },
  };
  const mark = {
    ...save.annotations[0]!,
    campaign: aCampaign({ date: '2016', number: '05-CT/TW' }),
    statistic: aStatistic({ kind: 'range', value: [8.3, 8.5], comparator: 'about', direction: 'up' }),
  };
  const { target, campaign, statistic } = mark;
  const id = `mark of ${IDS[address]}`;
  return [
    ['pageDetected', { isArticle: false, hasReader: false }],
    ['openArticle', { ...pageAt(address), canonical: address }],
    ['readAnnotations', { articleId: IDS[address], ids: [id] }],
    ['showMarkCount', { count: 3 }],
    [
      'saveAnnotations',
      { ...save, article, annotations: [mark, anAnnotation({ id: 'b', source: address })] },
    ],
    [
      'editAnnotation',
      {
        id,
        edit: {
          kind: 'remark',
          note: 'x',
          target,
          campaign,
          statistic,
          anchorStatus: 'moved',
          deletedAt: null,
        },
        updatedAt: LATER,
        snapshot: aSnapshot({ articleId: IDS[address], hash: 'hash-2' }),
        before: { note: '', campaign: null, statistic },
      },
    ],
    [
      'recordAnchors',
      {
        address,
        records: [{ id, anchorStatus: 'changed', currentQuote: '64', anchorCheckedAt: LATER }],
      },
    ],
    [
      'reject',
      {
        article,
        rejection: aRejection({ articleId: article.id, fingerprint: 'f', rejectedAt: LATER }),
        name: 'Hũ gạo',
      },
    ],
    ['unreject', { article: null, articleId: article.id, fingerprint: 'refused', name: null }],
    [
      'acceptCampaign',
      anAcceptedCampaign({ id: 'c', name: 'Dân vận khéo', kind: 'movement', acceptedAt: LATER }),
    ],
    ['forgetCampaign', { id: 'c' }],
    [
      'suggest',
      {
        text: pageAt(address).text,
        publishedOn: '2021-10-12',
        includeWords: true,
        includeLegalDocuments: false,
      },
    ],
    [
      'understand',
      { text: pageAt(address).text, publishedOn: null, places: [{ kind: 'statistic', start: 0, end: 9 }] },
    ],
    ['keepSteps', { articleId: IDS[address], done: '[]', undone: '[]' }],
    ['readSteps', { articleId: IDS[address] }],
    ['figuresIn', { text: pageAt(address).text, start: 0, end: 9 }],
    [
      'identify',
      { text: pageAt(address).text, publishedOn: '2021-10-12', start: 3, end: 9, gazetteerId: 'x' },
    ],
  ];
}

/** What JSON would lose, a cycle, a big integer, NaN, comes from Firefox alone. */
function carrierFor(random: Random, request: unknown): Carrier {
  const refuseNaN = (_: string, value: unknown) => {
    if (typeof value === 'number' && !Number.isFinite(value)) throw new RangeError('no JSON number');
    return value;
  };
  try {
    JSON.stringify(request, refuseNaN);
  } catch {
    return asClone;
  }
  return random.chance(0.5) ? asClone : asJson;
}

/** Calls that have to do with one article; the others say something of the tab, or of no article. */
const isAboutAnArticle = ([name]: [string, unknown]) => /Article|Annotation|Anchors|reject|Steps/.test(name);

const ROUNDS = 3_000;
const SEED = 8;

/** Every row is exactly what its schema says, and nothing more. */
async function expectSoundRows(): Promise<void> {
  const { articles, snapshots, annotations, rejections, campaigns, preferences } = await allRows();
  for (const row of articles!) v.parse(articleSchema, row);
  for (const row of snapshots!) v.parse(snapshotSchema, row);
  for (const row of annotations!) v.parse(annotationSchema, row);
  for (const row of rejections!) v.parse(rejection, row);
  for (const row of campaigns!) v.parse(acceptedCampaign, row);
  expect(preferences).toEqual([]);
  expect(await listDamagedRows()).toEqual([]);
}

describe(`${ROUNDS} malformed calls, and as many about other articles,`, () => {
  const allowed: unknown[] = [];
  let others: unknown[];

  beforeAll(async () => {
    await fillStore();
    others = [...(await rowsOf(SISTER)), ...(await rowsOf(OTHER))];
    const random = new Random(SEED);
    for (let round = 0; round < ROUNDS; round += 1) {
      const [name, sound] = random.pick(soundCalls(OWN));
      const request = malformed(random, sound);
      const sender = random.chance(0.2) ? inPopup : inPage(OWN);
      const answer = await post(name, request, sender, carrierFor(random, request));
      if (answer.fault?.code !== 'invalid') allowed.push([name, request]);
    }
    for (let round = 0; round < ROUNDS; round += 1) {
      const [name, request] = random.pick(
        soundCalls(random.pick<Address>([SISTER, OTHER])).filter(isAboutAnArticle),
      );
      const answer = await post(name, request, inPage(OWN));
      if (answer.fault?.code !== 'invalid') allowed.push([name, request]);
    }
  });

  it('are refused', () => {
    expect(allowed).toEqual([]);
  });

  it('leave no malformed row in any table', expectSoundRows);

  it('leave other articles as they were', async () => {
    expect([...(await rowsOf(SISTER)), ...(await rowsOf(OTHER))]).toEqual(others);
  });

  it('leave every article to be opened, listed and exported', async () => {
    for (const address of Object.keys(IDS) as Address[]) {
      const { value } = await post('openArticle', pageAt(address), inPage(address));
      expect(value).toMatchObject({ article: { id: IDS[address] }, damaged: 0 });
      expect((value as { annotations: unknown[] }).annotations).not.toEqual([]);
    }
    const articles = await listMarkedArticles();
    expect(articles.map(({ id }) => id).sort()).toEqual(Object.values(IDS).sort());
    const file = await exportAll(articles);
    expect(file.articles).toHaveLength(3);
  });
});

it(`${ROUNDS} garbled calls leave no malformed row, whether they are sound by chance or not`, async () => {
  await fillStore();
  const others = [...(await rowsOf(SISTER)), ...(await rowsOf(OTHER))];
  const random = new Random(SEED);
  for (let round = 0; round < ROUNDS; round += 1) {
    const [name, sound] = random.pick(soundCalls(OWN));
    const request = garbled(random, sound);
    await post(name, request, inPage(OWN), carrierFor(random, request));
  }
  await expectSoundRows();
  expect([...(await rowsOf(SISTER)), ...(await rowsOf(OTHER))]).toEqual(others);
});
