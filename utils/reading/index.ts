export type { Announcement } from './announcements';
export type { Draft } from './ledger/drafts';
export { lastWords } from './ledger/last-words';
export type { Pending } from './ledger/pending';
export type { Mark } from './marks/mark';
export type { Message } from './message';
export type { Page } from './page/page';
export { PageReader } from './page-reader';
export { openSession, type Session } from './session';
