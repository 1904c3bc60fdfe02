import { afterEach, describe, expect, it, vi } from 'vitest';
import { millisecondsOf } from '@/utils/merge/clock.ts';
import type { Membership } from '@/utils/panel/index.ts';
import { saveAnnotations } from '@/utils/store/annotations.ts';
import { database } from '@/utils/store/database/database.ts';
import { putAward } from '@/utils/store/desk/awards.ts';
import { putEntries } from '@/utils/store/desk/entries.ts';
import { editReview } from '@/utils/store/desk/reviews.ts';
import { listConflicts, listOpinions } from '@/utils/store/import/index.ts';
import {
  keepFiled,
  keepMembership,
  leavePanel,
  listArrivals,
  listStandings,
  writePanelFile,
} from '@/utils/store/panel/index.ts';
import { anAward, anEntry } from '../../../sample/desk.ts';
import { Machine } from '../../../sample/machines.ts';
import { anAnnotation, anArticle, aSnapshot } from '../../../sample/records.ts';
import { takeIn } from '../../../sample/take-in.ts';
import { PANEL, SamplePanel } from '../../panel/panel-sample.ts';

const ENTRIES = 40;
const DAY = 86_400_000;
const FIELDS = ['score', 'decision', 'remark'] as const;

/** The same numbers each time. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 16_807) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

/** What one edit writes. */
function edit(entry: number, field: (typeof FIELDS)[number], k: number) {
  const id = `entry-${entry}`;
  switch (field) {
    case 'score':
      return editReview(id, ({ scores }) => ({ scores: { ...scores, 'Bút pháp': k + 0.5 } }));
    case 'decision':
      return editReview(id, {
        decision: { verdict: k % 2 ? 'proposed' : 'notProposed', reason: `lý do ${k}` },
      });
    case 'remark':
      return editReview(id, { remark: `nhận xét ${k}` });
  }
}

const member = async (panel: SamplePanel, who: string, device: number, more: Partial<Membership> = {}) => ({
  ...(await panel.device(who, device)).membership,
  awardId: 'award-1',
  level: 'marks' as const,
  ...more,
});

afterEach(async () => {
  vi.useRealTimers();
  await Machine.stop();
});

/** How what one machine wrote comes to the other. */
interface Way {
  exchange(from: Machine, to: Machine): Promise<void>;
  toOffice(machines: Machine[], office: Machine): Promise<void>;
}

async function handOver(from: Machine, to: Machine) {
  const file = await from.at(async () => {
    const written = await writePanelFile(PANEL, 'news');
    await keepFiled(PANEL, written);
    return written;
  });
  return to.at(async () => {
    const taken = await takeIn(file.blob);
    // Whoever opens a file twice has done nothing.
    expect(await takeIn(file.blob)).toMatchObject({ arrived: 0, known: file.changes, refused: [] });
    return taken;
  });
}

/** A panel of an award with entries, its secretariat, and one reviewer with two machines, who have its roster and entries. */
async function aRound() {
  const panel = new SamplePanel();
  const [office, first, second] = [new Machine(), new Machine(), new Machine()];
  const secretary = (await panel.device('sec', 1, { role: 'secretariat' })).membership;
  const devices = [await member(panel, 'r07', 1), await member(panel, 'r07', 2)];
  await panel.publish();
  await office.at(async () => {
    await putAward(anAward());
    await putEntries(
      Array.from({ length: ENTRIES }, (_, at) =>
        anEntry({ id: `entry-${at}`, code: `T-${at}`, position: at }),
      ),
    );
    await keepMembership({ ...secretary, awardId: 'award-1' });
  });
  const sent = { own: ENTRIES + 1, confirmed: ENTRIES + 1, fault: null };
  expect(await office.visit(panel.server, PANEL)).toMatchObject(sent);
  for (const [index, machine] of [first, second].entries()) {
    await machine.at(() => keepMembership(devices[index]!));
    const report = await machine.visit(panel.server, PANEL);
    expect(report).toMatchObject({ fault: null, arrived: ENTRIES + 1, refused: [] });
  }
  return { panel, office, first, second };
}

type Round = Awaited<ReturnType<typeof aRound>>;

const WAYS: [string, (round: Round) => Way][] = [
  [
    'the log',
    ({ panel }) => ({
      exchange: async (from, to) => {
        await from.visit(panel.server, PANEL);
        await to.visit(panel.server, PANEL);
      },
      toOffice: async (_, office) => void (await office.visit(panel.server, PANEL)),
    }),
  ],
  [
    'files',
    () => ({
      exchange: async (from, to) => {
        expect(await handOver(from, to)).toMatchObject({ refused: [], gaps: [] });
      },
      toOffice: async (machines, office) => {
        for (const machine of machines) {
          const all = await machine.at(() => writePanelFile(PANEL, 'all'));
          const taken = await office.at(() => takeIn(all.blob));
          expect(taken).toMatchObject({ arrived: all.changes, refused: [], gaps: [] });
        }
      },
    }),
  ],
];

