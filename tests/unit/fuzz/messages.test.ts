import { anything, constantFrom, integer, oneof, tuple } from 'fast-check';
import * as v from 'valibot';
import { beforeAll, expect, vi } from 'vitest';
import { admitToBackground } from '@/entrypoints/background/admission.ts';
import { handlers } from '@/entrypoints/background/handlers.ts';
import { answerCalls } from '@/utils/platform/messages/messages.ts';
import { annotation } from '@/utils/schema/annotation.ts';
import { article, snapshot } from '@/utils/schema/article.ts';
import { listDamagedRows } from '@/utils/store/damaged-rows.ts';
import { damaged, damages } from '../../sample/fuzz/damage.ts';
import { holdsFor } from '../../sample/fuzz/fuzz.ts';
import { inPage, inPopup, post } from '../background/fake-browser.ts';
import { allRows, fillStore, OTHER, OWN, rowsOf, SISTER, saveAt } from '../background/two-articles.ts';

vi.mock('@/utils/platform/browser.ts', () => import('../background/fake-browser.ts'));
vi.mock('#i18n', () => import('../background/fake-i18n.ts'));

answerCalls(handlers, admitToBackground);

const NAMES = Object.keys(handlers);
let others: unknown[];

beforeAll(async () => {
  await fillStore();
  others = [...(await rowsOf(SISTER)), ...(await rowsOf(OTHER))];
});

async function expectSound(): Promise<void> {
  const { articles, snapshots, annotations } = await allRows();
  for (const row of articles!) v.parse(article, row);
  for (const row of snapshots!) v.parse(snapshot, row);
  for (const row of annotations!) v.parse(annotation, row);
  expect(await listDamagedRows()).toEqual([]);
  expect([...(await rowsOf(SISTER)), ...(await rowsOf(OTHER))]).toEqual(others);
}

const isClonable = (value: unknown): boolean => {
  try {
    structuredClone(value);
    return true;
  } catch {
    return false;
  }
};

holdsFor(
  'a call from a page is answered, and writes nothing unsound, nor anything of another article',
  tuple(
    oneof(
      { weight: 9, arbitrary: constantFrom(...NAMES) },
      constantFrom('', '__proto__', 'constructor', 'toString'),
    ),
    anything({
      withDate: true,
      withBigInt: true,
      withSparseArray: true,
      withTypedArray: true,
      withNullPrototype: true,
    }).filter(isClonable),
  ),
  async ([name, request]) => {
    const answer = await post(name, request, inPage(OWN)).catch((error: Error) => error);
    // A call of no such name is nobody's.
    if (answer instanceof Error) expect(answer.message).toBe('nobody answers');
    await expectSound();
  },
);

holdsFor(
  'a mark that a page saves, damaged, is refused, or sound',
  tuple(damages, integer({ min: 0, max: 1 })),
  async ([list, from]) => {
    const request = damaged(saveAt(OWN, 'fuzzed'), list);
    await post('saveAnnotations', request, from === 0 ? inPage(OWN) : inPopup);
    if (from === 0) await expectSound();
    else expect(await listDamagedRows()).toEqual([]);
  },
  { runs: 60 },
);
