// @vitest-environment happy-dom

import { useState } from 'preact/hooks';
import { act } from 'preact/test-utils';
import { beforeEach, expect, it, vi } from 'vitest';
import { type Notice, RunningLine } from '@/components/desk/RunningLine.tsx';
import { useLive } from '@/components/use-live.ts';
import { AwardView } from '@/entrypoints/library/award/AwardView.tsx';
import { rulesOf, writeAwardFile } from '@/utils/award/file/write.ts';
import { database, door } from '@/utils/store/database/database.ts';
import { listAwards, putAward } from '@/utils/store/desk/awards.ts';
import { getExcludedAuthors } from '@/utils/store/desk/excluded-authors.ts';
import { changeStacks } from '@/utils/store/desk/history/stacks.ts';
import { anAward } from '../../sample/desk.ts';
import { show } from '../components/render.ts';

vi.mock('#i18n', () => ({
  i18n: {
    t: (key: string, values: string[] = []) => (key === 'app.language' ? 'vi' : [key, values].join(' ')),
  },
}));

function Page() {
  const [notice, setNotice] = useState<Notice | null>(null);
  const award = useLive(listAwards, []).value?.[0];
  return (
    <>
      {award && (
        <AwardView
          award={award}
          reviews={new Map()}
          onNotice={setNotice}
          onDone={setNotice}
          onAward={(_, notice) => setNotice(notice)}
        />
      )}
      <RunningLine notice={notice} onNotice={setNotice} />
    </>
  );
}

const find = <T extends HTMLElement = HTMLInputElement>(testId: string, at = 0): T =>
  document.querySelectorAll<T>(`[data-testid="${testId}"]`)[at]!;
const problemOf = (field: HTMLElement) =>
  document.getElementById(field.getAttribute('aria-describedby') ?? '')?.textContent;
const stored = async () => (await listAwards())[0]!;
const write = (field: HTMLInputElement, text: string) =>
  act(() => {
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    field.dispatchEvent(new Event('blur'));
  });

beforeEach(async () => {
  await database.delete();
  door.leave();
  await putAward(
    anAward({
      scale: 10,
      criteria: [
        { name: 'A', most: 6 },
        { name: 'B', most: 4 },
      ],
    }),
  );
  await show(<Page />);
  await vi.waitFor(() => expect(find('maxParts')).toBeDefined());
});

it('what is wrong is said at its field, is kept as typed, and goes when it is put right', async () => {
  await write(find('level-to'), '2020-01-01');
  await vi.waitFor(() => expect(problemOf(find('level-to'))).toContain('endBeforeStart'));
  expect((await stored()).levels[0]!.to).toBe('2020-01-01');
  expect(find('award-problems').textContent).not.toBe('');
  expect(find<HTMLButtonElement>('save-award').disabled).toBe(true);
  await write(find('level-to'), '2021-12-31');
  await vi.waitFor(() => expect(find('award-problems').textContent).toBe(''));
  await write(find('most', 1), '3,5');
  await vi.waitFor(() => expect(find('sum').textContent).toContain('award.problem.sum'));
});

it('what is no figure stays in its field and is not kept', async () => {
  await write(find('maxParts'), 'năm');
  expect(problemOf(find('maxParts'))).toContain('noCount');
  expect(find('maxParts').value).toBe('năm');
  expect((await stored()).maxParts).toBe(5);
  await write(find('maxParts'), '4');
  await vi.waitFor(async () => expect((await stored()).maxParts).toBe(4));
});

it('edits are taken back one after the other', async () => {
  // What the test before left half typed has been saved by now.
  await changeStacks(() => ({ done: [], undone: [] }));
  const said = () => find('notice').textContent;
  await write(find('maxParts'), '4');
  await vi.waitFor(() => expect(said()).toContain('award.maxParts'));
  await write(find('maxAuthors'), '3');
  await vi.waitFor(() => expect(said()).toContain('award.maxAuthors'));
  await act(() => find('undo').click());
  await vi.waitFor(() => expect(said()).toContain('toast.undone'));
  expect(await stored()).toMatchObject({ maxParts: 4, maxAuthors: 2 });
  await act(() => find('undo').click());
  await vi.waitFor(() => expect(find('undo')).toBeUndefined());
  expect((await stored()).maxParts).toBe(5);
  await vi.waitFor(() => expect(find('maxParts').value).toBe('5'));
});

const chooseFile = (text: string, name = 'giai.butnho-giai.json') =>
  act(() => {
    const input = find('award-file');
    Object.defineProperty(input, 'files', { value: [new File([text], name)], configurable: true });
    input.dispatchEvent(new Event('change', { bubbles: true }));
  });

it('a file is shown beside the rules in use, takes their place, and is taken back', async () => {
  const rules = { ...rulesOf(await stored(), ['Lò Thị Mẩy']), maxParts: 3, blind: true };
  await chooseFile(writeAwardFile(rules, '2026-11-28T08:00:00.000Z'));
  await vi.waitFor(() => expect(find('file-preview')).toBeDefined());
  const rows = [...find('file-preview').querySelectorAll('tbody tr')].map((row) => row.textContent);
  expect(rows).toEqual([
    expect.stringMatching(/award\.maxParts.*5.*3/),
    expect.stringMatching(/award\.blind.*off.*on/),
    expect.stringMatching(/award\.excludedHead.*Lò Thị Mẩy/),
  ]);
  expect((await stored()).maxParts).toBe(5);
  await act(() => find('replace-award').click());
  await vi.waitFor(async () => expect(await stored()).toMatchObject({ maxParts: 3, blind: true }));
  await vi.waitFor(async () => expect(await getExcludedAuthors('award-1')).toEqual(['Lò Thị Mẩy']));
  await vi.waitFor(() => expect(find('undo')).toBeDefined());
  await act(() => find('undo').click());
  await vi.waitFor(async () => expect(await getExcludedAuthors('award-1')).toEqual([]));
  expect(await stored()).toMatchObject({ maxParts: 5, blind: false });
});

it('a file becomes another award, and goes with one undo', async () => {
  const rules = { ...rulesOf(await stored(), []), name: 'Giải khác' };
  await chooseFile(writeAwardFile(rules, '2026-11-28T08:00:00.000Z'));
  await vi.waitFor(() => expect(find('add-award')).toBeDefined());
  await act(() => find('add-award').click());
  await vi.waitFor(async () => expect(await listAwards()).toHaveLength(2));
  await vi.waitFor(() => expect(find('undo')).toBeDefined());
  await act(() => find('undo').click());
  await vi.waitFor(async () => expect(await listAwards()).toHaveLength(1));
});

it('a file with faults changes nothing and says each with line and field', async () => {
  const text = writeAwardFile(rulesOf(await stored(), []), '2026-11-28T08:00:00.000Z');
  await chooseFile(text.replace('2021-10-31', '2019-10-31').replace('"A"', '"<script>A"'));
  await vi.waitFor(() => expect(find('file-refusal')).toBeDefined());
  const said = [...document.querySelectorAll('[data-testid=file-refusal]')].map((one) => one.textContent);
  expect(said).toEqual([
    expect.stringMatching(/awardFile\.line 11, award\.levels\.0\.to: award\.problem\.endBeforeStart/),
    expect.stringMatching(/awardFile\.line 27, award\.criteria\.0\.name: award\.problem\.markup/),
  ]);
  expect(find('file-preview')).toBeUndefined();
  await chooseFile(text.slice(0, 300));
  await vi.waitFor(() => expect(find('file-refusal').textContent).toContain('truncated'));
});
