import { beforeEach, expect, it, vi } from 'vitest';
import { watchPanelVisits } from '@/entrypoints/background/panel-visits.ts';

/** A browser as the background finds it: what is stored and granted outlives it, alarms need not. */
const world = vi.hoisted(() => {
  const hear = () => {
    const heard: ((told?: unknown) => void)[] = [];
    return {
      heard,
      addListener: (listener: (told?: unknown) => void) =>
        void (heard.includes(listener) || heard.push(listener)),
    };
  };
  const planned = new Map<string, { name: string; periodInMinutes: number }>();
  const stored: Record<string, unknown> = {};
  const alarms = {
    onAlarm: hear(),
    create: async (name: string, { periodInMinutes }: { periodInMinutes: number }) =>
      void planned.set(name, { name, periodInMinutes }),
    get: async (name: string) => planned.get(name),
    clear: async (name: string) => planned.delete(name),
  };
  const browser = {
    alarms: alarms as typeof alarms | undefined,
    permissions: { onAdded: hear() },
    runtime: { id: 'but-nho', getURL: (path: string) => path, onMessage: hear(), onStartup: hear() },
    storage: { local: { get: async (key: string) => ({ [key]: stored[key] }) } },
  };
  return { alarms, browser, planned, stored, createDocument: vi.fn(async () => {}) };
});
vi.mock('@/utils/platform/browser.ts', () => ({ browser: world.browser }));
vi.stubGlobal('chrome', { offscreen: { createDocument: world.createDocument } });

const { alarms, browser, planned, stored, createDocument } = world;
const listeners = () => [alarms.onAlarm, browser.permissions.onAdded, browser.runtime.onStartup];
const settle = () => new Promise((resolve) => setTimeout(resolve));

/** The background is started, as it is for any event. @param withBrowser because the browser was */
async function start(withBrowser: boolean): Promise<void> {
  for (const { heard } of listeners()) heard.length = 0;
  watchPanelVisits();
  // A browser tells events that were listened for at once, and none that were asked for later.
  if (withBrowser) for (const listener of browser.runtime.onStartup.heard) listener();
  await settle();
}

beforeEach(() => {
  planned.clear();
  createDocument.mockClear();
  browser.alarms = alarms;
  stored.panelMember = true;
});

it('a browser that was killed and has forgotten its alarms visits again by itself', async () => {
  await start(true);
  expect([...planned.values()]).toEqual([{ name: 'panel-visit', periodInMinutes: 1 }]);
  for (const listener of alarms.onAlarm.heard) listener({ name: 'panel-visit' });
  await settle();
  expect(createDocument).toHaveBeenCalledOnce();
});

it('a new start of the browser brings a visit soon, though a late one is planned; one of the background alone does not', async () => {
  planned.set('panel-visit', { name: 'panel-visit', periodInMinutes: 15 });
  await start(false);
  expect(planned.get('panel-visit')?.periodInMinutes).toBe(15);
  await start(true);
  expect(planned.get('panel-visit')?.periodInMinutes).toBe(1);
});

it('whoever belongs to no panel, or did not allow it, has nothing planned', async () => {
  stored.panelMember = undefined;
  await start(true);
  expect(planned.size).toBe(0);
  stored.panelMember = true;
  browser.alarms = undefined;
  await start(true);
  expect(planned.size).toBe(0);
  // Allowed later: the time of a visit is heard without a new start.
  browser.alarms = alarms;
  for (const listener of browser.permissions.onAdded.heard) listener();
  expect(alarms.onAlarm.heard).toHaveLength(1);
});
