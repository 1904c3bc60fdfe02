// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { beforeEach, expect, it, vi } from 'vitest';
import { Keys } from '@/entrypoints/options/Keys.tsx';
import { database } from '@/utils/store/database/database.ts';
import { getPreferences } from '@/utils/store/preferences.ts';
import { show } from '../components/render.ts';

vi.mock('#i18n', () => import('../background/fake-i18n.ts'));
vi.mock('@/utils/platform/messages/messages.ts', () => ({ announceChange: vi.fn(async () => {}) }));
beforeEach(async () => {
  await database.delete();
  await database.open();
});

async function open() {
  const container = await show(<Keys />);
  const row = () => container.querySelector<HTMLElement>('[data-command="answer.yes"]')!;
  await vi.waitFor(() => expect(row()).not.toBeNull());
  const button = (id: string) => row().querySelector<HTMLButtonElement>(`[data-testid=${id}]`);
  const press = (key: string) =>
    act(() => {
      const code = /^[a-z]$/.test(key) ? `Key${key.toUpperCase()}` : key;
      button('change-key')!.dispatchEvent(new KeyboardEvent('keydown', { key, code, bubbles: true }));
    });
  const ask = () => act(() => button('change-key')!.click());
  const printed = () => [...row().querySelectorAll('kbd')].map((kbd) => kbd.textContent);
  return { container, row, button, press, ask, printed };
}

it('a command gets the letter that is pressed next, and its own one back', async () => {
  const { button, press, ask, printed } = await open();
  expect(printed()).toEqual(['v', '1', 'a']);
  await ask();
  await press('y');
  await vi.waitFor(() => expect(printed()).toEqual(['y']));
  expect((await getPreferences()).keys).toEqual({ 'answer.yes': 'y' });
  await act(() => button('own-key-back')!.click());
  await vi.waitFor(() => expect(printed()).toEqual(['v', '1', 'a']));
  expect((await getPreferences()).keys).toEqual({});
});

it('a letter that is another command’s is refused, and that is said', async () => {
  const { row, press, ask, printed } = await open();
  await ask();
  await press('k');
  expect(row().querySelector('[role=status]')!.textContent).toContain('đang là phím của lệnh');
  expect((await getPreferences()).keys).toEqual({});
  await press('Escape');
  expect(printed()).toEqual(['v', '1', 'a']);
});
