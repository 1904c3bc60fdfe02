import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Membership } from '@/utils/panel/index.ts';
import {
  branchOf,
  logName,
  outName,
  signChange,
  signingKeyOf,
  subjectOf,
  textOf,
} from '@/utils/panel/index.ts';
import { saveAnnotations } from '@/utils/store/annotations.ts';
import { database } from '@/utils/store/database/database.ts';
import { putAward } from '@/utils/store/desk/awards.ts';
import { putEntries } from '@/utils/store/desk/entries.ts';
import { editReview } from '@/utils/store/desk/reviews.ts';
import { listColleagues, listOpinions } from '@/utils/store/import/index.ts';
import {
  assign,
  countSealed,
  keepFiled,
  keepMembership,
  keepRoster,
  leavePanel,
  listAssignments,
  listMemberships,
  listOwnAssignments,
  listStandings,
  openSealed,
  writePanelFile,
} from '@/utils/store/panel/index.ts';
import { anAward, anEntry } from '../../../sample/desk.ts';
import { Machine } from '../../../sample/machines.ts';
import { anAnnotation, anArticle, aSnapshot } from '../../../sample/records.ts';
import { takeIn } from '../../../sample/take-in.ts';
import { aChange, PANEL, SamplePanel } from '../../panel/panel-sample.ts';

let panel: SamplePanel;
let office: Machine;
let reviewer: Machine;
let devices: Awaited<ReturnType<SamplePanel['device']>>[];

const PROPOSED = { verdict: 'proposed', reason: 'Chi tiết đắt' } as const;

beforeEach(async () => {
  panel = new SamplePanel();
  [office, reviewer] = [new Machine(), new Machine()];
  devices = [
    await panel.device('sec', 1, { role: 'secretariat' }),
    await panel.device('r07'),
    await panel.device('r08'),
  ];
  await panel.publish();
  await office.at(async () => {
    await putAward(anAward());
    await putEntries([anEntry(), anEntry({ id: 'entry-2', code: 'BLV-2', parts: [], position: 1 })]);
    await keepMembership({ ...devices[0]!.membership, awardId: 'award-1' });
  });
  await office.visit(panel.server, PANEL);
});

afterEach(() => Machine.stop());

const join = (more: Partial<Membership> = {}) =>
  reviewer.at(() => keepMembership({ ...devices[1]!.membership, awardId: 'award-1', ...more }));

/** Puts a change into a reviewer's branch, past that reviewer's own client. */
async function plant(who: string, seed: string, more: Partial<ReturnType<typeof aChange>> = {}, alter = '') {
  const change = {
    ...aChange({ remark: 'viết hộ' }, { key: ['entry-1', ''], ...more }),
    by: 'planted',
    n: 1,
  };
  const signer = { ...devices[1]!.membership, signingKey: (await signingKeyOf(seed))! };
  const device = devices.find((one) => one.seed === seed);
  const signed = await signChange(
    { ...signer, publicKey: device?.membership.publicKey ?? signer.publicKey },
    subjectOf(branchOf(PANEL, 'td3', who), change.table, change.key),
    change,
  );
  const body = alter
    ? new TextEncoder().encode(new TextDecoder().decode(signed.body).replace('viết hộ', alter))
    : signed.body;
  panel.server.put({ ...signed, body });
  return change.id;
}

describe('what is not the reviewer’s own word', () => {
  it.each([
    ['signed by another reviewer', 'wrongKey', () => plant('r07', devices[2]!.seed)],
    ['altered after it was signed', 'forged', () => plant('r07', devices[1]!.seed, {}, 'sửa đi')],
    [
      'of a form that no review has',
      'unsound',
      () => plant('r07', devices[1]!.seed, { set: { remark: { v: 7, t: '0mgq7oe2k-0000-x', was: null } } }),
    ],
    [
      'a review in another’s name',
      'unsound',
      () => plant('r07', devices[1]!.seed, { key: ['entry-1', 'r08'] }),
    ],
  ])('%s is refused and listed, and nothing of it is taken', async (_, reason, put) => {
    const id = await put();
    await office.visit(panel.server, PANEL);
    const [standing] = await office.at(listStandings);
    expect(standing!.refused).toMatchObject([{ id, who: 'r07', table: 'reviews', reason }]);
    expect(await office.at(listColleagues)).toEqual([]);
    // Seen again, it stands once in the list.
    await office.visit(panel.server, PANEL);
    expect((await office.at(listStandings))[0]!.refused).toHaveLength(1);
  });
});

