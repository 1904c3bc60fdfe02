import type { Ears } from '@/entrypoints/reader/shield/ears.ts';

/** Ears that hear what a test says. */
export function fakeEars() {
  const listeners = new Map<string, ((event: never) => void)[]>();
  const ears = {
    on: (type: string, listener: (event: never) => void) =>
      void listeners.set(type, [...(listeners.get(type) ?? []), listener]),
  };
  const hear = (type: string, event: object = {}) => {
    for (const listener of listeners.get(type) ?? []) listener(event as never);
  };
  return { ears: ears as unknown as Ears, hear };
}
