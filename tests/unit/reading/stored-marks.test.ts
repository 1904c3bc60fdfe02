// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Fault } from '@/utils/model/fault.ts';
import type { Annotation } from '@/utils/model/records.ts';
import type { Arrival } from '@/utils/reading/marks/places.ts';
import { aMark } from '../../sample/records.ts';
import { takeUp } from './take-up.ts';

type Call = (name: string, request: { ids: string[] }) => Promise<unknown>;
const call = vi.hoisted(() => vi.fn<Call>());
vi.mock('@/utils/platform/messages/messages.ts', () => ({ callBackground: call }));

const { StoredMarks } = await import('@/utils/reading/marks/stored-marks.ts');
const { openSession } = await import('@/utils/reading/index.ts');

const IDS = Array.from({ length: 4_000 }, (_, index) => `mark-${index}`);
const FIRST = 500;
const markOf = (id: string) => aMark('statistic', '12 thôn', { id });

/** A reader whose page a test does not need, and what was shown on it. */
function openPage() {
  const life = new AbortController();
  const { announcements, marks } = openSession(document, life.signal);
  const shown: (Arrival & { ids: string[] })[] = [];
  const places = {
    forgetAnchorings: () => {},
    show: async (annotations: readonly Annotation[], arrival: Arrival) => {
      shown.push({ ...arrival, came: new Set(arrival.came), ids: annotations.map(({ id }) => id) });
    },
  };
  const stored = new StoredMarks({
    announcements,
    marks,
    page: { seen: {} } as never,
    places: places as never,
    onFile: () => {},
    signal: life.signal,
  });
  const messages = () => announcements.lines.value.map(({ message }) => message);
  const retry = () => takeUp(announcements.lines.value.at(-1)!);
  return { life, stored, shown, messages, retry };
}

/** The store holds all of `IDS`; asked for further ones it does as the test says. */
function answer(readOn: (ids: string[]) => Promise<unknown> = portion): void {
  call.mockImplementation(async (name, { ids }) => {
    if (name === 'readAnnotations') return readOn(ids);
    const annotations = IDS.slice(0, FIRST).map(markOf);
    return { article: { id: 'a' }, annotations, damaged: 1, rest: IDS.slice(FIRST), loss: null };
  });
}

const portion = async (ids: string[]) => ({ annotations: ids.map(markOf), damaged: 1 });
const idsOf = (shown: readonly { ids: string[] }[]) => shown.flatMap(({ ids }) => ids);

beforeEach(() => {
  call.mockReset();
  answer();
});

describe('the marks of a large article', () => {
  it('are all shown, each once, and only the last portion is said to be the last', async () => {
    const { stored, shown, messages } = openPage();
    await stored.load(true);
    expect(idsOf(shown)).toEqual(IDS.slice(0, FIRST));
    await vi.waitFor(() => expect(idsOf(shown)).toEqual(IDS));
    expect(shown.length).toBeGreaterThan(2);
    expect(shown.map(({ isComplete }) => isComplete)).toEqual(shown.map((_, n) => n === shown.length - 1));
    expect(shown.at(-1)!.came).toEqual(new Set(IDS));
    await vi.waitFor(() => expect(messages()).toEqual([{ says: 'damaged', count: shown.length }]));
  });

  it('are said to be missing where a portion fails twice, and the retry goes on from there', async () => {
    const { stored, shown, messages, retry } = openPage();
    let asked = 0;
    answer((ids) => {
      asked += 1;
      return asked > 1 && asked < 4 ? Promise.reject(new Fault('timeout')) : portion(ids);
    });
    await stored.load(true);
    const missing = IDS.length - FIRST - 1_500;
    await vi.waitFor(() =>
      expect(messages()).toEqual([{ says: 'restFailed', count: missing, fault: 'timeout' }]),
    );
    expect(shown.some(({ isComplete }) => isComplete)).toBe(false);
    expect(idsOf(shown)).toEqual(IDS.slice(0, IDS.length - missing));
    retry();
    await vi.waitFor(() => expect(idsOf(shown)).toEqual(IDS));
    expect(shown.at(-1)!.isComplete).toBe(true);
    await vi.waitFor(() => expect(messages()).toEqual([{ says: 'damaged', count: shown.length }]));
    expect(call.mock.calls.filter(([name]) => name === 'openArticle')).toHaveLength(1);
  });

  it('come all the same where a portion fails once', async () => {
    const { stored, shown, messages } = openPage();
    let asked = 0;
    answer((ids) => {
      asked += 1;
      return asked === 1 ? Promise.reject(new Fault('unreachable')) : portion(ids);
    });
    await stored.load(false);
    await vi.waitFor(() => expect(idsOf(shown)).toEqual(IDS));
    expect(messages()).toEqual([]);
  });

  it('are read once more where somebody wrote while they were read', async () => {
    const { stored, shown } = openPage();
    await Promise.all([stored.load(true), stored.load(false), stored.load(false)]);
    await vi.waitFor(() => expect(shown.filter(({ isComplete }) => isComplete)).toHaveLength(2));
    expect(idsOf(shown)).toEqual([...IDS, ...IDS]);
    expect(shown.at(-1)!.isVisit).toBe(false);
  });

  it('are asked for no more once the page is left', async () => {
    const { stored, shown, life, messages } = openPage();
    answer(async (ids) => {
      life.abort();
      return portion(ids);
    });
    await stored.load(true);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(idsOf(shown)).toEqual(IDS.slice(0, FIRST));
    expect(messages()).toEqual([]);
  });
});
