// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';
import { BrowserKeys } from '@/entrypoints/options/BrowserKeys.tsx';
import { show } from '../components/render.ts';

vi.mock('#i18n', () => import('../background/fake-i18n.ts'));
const { commands, create } = vi.hoisted(() => ({
  commands: { getAll: vi.fn(async (): Promise<{ name: string; shortcut: string }[]> => []) },
  create: vi.fn(async () => {}),
}));
vi.mock('@/utils/platform/browser.ts', () => ({ browser: { commands, tabs: { create } } }));

it('of the browser’s keys it shows what the browser gave, and what it refused', async () => {
  commands.getAll.mockResolvedValue([
    { name: 'panel.open', shortcut: 'Alt+Q' },
    { name: 'mark.campaign', shortcut: '' },
    { name: 'marks.toggle', shortcut: '' },
  ]);
  const container = await show(<BrowserKeys />);
  const cell = (id: string) => container.querySelector(`[data-command="${id}"] td`)?.textContent;
  await vi.waitFor(() => expect(cell('panel.open')).toBe('Alt+Q'));
  expect(cell('mark.campaign')).toContain('Trình duyệt không cho phím');
  expect(cell('marks.toggle')).toBe('chưa có phím');
  container.querySelector<HTMLButtonElement>('[data-testid=assign-keys]')!.click();
  expect(create).toHaveBeenCalledWith({ url: 'chrome://extensions/shortcuts' });
});
