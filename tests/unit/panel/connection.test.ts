import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Connection } from '@/utils/panel/nats/connection.ts';

/** A server that asks for a signature and goes before it has one, as when it is killed in that moment. */
class LeavingSocket extends EventTarget {
  readonly bufferedAmount = 0;
  onopen: (() => void) | null = null;
  onclose: ((event: { wasClean: boolean; reason: string }) => void) | null = null;

  constructor() {
    super();
    setTimeout(() => {
      const asked = new TextEncoder().encode('INFO {"nonce":"abc","version":"2.15.1","headers":true}\r\n');
      this.dispatchEvent(new MessageEvent('message', { data: asked.buffer }));
      this.onclose?.({ wasClean: true, reason: '' });
    }, 10);
  }

  close(): void {}
  send(): void {}
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('WebSocket', LeavingSocket);
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it('a server that goes while it is being answered is told of: nothing waits for it for ever', async () => {
  const opened = Connection.open(['ws://127.0.0.1:1', 'ws://localhost:2'], {
    name: 'r07',
    jwt: 'a.b.c',
    sign: () => new Promise((resolve) => setTimeout(() => resolve(new Uint8Array(64)), 50)),
    until: '2027-01-01T00:00:00.000Z',
  }).catch((fault: unknown) => fault);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(await opened).toMatchObject({ name: 'PanelFault', kind: 'timeout' });
});
