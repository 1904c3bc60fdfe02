import { beforeEach, expect, it, vi } from 'vitest';
import { welcome } from '@/entrypoints/background/welcome.ts';
import { getReviewerName } from '@/utils/store/desk/reviewer.ts';

const { create, local } = vi.hoisted(() => ({ create: vi.fn(), local: new Map<string, unknown>() }));
vi.mock('@/utils/platform/browser.ts', () => ({
  browser: {
    tabs: { create },
    runtime: { getURL: (path: string) => `extension:${path}` },
    storage: {
      local: {
        get: async (key: string) => ({ [key]: local.get(key) }),
        set: async (items: object) => {
          for (const [key, value] of Object.entries(items)) local.set(key, value);
        },
      },
    },
  },
}));
vi.mock('@/utils/store/desk/reviewer.ts');

beforeEach(() => {
  create.mockReset();
  local.clear();
  vi.mocked(getReviewerName).mockResolvedValue(null);
});

it('is shown once, after the extension was installed', async () => {
  await welcome('install');
  await welcome('install');
  expect(create.mock.calls).toEqual([[{ url: 'extension:/welcome.html' }]]);
});

it('is not shown after an update, nor where somebody has given a name', async () => {
  await welcome('update');
  local.clear();
  vi.mocked(getReviewerName).mockResolvedValue('Vũ Hạnh Nguyên');
  await welcome('install');
  expect(create).not.toHaveBeenCalled();
});
