// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Unseen } from '@/utils/article/visit/visit';
import type { AnchorRecord } from '@/utils/store/annotations';
import { sampleMark } from '../dossier/sample';
import { openOn } from './open';

let recorded: AnchorRecord[] = [];
vi.mock('@/utils/messages', () => ({
  callBackground: async (name: string, { records }: { records: AnchorRecord[] }) => {
    if (name !== 'recordAnchors') return undefined;
    recorded.push(...records);
    return records.map(({ id }) => id);
  },
}));

const { MarkPlaces } = await import('@/utils/reading/marks/places');
const { UNPLACED } = await import('@/utils/reading/marks/mark');

const TEXT = 'Cả huyện có 118/126 thôn đạt chuẩn nông thôn mới, tăng 12 thôn so với năm trước.';
const QUIET = 1_500;

const target = (exact: string) => {
  const start = TEXT.indexOf(exact);
  return {
    ...sampleMark('statistic', exact).target,
    start,
    end: start + exact.length,
    scope: 'article' as const,
  };
};

const annotation = sampleMark('statistic', '118/126 thôn', { id: 'mark-1', target: target('118/126 thôn') });

/** A reader on a page whose text, sight and translation a test decides. */
function openPage(text: string) {
  const { session, seen: said } = openOn(text, life.signal, {
    look: () => seen.hasMoved,
    visit: {
      compare: () => ({ shows: seen.shows, difference: 'none', pieces: [] }),
      unseen: async (lost: readonly { id: string }[]) =>
        new Map(seen.unseen ? lost.map(({ id }) => [id, seen.unseen]) : []),
    },
  });
  const seen = Object.assign(said, { unseen: null as Unseen | null, shows: 'whole', hasMoved: true });
  session.page.keep([
    {
      articleId: 'a',
      hash: annotation.target.snapshotHash,
      scope: 'article',
      text: TEXT,
      takenAt: '2026-11-20T08:00:00Z',
    },
  ]);
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
  life.abort();
  vi.useRealTimers();
});

const OTHER = 'Đoạn này đã được tòa soạn thay bằng một đoạn khác hẳn, không còn con số nào.';

async function show({ places }: ReturnType<typeof openPage>) {
  const shown = places.show([annotation], [], true);
  await vi.advanceTimersByTimeAsync(50);
  await shown;
}

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
    opened.session.marks.place([{ annotation, anchoring: UNPLACED }]);
    await vi.advanceTimersByTimeAsync(QUIET);
    expect(recorded).toEqual([]);
    expect(opened.session.announcements.lines.value).toEqual([]);
  });
});
