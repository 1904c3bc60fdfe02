import { beforeEach, expect, it, vi } from 'vitest';
import { returnToOpenPages } from '@/entrypoints/background/return.ts';

const { executeScript, local } = vi.hoisted(() => ({
  executeScript: vi.fn(async (): Promise<unknown[]> => []),
  local: { isDamaged: false, items: {} as Record<string, unknown> },
}));
vi.mock('@/utils/platform/browser.ts', () => {
  const session: Record<string, unknown> = {};
  const whole = async () => {
    if (local.isDamaged) throw new Error('IO error: corruption');
    return local.items;
  };
  return {
    browser: {
      tabs: { query: async () => [{ id: 7 }, { id: 9 }], TAB_ID_NONE: -1 },
      scripting: { executeScript },
      permissions: { getAll: async () => ({ origins: [] }) },
      runtime: { getManifest: () => ({ host_permissions: [] }) },
      storage: {
        session: {
          get: async () => ({ ...session }),
          set: async (items: object) => void Object.assign(session, items),
          clear: () => {
            for (const key of Object.keys(session)) delete session[key];
          },
        },
        local: { get: whole, set: async (items: object) => void Object.assign(await whole(), items) },
      },
    },
  };
});

beforeEach(async () => {
  const { browser } = await import('@/utils/platform/browser.ts');
  await browser.storage.session.clear();
  executeScript.mockReset().mockResolvedValue([]);
  local.items = {};
});

it('readers come back into the open pages once, with a key to know what was left there', async () => {
  local.isDamaged = false;
  await returnToOpenPages();
  await returnToOpenPages();
  expect(executeScript).toHaveBeenCalledTimes(2);
  expect(local.items).toHaveProperty('handOverKey');
});

it('they come back once more where the background was stopped before they were all back', async () => {
  vi.useFakeTimers();
  executeScript.mockReturnValue(new Promise(() => {}));
  void returnToOpenPages();
  await vi.advanceTimersByTimeAsync(1_000);
  void returnToOpenPages();
  // A page that never answers keeps it waiting no longer.
  await vi.advanceTimersByTimeAsync(10_000);
  await returnToOpenPages();
  expect(executeScript).toHaveBeenCalledTimes(4);
  vi.useRealTimers();
});

it('they come back also where the browser’s storage area is damaged', async () => {
  local.isDamaged = true;
  await returnToOpenPages();
  expect(executeScript).toHaveBeenCalledTimes(2);
});

it('a background that is stopped while they are on their way sends them once more', async () => {
  local.isDamaged = false;
  executeScript.mockImplementationOnce(() => new Promise(() => {}));
  void returnToOpenPages();
  await vi.waitFor(() => expect(executeScript).toHaveBeenCalledTimes(2));
  await returnToOpenPages();
  expect(executeScript).toHaveBeenCalledTimes(4);
  await returnToOpenPages();
  expect(executeScript).toHaveBeenCalledTimes(4);
});
