import { h, render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, it } from 'vitest';
import { UnevenList } from '@/components/lists/UnevenList.tsx';

const COUNT = 100_000;
const items = Array.from({ length: COUNT }, (_, at) => ({ key: `row-${at}`, height: 20 + (at % 5) * 13 }));
const keyOf = ({ key }: { key: string }) => key;

const box = document.createElement('div');
box.style.cssText = 'display: flex; flex-direction: column; height: 400px; width: 300px';
const style = document.createElement('style');
style.textContent = '.p-body { flex: 1; min-height: 0; overflow: hidden auto }';
document.head.append(style);

const show = (chosen: string | null, shown = items) =>
  act(() => {
    if (!box.isConnected) document.body.append(box);
    render(
      h(UnevenList<(typeof items)[number]>, {
        items: shown,
        keyOf,
        usual: 40,
        label: 'Rows',
        chosen,
        row: ({ key, height }, attributes) =>
          h(
            'li',
            { ...attributes, tabIndex: -1, 'aria-current': key === chosen, style: { height: `${height}px` } },
            key,
          ),
      }),
      box,
    );
  });

afterEach(() => {
  render(null, box);
  box.remove();
});

const rows = () => [...box.querySelectorAll('li')];
const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));

it('of a hundred thousand rows only those in sight are there, each saying its place among all', async () => {
  await show(null);
  expect(rows().length).toBeLessThan(60);
  expect(rows()[0]!.getAttribute('aria-posinset')).toBe('1');
  expect(rows().every((row) => row.getAttribute('aria-setsize') === String(COUNT))).toBe(true);
});

it('a row that is chosen is brought into sight and gets the focus, wherever it is', async () => {
  await show(null);
  for (const key of ['row-1', 'row-9', 'row-99999', 'row-50000', 'row-3']) {
    await show(key);
    await expect.poll(() => document.activeElement?.textContent).toBe(key);
    const row = document.activeElement!.getBoundingClientRect();
    const seen = box.getBoundingClientRect();
    expect(row.top).toBeGreaterThanOrEqual(seen.top - 1);
    expect(row.bottom).toBeLessThanOrEqual(seen.bottom + 1);
  }
});

it('what is typed in a field keeps the focus while rows come and go', async () => {
  const field = document.body.appendChild(document.createElement('input'));
  field.focus();
  await show('row-7');
  await frame();
  expect(document.activeElement).toBe(field);
  await show('row-1', items.slice(0, 3));
  await frame();
  expect(document.activeElement).toBe(field);
  expect(rows()).toHaveLength(3);
  field.remove();
});
