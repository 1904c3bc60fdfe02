// @vitest-environment happy-dom

import { useState } from 'preact/hooks';
import { act } from 'preact/test-utils';
import { beforeEach, expect, it, vi } from 'vitest';
import { type Notice, RunningLine } from '@/components/desk/RunningLine.tsx';
import { useLive } from '@/components/use-live.ts';
import { AwardView } from '@/entrypoints/library/award/AwardView.tsx';
import { database, door } from '@/utils/store/database/database.ts';
import { listAwards, putAward } from '@/utils/store/desk/awards.ts';
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
      {award && <AwardView award={award} reviews={new Map()} onNotice={setNotice} onDone={setNotice} />}
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
  await write(find('level-to'), '2021-12-31');
  await vi.waitFor(() => expect(find('award-problems')).toBeUndefined());
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
  const said = () => find('notice').textContent;
  await write(find('maxParts'), '4');
  await vi.waitFor(() => expect(said()).toContain('award.maxParts'));
  await write(find('maxAuthors'), '3');
  await vi.waitFor(() => expect(said()).toContain('award.maxAuthors'));
  await act(() => find('undo').click());
  await vi.waitFor(() => expect(said()).toContain('award.maxParts'));
  expect(await stored()).toMatchObject({ maxParts: 4, maxAuthors: 2 });
  await act(() => find('undo').click());
  await vi.waitFor(() => expect(find('undo')).toBeUndefined());
  expect((await stored()).maxParts).toBe(5);
  await vi.waitFor(() => expect(find('maxParts').value).toBe('5'));
});
