import { browser } from '@/utils/platform/browser.ts';
import type { Tally } from '../tally.ts';

/** What is remembered of a library beside its database and its copy, so that the loss of both is noticed, too. */
export type Counter = Pick<Tally, 'library' | 'change' | 'marks'>;

const PREFIX = 'library.';

const isCounter = (value: unknown): value is Counter =>
  typeof value === 'object' &&
  value !== null &&
  'library' in value &&
  typeof value.library === 'string' &&
  'change' in value &&
  Number.isInteger(value.change) &&
  'marks' in value &&
  Number.isInteger(value.marks);

/** The counters of all libraries there were. A damaged storage area counts nothing, which is no loss. */
export async function readCounters(): Promise<Counter[]> {
  const all = await browser.storage.local.get(null).catch(() => ({}));
  return Object.entries(all)
    .filter(([key]) => key.startsWith(PREFIX))
    .map(([, value]) => value)
    .filter(isCounter);
}

/** Remembers where a library stands. Not being able to is no fault: its change stands in two places already. */
export async function keepCounter({ library, change, marks }: Counter): Promise<void> {
  const counter: Counter = { library, change, marks };
  await browser.storage.local.set({ [`${PREFIX}${library}`]: counter }).catch(() => {});
}

export async function forgetCounters(libraries: readonly string[]): Promise<void> {
  await browser.storage.local.remove(libraries.map((library) => `${PREFIX}${library}`)).catch(() => {});
}
