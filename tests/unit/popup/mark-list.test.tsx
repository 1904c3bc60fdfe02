// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';
import { MarkList } from '@/entrypoints/popup/MarkList.tsx';
import { aMark } from '../../sample/records.ts';
import { show } from '../components/render.ts';

vi.mock('#i18n', () => ({ i18n: { t: (key: string, args?: unknown) => `${key} ${JSON.stringify(args)}` } }));
vi.mock('@/utils/platform/messages/messages.ts', () => ({ callReader: vi.fn() }));

const marks = Array.from({ length: 450 }, (_, index) =>
  aMark(index < 20 ? 'remark' : 'statistic', '12 thôn', { id: `mark-${index}` }),
);

it('a list of very many marks is counted in full and shown in parts, all of it in the end', async () => {
  const container = await show(<MarkList annotations={marks} unseen={{}} tabId={1} />);
  const statistics = container.querySelector('[data-testid=marks-statistic]')!;
  const rows = () => statistics.querySelectorAll('[data-testid=mark]').length;
  const more = () => statistics.querySelector<HTMLButtonElement>('[data-testid=more-marks]');
  expect(statistics.querySelector('h2')!.textContent).toContain('430');
  expect(rows()).toBe(100);
  expect(more()!.textContent).toContain('[330]');
  more()!.click();
  await vi.waitFor(() => expect(rows()).toBe(400));
  more()!.click();
  await vi.waitFor(() => expect(rows()).toBe(430));
  expect(more()).toBeNull();
  expect(container.querySelectorAll('[data-testid=marks-remark] [data-testid=mark]')).toHaveLength(20);
});
