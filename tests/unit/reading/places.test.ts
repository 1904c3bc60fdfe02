// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Unseen } from '@/utils/article/visit/comparisons.ts';
import { Fault } from '@/utils/model/fault.ts';
import { tellShownPages } from '@/utils/platform/shown-pages.ts';
import type { Arrival } from '@/utils/reading/marks/places.ts';
import type { AnchorRecord } from '@/utils/store/annotations.ts';
import { aMark, anAreaMark, aSnapshot } from '../../sample/records.ts';
import { openOn } from './open.ts';
import { takeUp } from './take-up.ts';

let recorded: AnchorRecord[] = [];
vi.mock('@/utils/platform/messages/messages.ts', () => ({
  callBackground: async (name: string, { records }: { records: AnchorRecord[] }) => {
    if (name !== 'recordAnchors') return undefined;
    recorded.push(...records);
    return records.map(({ id }) => id);
  },
}));

const { MarkPlaces } = await import('@/utils/reading/marks/places.ts');
const { UNPLACED } = await import('@/utils/reading/marks/mark.ts');

const TEXT = 'Cả huyện có 118/126 thôn đạt chuẩn nông thôn mới, tăng 12 thôn so với năm trước.';
const QUIET = 1_500;

const target = (exact: string) => {
  const start = TEXT.indexOf(exact);
  return {
    ...aMark('statistic', exact).target,
    start,
    end: start + exact.length,
    scope: 'article' as const,
  };
};

const annotation = aMark('statistic', '118/126 thôn', { id: 'mark-1', target: target('118/126 thôn') });

/** A reader on a page whose text, sight and translation a test decides. */
function openPage(text: string) {
  let tools: typeof import('@/utils/reading/comparing.ts') | null = null;
  const { session, seen: said } = openOn(text, life.signal, {
    document,
    look: () => seen.hasMoved,
    comparisons: {
      now: {
        compare: () => ({ shows: seen.shows, difference: 'none', pieces: [] }),
        unseen: async (lost: readonly { id: string }[]) =>
          new Map(seen.unseen ? lost.map(({ id }) => [id, seen.unseen]) : []),
      },
      bring: async () => {
        tools = await seen.bring();
        return tools;
      },
      get tools() {
        return tools;
      },
    },
  });
  const seen = Object.assign(said, {
    unseen: null as Unseen | null,
    shows: 'whole',
    hasMoved: true,
    bring: vi.fn(() => import('@/utils/reading/comparing.ts')),
  });
  session.page.keep([aSnapshot({ text: TEXT })]);
  const places = new MarkPlaces(session, session.page.current.value!, life.signal, () => {});
  return { session, places, seen };
}

let life: AbortController;
beforeEach(() => {
  life = new AbortController();
  recorded = [];
  vi.useFakeTimers();
});
afterEach(() => {
  tellShownPages(null);
  life.abort();
  vi.useRealTimers();
});

const OTHER = 'Đoạn này đã được tòa soạn thay bằng một đoạn khác hẳn, không còn con số nào.';

/** All that the store holds, at a visit. */
const arrival = (change: Partial<Arrival> = {}): Arrival => ({
  before: new Set(),
  came: new Set([annotation.id]),
  isVisit: true,
  isComplete: true,
  ...change,
});

async function show({ places }: ReturnType<typeof openPage>) {
  const shown = places.show([annotation], arrival());
  await vi.advanceTimersByTimeAsync(50);
  await shown;
}

it('in a text that was kept no comparison is needed; in any other one it is', async () => {
  const opened = openPage(TEXT);
  await show(opened);
  expect(opened.session.marks.all.value).toMatchObject([{ anchoring: { status: 'exact', span: {} } }]);
  expect(opened.seen.bring).not.toHaveBeenCalled();
  opened.seen.text = `Tin mới. ${TEXT}`;
  await Promise.all([opened.places.refresh(), vi.advanceTimersByTimeAsync(50)]);
  expect(opened.seen.bring).toHaveBeenCalled();
  const { span } = opened.session.marks.all.value[0]!.anchoring;
  expect(opened.seen.text.slice(span!.start, span!.end)).toBe('118/126 thôn');
});

