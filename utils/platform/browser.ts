import polyfill, { type Runtime } from 'webextension-polyfill';

/** The one door to the WebExtension API: nothing else imports the polyfill, so a test can replace it here. */
export const browser = polyfill;

/** Who sent a message, in the browser's own word. */
export type MessageSender = Runtime.MessageSender;
