import { type ComponentChild, render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach } from 'vitest';

let shown: HTMLElement | null = null;

/** Draws something into the page of the test; called again, it redraws. It is taken away after the test. */
export async function show(content: ComponentChild): Promise<HTMLElement> {
  shown ??= document.body.appendChild(document.createElement('div'));
  const container = shown;
  await act(() => render(content, container));
  return container;
}

/** Takes away what was drawn, as when a card closes. */
export async function close(): Promise<void> {
  const container = shown;
  shown = null;
  if (!container) return;
  await act(() => render(null, container));
  container.remove();
}

afterEach(close);
