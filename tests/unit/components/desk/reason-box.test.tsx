// @vitest-environment happy-dom
import { useRef, useState } from 'preact/hooks';
import { act } from 'preact/test-utils';
import { beforeEach, expect, it, vi } from 'vitest';
import { type Notice, RunningLine } from '@/components/desk/RunningLine.tsx';
import { ReasonBox } from '@/components/desk/review/ReasonBox.tsx';
import { useSnippets } from '@/components/desk/review/use-snippets.ts';
import { database, door } from '@/utils/store/database/database.ts';
import { keepSnippet, listSnippets } from '@/utils/store/desk/snippets.ts';
import { show } from '../render.ts';

vi.mock('#i18n', () => ({ i18n: { t: (key: string) => key } }));

let saved: string[];
function Page() {
  const [notice, setNotice] = useState<Notice | null>(null);
  const [value, setValue] = useState('');
  const snippets = useSnippets(setNotice);
  const field = useRef<HTMLTextAreaElement>(null);
  const save = (text: string) => {
    saved.push(text);
    setValue(text);
  };
  return (
    <>
      <ReasonBox value={value} snippets={snippets} field={field} onType={() => {}} onSave={save} />
      <RunningLine notice={notice} onNotice={setNotice} />
    </>
  );
}

const find = <T extends HTMLElement = HTMLElement>(testId: string) =>
  document.querySelector<T>(`[data-testid="${testId}"]`)!;
const reason = () => find<HTMLTextAreaElement>('reason');
const proposed = () => [...document.querySelectorAll('[data-testid=snippet]')].map((one) => one.textContent);
const press = (key: string, more: KeyboardEventInit = {}) =>
  act(() => void reason().dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, ...more })));
const type = (text: string) =>
  act(() => {
    reason().value = text;
    reason().setSelectionRange(text.length, text.length);
    reason().dispatchEvent(new Event('input', { bubbles: true }));
  });
const leave = () => act(() => void reason().dispatchEvent(new Event('blur')));
/** Takes back what the running line tells of, once it tells it. */
const undo = async (told: string) => {
  await vi.waitFor(() => expect(document.body.textContent).toContain(told));
  await act(() => find('undo').click());
};
const texts = async () => (await listSnippets()).map(({ text }) => text);

const OWN = 'Số liệu dày mà không có nguồn.';

beforeEach(async () => {
  saved = [];
  await database.delete();
  door.leave();
  await keepSnippet(OWN);
  await show(<Page />);
  await vi.waitFor(async () => {
    await press('ArrowDown');
    expect(proposed()[0]).toBe(OWN);
  });
  await press('Escape');
});

it('↓ in an empty reason opens the usual ones, Enter takes one, and its use is counted', async () => {
  await press('ArrowDown');
  expect(reason().getAttribute('aria-activedescendant')).toBe(
    document.querySelector('[role=option][aria-selected=true]')!.id,
  );
  await press('Enter');
  await leave();
  expect([saved, proposed()]).toEqual([[OWN], []]);
  await vi.waitFor(async () => expect(await listSnippets()).toMatchObject([{ used: 1 }]));
});

it('typing proposes, Enter without a choice stays the field’s, and Escape closes the list before it leaves', async () => {
  const heard = vi.fn();
  addEventListener('keydown', heard);
  await type('so lieu');
  expect(proposed()[0]).toBe(OWN);
  await press('Enter');
  expect(proposed()).not.toEqual([]);
  expect(heard).toHaveBeenCalledTimes(1);
  await press('Escape');
  expect(proposed()).toEqual([]);
  expect(heard).toHaveBeenCalledTimes(1);
  await press('Escape');
  expect(heard).toHaveBeenCalledTimes(2);
  removeEventListener('keydown', heard);
});

it('a key of an input method that composes takes nothing', async () => {
  await type('so lieu');
  await press('ArrowDown');
  await press('Enter', { isComposing: true });
  await leave();
  expect(saved).toEqual(['so lieu']);
});

it('Ctrl+S keeps what is written, Delete removes it, and both are taken back', async () => {
  await type('Chuyện cũ, cách kể cũ.');
  await press('s', { ctrlKey: true });
  await vi.waitFor(async () => expect(await texts()).toContain('Chuyện cũ, cách kể cũ.'));
  await undo('snippet.kept');
  await vi.waitFor(() => expect(find('undo')).toBeNull());
  expect(await texts()).toEqual([OWN]);
  await type('');
  await press('ArrowDown');
  await press('Delete');
  await vi.waitFor(async () => expect(await texts()).toEqual([]));
  await undo('snippet.removed');
  await vi.waitFor(async () => expect(await texts()).toEqual([OWN]));
});
