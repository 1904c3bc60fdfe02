// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';
import { hearOnlyTheReviewer, press } from '@/entrypoints/reader/shield/trusted.ts';
import { show } from '../components/render.ts';

hearOnlyTheReviewer();

it('a script that gets hold of a button or a box does nothing with it, in its place or out of it', async () => {
  const acted = vi.fn();
  const container = await show(
    <div>
      <button type="button" onClick={acted} />
      <input type="radio" onChange={acted} onInput={acted} />
    </div>,
  );
  for (const element of container.querySelectorAll<HTMLElement>('button, input')) {
    element.click();
    element.dispatchEvent(new Event('change', { bubbles: true }));
    element.remove();
    element.click();
  }
  expect(acted).not.toHaveBeenCalled();
});

it('a click that was looked at presses', async () => {
  const acted = vi.fn();
  const container = await show(<button type="button" onClick={acted} />);
  press(container.querySelector('button')!, 1);
  expect(acted).toHaveBeenCalledTimes(1);
});
