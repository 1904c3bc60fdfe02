import { beforeEach, expect, it, vi } from 'vitest';
import { welcome } from '@/entrypoints/background/welcome.ts';
import { database, door } from '@/utils/store/database/database.ts';
import { setReviewerName } from '@/utils/store/desk/reviewer.ts';

const { create, local } = vi.hoisted(() => ({
  create: vi.fn(),
  local: new Map<string, unknown>(),
}));
vi.mock('@/utils/platform/browser.ts', () => ({
  browser: {
    tabs: { create },
    runtime: { getURL: (path: string) => `extension:${path}` },
    storage: {
      local: {
        get: async (key: string) => ({ [key]: local.get(key) }),
        set: async (items: object) => Object.entries(items).forEach(([key, value]) => local.set(key, value)),
      },
    },
  },
}));

beforeEach(async () => {
  create.mockReset();
  local.clear();
  await database.delete();
  door.leave();
});

it('is shown once, after the extension was installed', async () => {
  await welcome('install');
  await welcome('install');
  expect(create.mock.calls).toEqual([[{ url: 'extension:/welcome.html' }]]);
});

it('is not shown after an update, nor where somebody has given a name', async () => {
  await welcome('update');
  local.clear();
  await setReviewerName('Vũ Hạnh Nguyên');
  await welcome('install');
  expect(create).not.toHaveBeenCalled();
});
