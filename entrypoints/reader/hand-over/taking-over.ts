import type { Session } from '@/utils/reading/index.ts';
import { findLeftBehind } from './left-behind.ts';
import type { Mirror } from './mirror.ts';
import { takeOver } from './take-over.ts';

/** What an earlier reader left on this page, for this one. */
export interface Inheritance {
  /** What was open there; null when nothing was. */
  page: () => Mirror['page'];
  takeOver: () => void;
}

/** A part of the reader: it comes where something stands on the page that looks like an earlier one's. */
export async function findInheritance(
  hosts: readonly Element[],
  session: Session,
  signal: AbortSignal,
): Promise<Inheritance | null> {
  // Without a key nothing can be proved to be ours: this reader begins as on a page where nobody was.
  const left = await findLeftBehind(hosts, signal).catch(() => null);
  return left && { page: () => left.read().page, takeOver: () => takeOver(session, left) };
}
