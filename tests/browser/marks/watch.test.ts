import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { watch } from '@/utils/marks/watch.ts';

let controller: AbortController;

beforeEach(() => {
  controller = new AbortController();
  vi.useFakeTimers();
});

afterEach(() => {
  controller.abort();
  vi.useRealTimers();
  document.body.replaceChildren();
});

const settle = async (milliseconds: number) => {
  await Promise.resolve();
  await vi.advanceTimersByTimeAsync(milliseconds);
};

test('reports what happens together once', async () => {
  const seen = vi.fn();
  watch(document.body, seen, { signal: controller.signal });
  document.body.append('một');
  await settle(10);
  document.body.append('hai');
  await settle(200);
  expect(seen).toHaveBeenCalledTimes(1);
  expect(seen.mock.calls[0]![0]).toHaveLength(2);
});

test('a page that never rests is reported ever more rarely', async () => {
  const seen = vi.fn();
  const node = document.body.appendChild(document.createElement('p'));
  watch(document.body, seen, { signal: controller.signal });
  for (let i = 0; i < 600; i += 1) {
    node.textContent = String(i);
    await settle(100);
  }
  expect(seen.mock.calls.length).toBeLessThan(20);
  await settle(60_000);
  const reports = seen.mock.calls.length;
  node.textContent = 'yên';
  await settle(200);
  expect(seen).toHaveBeenCalledTimes(reports + 1);
});

test('our own UI concerns nobody', async () => {
  const seen = vi.fn();
  watch(document.body, seen, { signal: controller.signal });
  const host = document.createElement('div');
  host.setAttribute('data-but-nho', '');
  document.body.append(host);
  await settle(500);
  host.textContent = 'thẻ';
  host.remove();
  await settle(500);
  expect(seen).not.toHaveBeenCalled();
});

test('changes in an open shadow root are seen once it is observed, and nothing after the end', async () => {
  const seen = vi.fn();
  const shadow = document.body.appendChild(document.createElement('div')).attachShadow({ mode: 'open' });
  watch(document.body, seen, { signal: controller.signal }).observe(shadow);
  shadow.append('chữ');
  await settle(200);
  expect(seen).toHaveBeenCalledTimes(1);
  shadow.append('nữa');
  controller.abort();
  await settle(10_000);
  expect(seen).toHaveBeenCalledTimes(1);
});

test('what shows and hides text without touching it is a change', async () => {
  const seen = vi.fn();
  document.body.innerHTML = '<dialog>một</dialog><details><summary>hai</summary>ba</details><p>bốn</p>';
  watch(document.body, seen, { signal: controller.signal });
  const acts = [
    () => document.querySelector('dialog')!.showModal(),
    () => document.querySelector('dialog')!.close(),
    () => document.querySelector('details')!.toggleAttribute('open'),
    () => document.querySelector('p')!.toggleAttribute('hidden'),
  ];
  for (const [index, act] of acts.entries()) {
    act();
    await settle(10_000);
    expect(seen).toHaveBeenCalledTimes(index + 1);
  }
});
