// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';
import { Toasts } from '@/components/over-page/Toasts.tsx';
import { show } from './render.ts';

vi.mock('#i18n', () => ({ i18n: { t: (key: string) => key } }));

const LIVE = '[role=status], [role=alert], [aria-live]';

it('news and failures each have one live region, there before anything is said', async () => {
  const container = await show(<Toasts toasts={[]} onDismiss={() => {}} />);
  const regions = [...container.querySelectorAll(LIVE)];
  expect(regions.map((region) => region.getAttribute('role'))).toEqual(['status', 'alert']);
  await show(
    <Toasts
      toasts={[
        { id: '1', text: 'Chưa lưu được.', isFailure: true, action: null },
        { id: '2', text: 'Đã xóa.', isFailure: false, action: null },
      ]}
      onDismiss={() => {}}
    />,
  );
  expect([...container.querySelectorAll(LIVE)]).toEqual(regions);
  expect(regions.map((region) => region.querySelector('span')?.textContent)).toEqual([
    'Đã xóa.',
    'Chưa lưu được.',
  ]);
});
