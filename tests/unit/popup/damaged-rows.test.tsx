// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';
import { DamagedRows } from '@/entrypoints/popup/DamagedRows.tsx';
import { type DamagedRow, listDamagedRows } from '@/utils/store/damaged-rows.ts';
import { show } from '../components/render.ts';

vi.mock('#i18n', () => ({ i18n: { t: (key: string, args?: unknown) => `${key} ${JSON.stringify(args)}` } }));
vi.mock('@/utils/store/damaged-rows.ts');

const open = async (rows: Promise<DamagedRow[]>) => {
  vi.mocked(listDamagedRows).mockReturnValue(rows);
  const container = await show(<DamagedRows />);
  await vi.waitFor(() => expect(listDamagedRows).toHaveBeenCalled());
  await new Promise((resolve) => setTimeout(resolve));
  return container;
};

it.each([
  ['without damage', async () => []],
  ['that refuses', () => Promise.reject(new Error('closed'))],
])('a store %s is not spoken of', async (_, list) => {
  expect((await open(list())).textContent).toBe('');
});

it('each damaged row is named, and many are counted', async () => {
  const row: DamagedRow = { table: 'annotations', key: '"a"', field: 'target.start', words: '46 chi bộ' };
  const rows = Array.from({ length: 40 }, (_, index) => ({ ...row, key: `"${index}"` }));
  const container = await open(
    Promise.resolve([{ ...row, table: 'articles', field: '', words: null }, ...rows]),
  );
  const lines = [...container.querySelectorAll('li')].map(({ textContent }) => textContent);
  expect(lines).toHaveLength(30);
  expect(lines[0]).toMatch(/damaged\.table\.articles.*damaged\.row/);
  expect(lines[1]).toMatch(/damaged\.table\.annotations.*46 chi bộ.*target\.start/);
  expect(container.textContent).toContain('damaged.summary 41');
  expect(container.textContent).toContain('damaged.more [11]');
});
