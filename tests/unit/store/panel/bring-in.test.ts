import { afterEach, beforeEach, expect, it } from 'vitest';
import { PanelFault } from '@/utils/panel/index.ts';
import { database } from '@/utils/store/database/database.ts';
import { putAward } from '@/utils/store/desk/awards.ts';
import { putEntries } from '@/utils/store/desk/entries.ts';
import { editReview } from '@/utils/store/desk/reviews.ts';
import { listImports, listOpinions, RefusedFile, undoImport } from '@/utils/store/import/index.ts';
import {
  applyPanelFiles,
  assign,
  keepMembership,
  listOwnAssignments,
  previewFolder,
  previewPanelFiles,
  writePanelFile,
} from '@/utils/store/panel/index.ts';
import { anAward, anEntry } from '../../../sample/desk.ts';
import { Machine } from '../../../sample/machines.ts';
import { takeIn } from '../../../sample/take-in.ts';
import { PANEL, SamplePanel } from '../../panel/panel-sample.ts';

/** What is no record, and goes on whatever is taken back: clocks, the list of imports, names that were met, keys that count. */
const BESIDE = ['tally', 'imports', 'imported', 'people', 'memberships'];

let panel: SamplePanel;
let office: Machine;
let first: Machine;
let second: Machine;

/** All that stands in the store. */
async function dump(): Promise<Record<string, unknown[]>> {
  const tables = database.tables.filter(({ name }) => !BESIDE.includes(name));
  return Object.fromEntries(
    await Promise.all(tables.map(async (table) => [table.name, await table.toArray()] as const)),
  );
}

const fileOf = async (what: 'all' | 'news' = 'all') => (await writePanelFile(PANEL, what)).blob;
const counts = ({ counts }: Awaited<ReturnType<typeof previewPanelFiles>>) =>
  Object.fromEntries(
    Object.entries(counts).map(([table, of]) => [
      table,
      Object.fromEntries(Object.entries(of).filter(([, count]) => count > 0)),
    ]),
  );

/** The secretariat with two entries, the first given to r07, who has two machines that know whose keys count. */
beforeEach(async () => {
  panel = new SamplePanel();
  [office, first, second] = [new Machine(), new Machine(), new Machine()];
  const secretary = await panel.device('sec', 1, { role: 'secretariat' });
  const devices = [await panel.device('r07', 1), await panel.device('r07', 2)];
  await panel.publish();
  await office.at(async () => {
    await putAward(anAward());
    await putEntries([anEntry(), anEntry({ id: 'entry-2', code: 'BLV-2', parts: [], position: 1 })]);
    await keepMembership({ ...secretary.membership, awardId: 'award-1' });
  });
  await office.visit(panel.server, PANEL);
  for (const [index, machine] of [first, second].entries()) {
    await machine.at(() => keepMembership({ ...devices[index]!.membership, awardId: 'award-1' }));
    await machine.visit(panel.server, PANEL);
  }
});

afterEach(() => Machine.stop());

it('what a file would bring is told and not written; taken in, it is taken back in one go, and may come again', async () => {
  const stranger = new Machine();
  const { membership } = await panel.device('r08');
  await panel.publish();
  await office.visit(panel.server, PANEL);
  const plan = await office.at(async () => {
    await assign(PANEL, ['entry-1'], ['r08'], true);
    return fileOf();
  });
  const { roster } = await first.at(async () => (await database.memberships.get(PANEL))!);
  await stranger.at(async () => {
    await keepMembership({ ...membership, roster, awardId: 'award-1' });
    const before = await dump();
    const preview = await previewPanelFiles([plan], 'ban-thu-ky.butnho.json');
    expect(await dump()).toEqual(before);
    expect(counts(preview)).toEqual({ awards: { new: 1 }, entries: { new: 2 }, assignments: { new: 1 } });
    expect(preview.items.map(({ words }) => words)).toContain('BLV-0123 → r08');
    expect(preview).toMatchObject({
      format: 'panel',
      taken: [{ who: 'sec', arrived: 4, known: 0, gaps: [] }],
    });

    const note = await applyPanelFiles(preview);
    expect(note).toMatchObject({ file: 'ban-thu-ky.butnho.json', added: 4, changed: 0, isWhole: true });
    expect(await listOwnAssignments()).toHaveLength(1);
    expect(counts(await previewPanelFiles([plan], 'lần nữa'))).toEqual({});

    expect(await undoImport(note.id)).toEqual({ undone: 4, kept: 0 });
    expect(await dump()).toEqual(before);
    expect(await listImports()).toMatchObject([{ undoneAt: expect.any(String) }]);
    expect(await takeIn(plan)).toMatchObject({ arrived: 4, refused: [] });
    expect(await listOwnAssignments()).toHaveLength(1);
  });
});

