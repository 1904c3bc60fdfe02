import { beforeEach, expect, it, vi } from 'vitest';
import { watchCommands } from '@/entrypoints/background/commands.ts';
import { COMMAND_IDS, commandOf } from '@/utils/commands/table.ts';

vi.mock('#i18n', () => import('./fake-i18n.ts'));
const world = vi.hoisted(() => {
  const event = () => {
    const heard: ((...all: never[]) => unknown)[] = [];
    return { heard, addListener: (listener: (...all: never[]) => unknown) => heard.push(listener) };
  };
  return {
    onCommand: event(),
    onClicked: event(),
    onInstalled: event(),
    onStartup: event(),
    create: vi.fn(),
    open: vi.fn(async () => {}),
    callReader: vi.fn(async (_: number, name: string): Promise<unknown> => name === 'runCommand'),
    injectReader: vi.fn(async () => {}),
    openNextEntry: vi.fn(async () => null),
  };
});
vi.mock('@/utils/platform/browser.ts', () => ({
  browser: {
    commands: { onCommand: world.onCommand },
    contextMenus: { onClicked: world.onClicked, create: world.create, removeAll: async () => {} },
    runtime: { onInstalled: world.onInstalled, onStartup: world.onStartup },
    sidePanel: { open: world.open },
  },
}));
vi.mock('@/utils/platform/messages/messages.ts', () => ({ callReader: world.callReader }));
vi.mock('@/utils/platform/inject.ts', () => ({ injectReader: world.injectReader }));
vi.mock('@/entrypoints/background/next-entry.ts', () => ({ openNextEntry: world.openNextEntry }));

const TAB = { id: 7, windowId: 3 };
const emit = (event: { heard: ((...all: never[]) => unknown)[] }, ...all: unknown[]) => {
  for (const listener of event.heard) listener(...(all as never[]));
};

watchCommands();
beforeEach(() => vi.clearAllMocks());

it('hands commands to the reader of the tab, and opens panel and next entry itself', async () => {
  emit(world.onCommand, 'mark.statistic', TAB);
  emit(world.onClicked, { menuItemId: 'mark.remark' }, TAB);
  emit(world.onCommand, 'panel.open', TAB);
  // In the press itself: later the browser refuses.
  expect(world.open).toHaveBeenCalledWith({ windowId: 3 });
  emit(world.onCommand, 'entry.next', TAB);
  await vi.waitFor(() => expect(world.openNextEntry).toHaveBeenCalledWith(7, expect.any(String)));
  expect(world.callReader.mock.calls).toEqual([
    [7, 'runCommand', { command: 'mark.statistic' }],
    [7, 'runCommand', { command: 'mark.remark' }],
  ]);
});

it('has the page read first where nobody has', async () => {
  world.callReader.mockRejectedValueOnce(new Error('nobody is there'));
  emit(world.onCommand, 'mark.campaign', TAB);
  await vi.waitFor(() => expect(world.callReader).toHaveBeenCalledTimes(3));
  expect(world.injectReader).toHaveBeenCalledWith(7);
  expect(world.callReader.mock.calls.slice(1)).toEqual([
    [7, 'open', { asked: true }],
    [7, 'runCommand', { command: 'mark.campaign' }],
  ]);
});

it('does nothing for what is no command, or in no tab', () => {
  emit(world.onCommand, 'answer', TAB);
  emit(world.onCommand, 'mark.campaign', undefined);
  expect(world.callReader).not.toHaveBeenCalled();
});

it('has the menu’s commands from the table', async () => {
  emit(world.onInstalled);
  const wanted = COMMAND_IDS.filter((id) => commandOf(id).menu);
  await vi.waitFor(() => expect(world.create).toHaveBeenCalledTimes(wanted.length));
  expect(world.create.mock.calls.map(([item]) => (item as { id: string }).id)).toEqual(wanted);
});
