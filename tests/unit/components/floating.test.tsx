// @vitest-environment happy-dom
import { beforeEach, expect, it } from 'vitest';
import { Floating } from '@/components/over-page/Floating.tsx';
import { close, show } from './render.ts';

const card = (takesFocus: boolean) => (
  <Floating anchor={null} label="Chỗ đánh dấu" takesFocus={takesFocus}>
    <button type="button">Xóa</button>
  </Floating>
);

let before: HTMLButtonElement;
beforeEach(() => {
  before = document.body.appendChild(document.createElement('button'));
  before.focus();
  return () => before.remove();
});

it('a card takes the focus and gives it back', async () => {
  const container = await show(card(true));
  expect(document.activeElement).toBe(container.querySelector('[role=dialog]'));
  container.querySelector('button')!.focus();
  await close();
  expect(document.activeElement).toBe(before);
});

it('an adder leaves the focus where the selection is', async () => {
  await show(card(false));
  expect(document.activeElement).toBe(before);
});

it('a card that closes does not take the focus from where the reviewer went', async () => {
  await show(card(true));
  const elsewhere = document.body.appendChild(document.createElement('button'));
  elsewhere.focus();
  await close();
  expect(document.activeElement).toBe(elsewhere);
  elsewhere.remove();
});

it('a card that closes for a selection leaves the selection alone', async () => {
  const words = document.body.appendChild(document.createElement('p'));
  words.textContent = 'tăng 11,5%';
  await show(card(true));
  document.getSelection()!.selectAllChildren(words);
  await close();
  expect(document.activeElement).not.toBe(before);
  words.remove();
});