it('where what compares texts does not come, no mark is drawn in a text that changed, and it is said', async () => {
  const opened = openPage(TEXT);
  await show(opened);
  opened.seen.text = `Tin mới. ${TEXT}`;
  opened.seen.bring.mockRejectedValueOnce(new Fault('unreachable'));
  await opened.places.refresh();
  expect(opened.session.marks.all.value).toMatchObject([
    { annotation: { id: 'mark-1' }, anchoring: { span: null } },
  ]);
  const [line] = opened.session.announcements.lines.value;
  expect(line).toMatchObject({ message: { says: 'loadFailed', fault: 'unreachable' }, isFailure: true });
  takeUp(line!);
  await vi.advanceTimersByTimeAsync(50);
  expect(opened.session.marks.all.value).toMatchObject([{ anchoring: { status: 'exact' } }]);
});

describe('a mark on an area', () => {
  const area = anAreaMark('remark', '18 hộ khó khăn', { id: 'mark-area' });

  const showArea = async (spans: [string, object | null][]) => {
    const opened = openPage(OTHER);
    tellShownPages({
      areas: { show: () => new Map(spans.map(([id]) => [id, document.createElement('p')])) },
    } as never);
    const text = { text: OTHER, spanOf: () => spans[0]?.[1] ?? null };
    Object.assign(opened.session.page.current.value!, { text: () => text, forgetAreas: () => {} });
    const shown = opened.places.show([area], arrival({ came: new Set([area.id]) }));
    await vi.advanceTimersByTimeAsync(QUIET * 2);
    await shown;
    return opened;
  };

  it('is in its place where its file is shown, whatever the text says, and never word for word', async () => {
    const { session } = await showArea([[area.id, { start: 0, end: 14 }]]);
    expect(session.marks.all.value).toMatchObject([{ anchoring: { status: 'area', span: { start: 0 } } }]);
    expect(recorded.map(({ anchorStatus }) => anchorStatus)).toEqual(['area']);
  });

  it('is not shown elsewhere, and nothing is written down of it', async () => {
    const { session } = await showArea([]);
    expect(session.marks.all.value).toMatchObject([
      { anchoring: { status: 'area', span: null }, unseen: { reason: 'file' } },
    ]);
    expect(recorded).toEqual([]);
    expect(session.announcements.lines.value).toEqual([]);
  });
});

describe('what is written down of a mark', () => {
  it('is that it stands, at once', async () => {
    await show(openPage(TEXT));
    expect(recorded.map(({ anchorStatus }) => anchorStatus)).toEqual(['exact']);
  });

  it('is that it is gone, once the page has been quiet', async () => {
    const opened = openPage(OTHER);
    await show(opened);
    expect(recorded).toEqual([]);
    expect(opened.session.announcements.lines.value).toEqual([]);
    await vi.advanceTimersByTimeAsync(QUIET);
    expect(recorded.map(({ anchorStatus }) => anchorStatus)).toEqual(['orphan']);
    expect(opened.session.announcements.lines.value).toMatchObject([{ message: { says: 'needsAttention' } }]);
  });

  it('is nothing while sentences still come', async () => {
    const opened = openPage(OTHER);
    await show(opened);
    for (let step = 0; step < 3; step += 1) {
      await vi.advanceTimersByTimeAsync(QUIET - 200);
      await Promise.all([opened.places.refresh(), vi.advanceTimersByTimeAsync(50)]);
    }
    expect(recorded).toEqual([]);
    opened.seen.text = TEXT;
    await Promise.all([opened.places.refresh(), vi.advanceTimersByTimeAsync(50)]);
    expect(recorded.map(({ anchorStatus }) => anchorStatus)).toEqual(['exact']);
  });

  it('is nothing where its words are only out of sight', async () => {
    const opened = openPage(OTHER);
    opened.seen.unseen = { reason: 'hidden', hider: null };
    await show(opened);
    await vi.advanceTimersByTimeAsync(QUIET);
    expect(recorded).toEqual([]);
    expect(opened.session.announcements.lines.value).toEqual([]);
    const [mark] = opened.session.marks.all.value;
    expect(mark).toMatchObject({ unseen: { reason: 'hidden' }, anchoring: { status: 'exact', span: null } });
  });

  it('is nothing of a translated page, not even what still stands', async () => {
    const opened = openPage(TEXT);
    opened.seen.shows = 'translated';
    await show(opened);
    await vi.advanceTimersByTimeAsync(QUIET);
    expect(recorded).toEqual([]);
  });

  it('is nothing of a mark that was not looked for yet', async () => {
    const opened = openPage(OTHER);
    opened.session.marks.place([{ annotation, anchoring: UNPLACED }], true);
    await vi.advanceTimersByTimeAsync(QUIET);
    expect(recorded).toEqual([]);
    expect(opened.session.announcements.lines.value).toEqual([]);
  });
});

