import { beforeEach, expect, it, vi } from 'vitest';
import { emptyFileSystem } from './fake-storage.ts';

const world = vi.hoisted(() => ({ get: vi.fn(), call: vi.fn() }));
vi.mock('@/utils/platform/browser.ts', () => ({ browser: { storage: { local: { get: world.get } } } }));
vi.mock('@/utils/platform/messages/messages.ts', () => ({ callBackground: world.call }));

const { handOverKey } = await import('@/utils/platform/hand-over-key.ts');
const { spareKey } = await import('@/entrypoints/background/spare-key.ts');

const NEVER = new AbortController().signal;

beforeEach(() => {
  emptyFileSystem();
  world.call.mockReset().mockResolvedValue('spare');
});

it('the browser’s storage area tells the key, and nobody else is asked', async () => {
  world.get.mockResolvedValue({ handOverKey: 'kept' });
  expect(await handOverKey(NEVER)).toBe('kept');
  expect(world.call).not.toHaveBeenCalled();
});

it('where that is damaged, the background has another one', async () => {
  world.get.mockRejectedValue(new Error('IO error: corruption'));
  expect(await handOverKey(NEVER)).toBe('spare');
  expect(world.call).toHaveBeenCalledWith('spareKey', null);
});

it('which is made once, and outlives it', async () => {
  const [one, other] = await Promise.all([spareKey(), spareKey()]);
  expect(one).toHaveLength(72);
  expect(other).toBe(one);
  vi.resetModules();
  const again = await import('@/entrypoints/background/spare-key.ts');
  expect(await again.spareKey()).toBe(one);
});
