export { type Announcement, Announcements, UNSAVED } from './announcements';
export type { Message } from './message';
