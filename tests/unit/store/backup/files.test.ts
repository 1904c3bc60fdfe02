import { describe, expect, it } from 'vitest';
import { coverageOf } from '@/utils/store/backup/coverage.ts';
import { type CopyFile, type FileKind, fileName, parseFileName } from '@/utils/store/backup/file-name.ts';
import { Damaged, isWhole, pack, unpack } from '@/utils/store/backup/pack.ts';
import { filesToRemove } from '@/utils/store/backup/thin.ts';
import { newTally, type Write } from '@/utils/store/tally.ts';

const LIBRARY = '00000000-0000-4000-8000-000000000001';
const OTHER = '00000000-0000-4000-8000-000000000002';
const DAY = 24 * 60 * 60 * 1000;
const NOW = Date.parse('2026-11-28T00:00:00.000Z');

function file(kind: FileKind, change: number, daysAgo = 0, library = LIBRARY, schema = 2): CopyFile {
  const parts = { kind, change, at: NOW - daysAgo * DAY, library, schema };
  return { ...parts, name: fileName(parts) };
}
const changes = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => file('change', from + index));

describe('a file’s name', () => {
  it('tells what is in it', () => {
    expect(parseFileName(file('copy', 17, 3).name)).toEqual(file('copy', 17, 3));
  });
  it.each(['', 'x.gz', `${file('change', 1).name}.part`, `${file('change', 1).name}.crswap`])(
    'is not “%s”',
    (name) => expect(parseFileName(name)).toBeNull(),
  );
});

describe('the second copy holds a library', () => {
  const at = (change: number) => ({ library: LIBRARY, change });
  it.each([
    ['that has no change yet', [], at(0), true, false],
    ['by all changes since it was made', changes(1, 20), at(20), true, false],
    ['not when a change between is missing', changes(1, 20).toSpliced(7, 1), at(20), false, true],
    ['not when the newest change is missing', changes(1, 19), at(20), false, true],
    ['by a copy and the changes since', [file('copy', 12), ...changes(13, 20)], at(20), true, false],
    ['by the newer of two copies', [file('copy', 3), file('copy', 20)], at(20), true, false],
    [
      'not when a change since the copy is missing',
      [file('copy', 12), ...changes(14, 20)],
      at(20),
      false,
      true,
    ],
    ['not when the files are another library’s', [file('copy', 20, 0, OTHER)], at(20), false, true],
    ['but a copy is due after fifty changes', changes(1, 50), at(50), true, true],
    ['but a copy is due after a day', [file('copy', 12, 3), file('change', 13, 2)], at(13), true, true],
    ['and an old copy of the newest state will do', [file('copy', 13, 30)], at(13), true, false],
    ['but rows of an older schema are copied anew', [file('copy', 13, 0, LIBRARY, 1)], at(13), true, true],
  ])('%s', (_, files, library, isWholeThere, isCopyDue) => {
    expect(coverageOf(files, library, 2, NOW)).toEqual({ isWhole: isWholeThere, isCopyDue });
  });
});

describe('files that may go', () => {
  const gone = (files: CopyFile[], absorbed: string[] = []) =>
    filesToRemove(files, LIBRARY, absorbed, NOW).map(({ kind, change }) => `${kind} ${change}`);

  it('are none while there are but three copies', () => {
    expect(
      gone([file('copy', 50, 40), file('copy', 100, 30), file('copy', 150, 20), ...changes(51, 160)]),
    ).toEqual([]);
  });
  it('are changes that the three newest copies hold', () => {
    const files = [file('copy', 50), file('copy', 52), file('copy', 54), ...changes(49, 56)];
    expect(gone(files)).toEqual(['change 49', 'change 50']);
  });
  it('are copies of one day or one week but the newest, and those older than four weeks', () => {
    const files = [0, 0, 0, 1.2, 1.4, 2.5, 8, 9, 15, 29, 60].map((days, index) =>
      file('copy', 100 - index, days),
    );
    expect(gone(files)).toEqual(['copy 96', 'copy 93', 'copy 91', 'copy 90']);
  });
  it('are a restored library’s after four weeks, a lost one’s never', () => {
    const files = [file('copy', 9, 40, OTHER), file('change', 10, 29, OTHER), file('copy', 1)];
    expect(gone(files)).toEqual([]);
    expect(gone(files, [OTHER])).toEqual(['copy 9', 'change 10']);
    expect(gone([...files, file('change', 11, 20, OTHER)], [OTHER])).toEqual([]);
  });
});

describe('a packed file', () => {
  const tally = { ...newTally(), change: 7, marks: 2 };
  const writes: Write[] = [
    ['annotations', 'mark-1', { id: 'mark-1', note: 'dòng một\ndòng hai' }],
    ['campaigns', 'c', null],
  ];
  const packed = () => pack(tally, [writes.slice(0, 1), writes.slice(1)]);

  it('reads as it was written', async () => {
    expect(await unpack(await packed())).toEqual({ tally, writes });
    expect(await isWhole(await packed())).toBe(true);
  });

  it('is known as damaged when any byte of its content is wrong, or its end is missing', async () => {
    const bytes = new Uint8Array(await (await packed()).arrayBuffer());
    // The ten bytes at the head of a gzip file say when and where it was made.
    for (let at = 10; at < bytes.length; at += 1) {
      const wrong = bytes.with(at, bytes[at]! ^ 0x55);
      await expect(unpack(new Blob([wrong]))).rejects.toBeInstanceOf(Damaged);
      await expect(unpack(new Blob([bytes.slice(0, at)]))).rejects.toBeInstanceOf(Damaged);
    }
    expect(await isWhole(new Blob([bytes.slice(0, -1)]))).toBe(false);
  });

  it('fails when its rows cannot be read, instead of holding half of them', async () => {
    async function* rows(): AsyncGenerator<Write[]> {
      yield writes;
      throw new Error('the database is gone');
    }
    await expect(pack(tally, rows())).rejects.toThrow('gone');
  });
});
