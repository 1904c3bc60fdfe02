// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { expect, it } from 'vitest';
import { KeptCheckbox } from '@/components/KeptCheckbox.tsx';
import { show } from './render.ts';

/** A store that answers when the test says so. */
function slowStore() {
  const answers: ((isSaved: boolean) => void)[] = [];
  return {
    save: () => new Promise<boolean>((answer) => answers.push(answer)),
    answer: (isSaved: boolean) => act(async () => answers.shift()?.(isSaved)),
  };
}

const box = (kept: boolean, onSave: () => Promise<boolean>) => (
  <KeptCheckbox testId="box" kept={kept} onSave={onSave} />
);

async function shownBox(kept: boolean, onSave: () => Promise<boolean>) {
  return (await show(box(kept, onSave))).querySelector('input')!;
}

it('shows what was chosen, also where the page is drawn anew before that is stored', async () => {
  const { save, answer } = slowStore();
  const input = await shownBox(false, save);
  await act(() => input.click());
  await show(box(false, save));
  expect(input.checked).toBe(true);
  await answer(true);
  await show(box(true, save));
  expect(input.checked).toBe(true);
});

it('shows what is stored where that could not be changed, and where somebody else changes it', async () => {
  const { save, answer } = slowStore();
  const input = await shownBox(false, save);
  await act(() => input.click());
  await answer(false);
  expect(input.checked).toBe(false);
  await show(box(true, save));
  expect(input.checked).toBe(true);
});
