export type { Announcement } from './announcements.ts';
export type { Draft } from './ledger/drafts.ts';
export { lastWords } from './ledger/last-words.ts';
export type { Pending } from './ledger/pending.ts';
export type { Mark } from './marks/mark.ts';
export type { Message } from './message.ts';
export type { Page } from './page/page.ts';
export { PageReader } from './page-reader.ts';
export { openSession, type Session } from './session.ts';
