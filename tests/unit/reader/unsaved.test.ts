// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { guardUnsaved } from '@/entrypoints/reader/unsaved.ts';
import { Fault } from '@/utils/model/fault.ts';
import { aMark } from '../../sample/records.ts';
import { settle } from '../reading/background.ts';
import { openOn } from '../reading/open.ts';
import { background, life, TEXT } from '../reading/set-up.ts';

const world = vi.hoisted(() => ({ isConnected: true }));
vi.mock('@/utils/platform/connection.ts', () => ({ isConnected: () => world.isConnected }));
vi.mock('@/utils/platform/messages/messages.ts', () => import('../reading/fake-messages.ts'));

beforeEach(() => {
  world.isConnected = true;
});
afterEach(() => void vi.restoreAllMocks());

function open() {
  const opened = openOn(TEXT, life.signal);
  const listen = vi.spyOn(window, 'addEventListener');
  guardUnsaved(window, opened.session, life.signal);
  /** Whether the browser would ask before the page is left. */
  const asks = () => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
  return { ...opened, ...opened.session, asks, listen };
}

it('the browser asks while a mark is on its way, and no longer than that', async () => {
  const { mark, asks } = open();
  const letGo = background.hold();
  expect(asks()).toBe(false);
  mark('118/126 thôn');
  expect(asks()).toBe(true);
  letGo();
  await settle();
  expect(background.calls).toContain('saveAnnotations');
  expect(asks()).toBe(false);
});

it('asks as long as a save has failed', async () => {
  const { mark, asks } = open();
  background.fault = new Fault('quota');
  mark('118/126 thôn');
  await settle();
  expect(asks()).toBe(true);
});

it('a note half typed asks only where nobody is there to save it', () => {
  const { drafts, asks } = open();
  drafts.hold({}, { annotation: aMark('remark', '12,1%'), edit: { note: 'đang g' } });
  expect(asks()).toBe(false);
  world.isConnected = false;
  expect(asks()).toBe(true);
});

it('a page with nothing unsaved has no listener, which would keep it out of the browser’s memory', async () => {
  const { mark, listen, asks } = open();
  const heard = () => listen.mock.calls.filter(([type]) => type === 'beforeunload').length;
  expect(heard()).toBe(0);
  mark('118/126 thôn');
  expect(heard()).toBe(1);
  life.abort();
  expect(asks()).toBe(false);
});