describe.each(WAYS)('two devices of one reviewer, by %s', (_, wayOf) => {
  it('come to the same state byte for byte, whatever their clocks, and ask where both wrote', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2026, 10, 20) });
    const round = await aRound();
    const { office, first, second } = round;
    const way = wayOf(round);
    // Before: everything from the first one, seen by the second.
    await first.at(async () => {
      for (let at = 0; at < ENTRIES; at++) await edit(at, 'score', 1000);
    });
    await way.exchange(first, second);
    const random = numbers(5);
    const plan = Array.from({ length: 180 }, (_, k) => ({
      k,
      machine: random() < 0.5 ? first : second,
      entry: Math.floor(random() * ENTRIES),
      field: FIELDS[Math.floor(random() * 3)]!,
      at: Date.UTC(2026, 10, 21) + Math.floor(k / 60) * DAY + k * 1000,
    }));
    for (const machine of [first, second])
      await machine.at(async () => {
        for (const one of plan.filter((step) => step.machine === machine)) {
          // The second one's clock is four minutes slow.
          vi.setSystemTime(one.at - (machine === second ? 240_000 : 0));
          await edit(one.entry, one.field, one.k);
        }
      });
    vi.setSystemTime(Date.UTC(2026, 10, 24));
    await way.exchange(second, first);
    await way.exchange(first, second);
    await way.toOffice([first, second], office);
    const tables = ['awards', 'entries', 'reviews', 'histories'];
    expect(await second.rows(...tables)).toBe(await first.rows(...tables));
    expect((await first.at(listConflicts)).length).toBeGreaterThan(5);
    const opinions = await office.at(() => listOpinions('entry-3'));
    const own = await first.at(() => database.reviews.get(['entry-3', '']));
    expect(opinions.map(({ reviewer }) => reviewer)).toEqual(['', 'r07']);
    expect(opinions[1]!.review).toEqual({ ...own, reviewer: 'r07' });
    const arrivals = (await office.at(() => listArrivals(PANEL))).filter(({ who }) => who === 'r07');
    expect(arrivals.map(({ missing }) => missing)).toEqual([[], []]);
    expect(arrivals.reduce((sum, { count }) => sum + count, 0)).toBe(220);
  }, 240_000);
});

it('a clock a year ahead is followed by nobody, and what was seen of it may be changed', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2026, 10, 20) });
  const { panel, first, second } = await aRound();
  const remarkOf = (machine: Machine) =>
    machine.at(async () => (await database.reviews.get(['entry-1', '']))?.remark);
  vi.setSystemTime(Date.UTC(2027, 10, 20));
  await first.at(() => editReview('entry-1', { remark: 'từ năm sau' }));
  await first.visit(panel.server, PANEL);
  vi.setSystemTime(Date.UTC(2026, 10, 21));
  await second.visit(panel.server, PANEL);
  expect(await remarkOf(second)).toBe('từ năm sau');
  await second.at(() => editReview('entry-1', { remark: 'sửa hôm nay' }));
  await second.at(() => editReview('entry-2', { remark: 'hôm nay' }));
  const own = await second.at(() => database.changes.toCollection().last());
  expect(millisecondsOf(own!.t)).toBeLessThan(Date.UTC(2026, 10, 22));
  await second.visit(panel.server, PANEL);
  await first.visit(panel.server, PANEL);
  for (const machine of [first, second]) {
    expect(await remarkOf(machine)).toBe('sửa hôm nay');
    expect(await machine.at(listConflicts)).toEqual([]);
  }
}, 60_000);

it('an invitation that another library opened, too, is told of until this one leaves', async () => {
  const panel = new SamplePanel();
  const [first, second] = [new Machine(), new Machine()];
  const joined = await member(panel, 'r07', 1);
  await panel.publish();
  for (const machine of [first, second])
    await machine.at(async () => {
      await putAward(anAward());
      await putEntries([anEntry()]);
      await keepMembership(joined);
      await editReview('entry-1', { remark: 'một' });
    });
  await first.visit(panel.server, PANEL);
  await second.visit(panel.server, PANEL);
  await second.visit(panel.server, PANEL);
  const said = () => second.at(async () => (await listStandings())[0]?.last?.usedElsewhere);
  expect(await said()).toBe(1);
  await expect(second.at(() => keepMembership(joined))).rejects.toMatchObject({ kind: 'alreadyJoined' });
  await second.at(async () => {
    await leavePanel(PANEL);
    await keepMembership({ ...joined, joinedAt: '2027-01-01T00:00:00.000Z' });
  });
  await second.visit(panel.server, PANEL);
  expect(await said()).toBe(0);
});

describe('marks', () => {
  it('go with their article and text, and only those of the panel’s award', async () => {
    const panel = new SamplePanel();
    const [reviewer, other] = [new Machine(), new Machine()];
    const devices = [await member(panel, 'r07', 1), await member(panel, 'r07', 2)];
    await panel.publish();
    await reviewer.at(async () => {
      await putAward(anAward());
      await putEntries([anEntry()]);
      await keepMembership(devices[0]!);
      const part = anArticle({ urls: ['https://nhandan.vn/ky-1'], keys: ['nhandan.vn/ky-1'] });
      await saveAnnotations({ article: part, snapshots: [aSnapshot()], annotations: [anAnnotation()] });
      const beside = anArticle({
        id: 'article-2',
        urls: ['https://bao-khac.vn/bai'],
        keys: ['bao-khac.vn/bai'],
      });
      await saveAnnotations({
        article: beside,
        snapshots: [],
        annotations: [anAnnotation({ id: 'mark-2', articleId: 'article-2' })],
      });
    });
    expect(await reviewer.visit(panel.server, PANEL)).toMatchObject({ own: 3, confirmed: 3, leftOut: 0 });
    await other.at(() => keepMembership(devices[1]!));
    expect(await other.visit(panel.server, PANEL)).toMatchObject({ arrived: 3, refused: [] });
    const kept = ['articles', 'snapshots'];
    const rows = JSON.parse(await reviewer.rows(...kept)) as { id?: string }[][];
    const there = JSON.parse(await other.rows(...kept));
    expect(there).toEqual([rows[0]!.filter(({ id }) => id === 'article-1'), rows[1]]);
    expect(await other.at(() => database.annotations.toCollection().primaryKeys())).toEqual(['mark-1']);
    expect((await reviewer.at(listStandings))[0]).toMatchObject({ own: 3, confirmed: 3, refused: [] });
  });
});
