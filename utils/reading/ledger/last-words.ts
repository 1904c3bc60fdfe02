import type { Announcement } from '../announcements.ts';
import type { Drafts } from './drafts.ts';
import type { Ledger } from './ledger.ts';

/** What is told once the extension is gone: never to reload the page while that would lose something. */
export function lastWords({ unsaved }: Ledger, { held }: Drafts): Announcement {
  const typed = [...held.value.values()].map(({ annotation }) => annotation.id);
  const count = new Set([...unsaved.keys(), ...typed]).size;
  return { id: 'gone', message: { says: 'gone', count }, isFailure: true, offer: null };
}