it('what was written since a file came in stays when it is taken back, and what that needs', async () => {
  const stranger = new Machine();
  const { membership } = await panel.device('r08');
  const plan = await office.at(() => fileOf());
  const { roster } = await first.at(async () => (await database.memberships.get(PANEL))!);
  await stranger.at(async () => {
    await keepMembership({ ...membership, roster, awardId: 'award-1' });
    const note = await applyPanelFiles(await previewPanelFiles([plan], 'tệp'));
    await editReview('entry-1', { remark: 'đã đọc' });
    // The entry that the review is of, and the award that the entry is of.
    expect(await undoImport(note.id)).toEqual({ undone: 1, kept: 2 });
    expect((await database.entries.toArray()).map(({ id }) => id)).toEqual(['entry-1']);
    expect((await database.reviews.toArray()).map(({ remark }) => remark)).toEqual(['đã đọc']);
  });
});

it('a colleague’s work is told as such, and what one’s own other machine wrote apart as a conflict, both taken back', async () => {
  for (const [machine, remark] of [
    [first, 'máy một'],
    [second, 'máy hai'],
  ] as const)
    await machine.at(() => editReview('entry-1', { remark }));
  const file = await first.at(() => fileOf());
  await second.at(async () => {
    const before = await dump();
    const preview = await previewPanelFiles([file], 'máy một');
    expect(counts(preview)).toEqual({ reviews: { conflict: 1 } });
    const [item] = preview.items;
    expect(item!.conflicts.map(({ field }) => field)).toEqual(['remark']);
    const note = await applyPanelFiles(preview);
    expect(note).toMatchObject({ reviewer: '', added: 0, changed: 1 });
    expect((await database.histories.toArray()).some(({ asking }) => asking === 1)).toBe(true);
    await undoImport(note.id);
    expect(await dump()).toEqual(before);
  });
  await office.at(async () => {
    const before = await dump();
    const preview = await previewPanelFiles([file], 'r07');
    expect(counts(preview)).toEqual({ reviews: { new: 1 } });
    expect(preview.reviewer).toBe('r07');
    const note = await applyPanelFiles(preview);
    expect((await listOpinions('entry-1')).map(({ review }) => review?.remark)).toContain('máy một');
    await undoImport(note.id);
    expect(await dump()).toEqual(before);
  });
});

it('says of each change that is not taken why, and takes the rest; another panel’s file, and one of nothing, are refused whole', async () => {
  await first.at(() => editReview('entry-1', { remark: 'một' }));
  const file = JSON.parse(await (await first.at(() => fileOf())).text());
  const forged = { ...file.changes[0], body: file.changes[0].body.replace('một', 'hai') };
  const blob = new Blob([JSON.stringify({ ...file, changes: [...file.changes, forged] })]);
  await office.at(async () => {
    const preview = await previewPanelFiles([blob], 'tệp');
    expect(counts(preview)).toEqual({ reviews: { new: 1, refused: 1 } });
    expect(preview.items.find(({ outcome }) => outcome === 'refused')).toMatchObject({
      reason: 'forged',
      words: 'r07',
    });
    const other = new Blob([JSON.stringify({ ...file, panel: 'khac' })]);
    await expect(previewPanelFiles([other], 'tệp')).rejects.toThrow(PanelFault);
    const nothing = new Blob([JSON.stringify({ ...file, changes: [] })]);
    await expect(previewPanelFiles([nothing], 'tệp')).rejects.toThrow(RefusedFile);
  });
});

it('all files of a folder come in together, with one way back', async () => {
  await first.at(() => editReview('entry-1', { remark: 'một' }));
  await second.at(() => editReview('entry-2', { remark: 'hai' }));
  const files = [await first.at(() => fileOf()), await second.at(() => fileOf())].map(
    (blob, index) => new File([blob], `but-nho_hoi-dong_${PANEL}_${index}.butnho.json`),
  );
  files.push(new File(['{'], `but-nho_hoi-dong_${PANEL}_2.butnho.json`));
  const handles = files.map((file) => ({ kind: 'file', name: file.name, getFile: async () => file }));
  const folder = {
    name: 'hoi-dong',
    values: async function* () {
      yield* handles;
    },
  };
  await office.at(async () => {
    const before = await dump();
    const preview = await previewFolder(folder as unknown as FileSystemDirectoryHandle);
    expect(preview).toMatchObject({ file: 'hoi-dong', reviewer: 'r07', totals: { new: 2 } });
    const { id } = await applyPanelFiles(preview);
    expect(await database.colleagues.count()).toBe(2);
    expect(await undoImport(id)).toEqual({ undone: 2, kept: 0 });
    expect(await dump()).toEqual(before);
  });
});