describe('marks that come in portions', () => {
  const another = aMark('remark', 'tăng 12 thôn', { id: 'mark-2', target: target('tăng 12 thôn') });
  const both = { came: new Set(['mark-1', 'mark-2']) };
  const idsOf = ({ session }: ReturnType<typeof openPage>) =>
    session.marks.all.value.map((mark) => mark.annotation.id);

  async function bring(
    { places }: ReturnType<typeof openPage>,
    ...portions: Parameters<typeof places.show>[]
  ) {
    for (const [annotations, came] of portions)
      await Promise.all([places.show(annotations, came), vi.advanceTimersByTimeAsync(50)]);
  }

  it('are shown as they come; their day of check is written when all are there', async () => {
    const opened = openPage(TEXT);
    await bring(opened, [[annotation], arrival({ isComplete: false })]);
    expect(idsOf(opened)).toEqual(['mark-1']);
    expect(opened.session.marks.hasAll.value).toBe(false);
    await vi.advanceTimersByTimeAsync(QUIET);
    expect(recorded).toEqual([]);
    await bring(opened, [[another], arrival(both)]);
    expect(idsOf(opened)).toEqual(['mark-1', 'mark-2']);
    expect(opened.session.marks.hasAll.value).toBe(true);
    expect(recorded.map(({ id }) => id)).toEqual(['mark-1', 'mark-2']);
  });

  it('are one mark where a portion comes twice', async () => {
    const opened = openPage(TEXT);
    const first = [[annotation], arrival({ isComplete: false })] as const;
    await bring(opened, [...first], [...first], [[another], arrival(both)]);
    expect(idsOf(opened)).toEqual(['mark-1', 'mark-2']);
    expect(recorded).toHaveLength(2);
  });

  it('do not bring back what was deleted meanwhile, nor take away what was made', async () => {
    const opened = openPage(TEXT);
    await bring(opened, [[annotation], arrival({ isComplete: false })]);
    const made = { ...another, id: 'made' };
    opened.session.marks.place([{ annotation: made, anchoring: UNPLACED }], false);
    await bring(opened, [[another], arrival(both)]);
    expect(idsOf(opened)).toEqual(['made', 'mark-2']);
  });

  it('do not bring back what is deleted while the page changes and they are looked for', async () => {
    const opened = openPage(TEXT);
    await bring(opened, [[annotation], arrival({ isComplete: false })]);
    const coming = opened.places.show([another], arrival(both));
    opened.session.marks.place([], false);
    const again = opened.places.refresh();
    await Promise.all([coming, again, vi.advanceTimersByTimeAsync(50)]);
    expect(idsOf(opened)).toEqual(['mark-2']);
    expect(opened.session.marks.hasAll.value).toBe(true);
  });

  it('leave the page only when all have come and they are not among them', async () => {
    const opened = openPage(TEXT);
    await bring(opened, [[annotation, another], arrival(both)]);
    const before = new Set(['mark-1', 'mark-2']);
    await bring(opened, [[], arrival({ before, came: new Set(), isComplete: false })]);
    expect(idsOf(opened)).toEqual(['mark-1', 'mark-2']);
    await bring(opened, [[another], arrival({ before, came: new Set(['mark-2']) })]);
    expect(idsOf(opened)).toEqual(['mark-2']);
  });
});