describe('what leaves the machine', () => {
  const write = async () => {
    await editReview('entry-1', { decision: PROPOSED, opened: ['https://nhandan.vn/ky-1'] });
    await editReview('another', { remark: 'của giải khác' });
    await saveAnnotations({
      article: anArticle({ urls: ['https://nhandan.vn/ky-1'], keys: ['nhandan.vn/ky-1'] }),
      snapshots: [aSnapshot()],
      annotations: [anAnnotation()],
    });
  };

  it('is what was judged alone where marks were not agreed to, and never another award’s', async () => {
    await join({ level: 'scores' });
    await reviewer.visit(panel.server, PANEL);
    await reviewer.at(write);
    await reviewer.visit(panel.server, PANEL);
    const told = panel.server
      .messages(logName(PANEL))
      .map(({ body }) => JSON.parse(new TextDecoder().decode(body)));
    expect(told.map(({ table, key, set }) => [table, key, Object.keys(set)])).toEqual([
      ['reviews', ['entry-1', ''], ['decision']],
    ]);
  });

  it('is what stood there before, too, when the reviewer joins, with nobody’s times changed', async () => {
    await reviewer.at(async () => {
      await putAward(anAward());
      await putEntries([anEntry()]);
      await write();
    });
    await join({ level: 'marks' });
    expect(await reviewer.visit(panel.server, PANEL)).toMatchObject({ own: 4, confirmed: 4, refused: [] });
    await office.visit(panel.server, PANEL);
    const [, theirs] = await office.at(() => listOpinions('entry-1'));
    const own = await reviewer.at(() => database.reviews.get(['entry-1', '']));
    expect(theirs!.review).toEqual({ ...own, reviewer: 'r07' });
    expect(theirs!.marks.map(({ id }) => id)).toEqual(['mark-1']);
    expect(await office.at(() => database.snapshots.toArray())).toEqual(
      await reviewer.at(() => database.snapshots.toArray()),
    );
  });

  it('goes without its values where it is too large, is listed, and leaves no hole', async () => {
    await join({ level: 'marks' });
    await reviewer.visit(panel.server, PANEL);
    await reviewer.at(async () => {
      await database.reviews.put({
        ...(await import('@/utils/store/desk/reviews.ts')).emptyReview('entry-1'),
        remark: 'x'.repeat(10_000_000),
      });
      await editReview('entry-2', { remark: 'ngắn' });
    });
    const report = await reviewer.visit(panel.server, PANEL);
    expect(report).toMatchObject({ own: 2, confirmed: 2, leftOut: 1, fault: null });
    expect((await reviewer.at(listStandings))[0]).toMatchObject({ own: 2, leftOut: 1 });
    expect(await office.visit(panel.server, PANEL)).toMatchObject({ gaps: [], refused: [] });
    expect((await office.at(() => listOpinions('entry-2')))[1]!.review!.remark).toBe('ngắn');
  });
});

it('assignments reach whom they concern, are taken back, and come in no other’s list', async () => {
  await join();
  await office.at(() => assign(PANEL, ['entry-1', 'entry-2'], ['r07', 'r08']));
  await office.visit(panel.server, PANEL);
  await reviewer.visit(panel.server, PANEL);
  const mine = (deletedAt: unknown) => [
    { entryId: 'entry-1', who: 'r07', deletedAt: null },
    { entryId: 'entry-2', who: 'r07', deletedAt },
  ];
  expect(await reviewer.at(() => listAssignments(PANEL))).toEqual(mine(null));
  await office.at(() => assign(PANEL, ['entry-2'], ['r07'], false));
  await office.visit(panel.server, PANEL);
  await reviewer.visit(panel.server, PANEL);
  expect(await reviewer.at(() => listAssignments(PANEL))).toEqual(mine(expect.any(String)));
  expect(await reviewer.at(listOwnAssignments)).toEqual(new Set(['entry-1']));
  expect(await office.at(listOwnAssignments)).toEqual(new Set());
});

it('a sealed review waits, unread, until the chair’s key opens it', async () => {
  const pair = (await crypto.subtle.generateKey('X25519', true, ['deriveBits'])) as CryptoKeyPair;
  await join({ sealedFor: (await crypto.subtle.exportKey('jwk', pair.publicKey)).x! });
  await reviewer.visit(panel.server, PANEL);
  await reviewer.at(() => editReview('entry-1', { decision: PROPOSED, remark: 'kín' }));
  await reviewer.visit(panel.server, PANEL);
  await office.visit(panel.server, PANEL);
  await office.at(async () => {
    expect(JSON.stringify(await database.arrived.toArray())).not.toContain('Chi tiết đắt');
    expect([await listColleagues(), await countSealed(PANEL)]).toEqual([[], 1]);
    const other = (await crypto.subtle.generateKey('X25519', true, ['deriveBits'])) as CryptoKeyPair;
    expect(await openSealed(PANEL, other.privateKey)).toEqual({ opened: 0, unopened: 1 });
    expect(await openSealed(PANEL, pair.privateKey)).toEqual({ opened: 1, unopened: 0 });
    const [, theirs] = await listOpinions('entry-1');
    expect(theirs!.review).toMatchObject({ decision: PROPOSED, remark: 'kín' });
    expect(await countSealed(PANEL)).toBe(0);
  });
});

it('who leaves keeps everything, sends no more, and goes on counting after joining again', async () => {
  await join();
  await reviewer.at(() => editReview('entry-1', { remark: 'trước' }));
  await reviewer.visit(panel.server, PANEL);
  await reviewer.at(() => leavePanel(PANEL));
  expect(await reviewer.at(listMemberships)).toEqual([]);
  expect((await reviewer.at(() => database.reviews.get(['entry-1', ''])))!.remark).toBe('trước');
  expect(await reviewer.at(() => database.entries.count())).toBe(2);
  await reviewer.at(() => editReview('entry-1', { remark: 'sau' }));
  await join();
  await reviewer.visit(panel.server, PANEL);
  expect(panel.server.messages(logName(PANEL)).map(({ n }) => n)).toEqual([1, 2]);
});

it('a portion that fails in the middle leaves nothing behind', async () => {
  await join();
  await reviewer.at(() => editReview('entry-1', { remark: 'một' }));
  await reviewer.visit(panel.server, PANEL);
  await office.at(async () => {
    const { arrived } = database;
    const put = arrived.bulkPut;
    arrived.bulkPut = (() => Promise.reject(new Error('the disk is gone'))) as never;
    const { LibrarySource } = await import('@/utils/store/panel/index.ts');
    const { visit } = await import('@/utils/panel/index.ts');
    const { MemoryLog } = await import('../../../sample/memory-log.ts');
    const membership = (await database.memberships.get(PANEL))!;
    const visiting = { membership, log: new MemoryLog(panel.server), source: new LibrarySource(membership) };
    await expect(visit(visiting)).rejects.toThrow();
    arrived.bulkPut = put;
    expect(await database.colleagues.count()).toBe(0);
  });
  expect(await office.visit(panel.server, PANEL)).toMatchObject({ fault: null });
  expect(await office.at(listColleagues)).toEqual(['r07']);
});

it('where there is no server, the secretariat’s file tells whose keys count, and both sides’ files are taken', async () => {
  const [secretary, joined] = devices.map(({ membership }) => membership) as [Membership, Membership];
  const [office, reviewer] = [new Machine(), new Machine()];
  await panel.publish();
  const { subject, body, signature } = panel.server.messages(outName(PANEL)).at(-1)!;
  const told = textOf(body);
  const { roster } = JSON.parse(told).set;
  const plan = await office.at(async () => {
    await putAward(anAward());
    await putEntries([anEntry()]);
    await keepMembership({ ...secretary, servers: [], awardId: 'award-1' });
    await keepRoster(PANEL, roster.v, { subject, body: told, signature });
    return writePanelFile(PANEL, 'all');
  });
  const work = await reviewer.at(async () => {
    await keepMembership({ ...joined, servers: [], awardId: 'award-1' });
    expect(await takeIn(plan.blob)).toMatchObject({ arrived: 2, refused: [] });
    await editReview('entry-1', { remark: 'không cần máy chủ' });
    return writePanelFile(PANEL, 'news');
  });
  await office.at(async () => {
    expect(await takeIn(work.blob)).toMatchObject({ arrived: 1, refused: [] });
    expect((await listOpinions('entry-1')).map(({ review }) => review?.remark)).toContain(
      'không cần máy chủ',
    );
  });
});

it('a file after one that never came names what is missing, until that one comes', async () => {
  await join();
  await reviewer.visit(panel.server, PANEL);
  const filed = async (remark: string) => {
    await editReview('entry-1', { remark });
    const file = await writePanelFile(PANEL, 'news');
    await keepFiled(PANEL, file);
    return file.blob;
  };
  const [first, second] = await reviewer.at(async () => [await filed('một'), await filed('hai')]);
  const by = (await reviewer.at(() => database.scans.get(PANEL)))!.library;
  await office.at(async () => {
    const taken = await takeIn(second!);
    expect(taken).toMatchObject({ arrived: 1, gaps: [{ who: 'r07', by, missing: [[1, 1]] }] });
    expect(await takeIn(first!)).toMatchObject({ arrived: 1, refused: [], gaps: [] });
    expect((await listOpinions('entry-1'))[1]!.review!.remark).toBe('hai');
  });
});
