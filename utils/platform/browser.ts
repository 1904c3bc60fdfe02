import polyfill, { type Runtime } from 'webextension-polyfill';

/** The one door to the WebExtension API: nothing else imports the polyfill, so a test can replace it here. */
export const browser = polyfill;

/** Who sent a message, in the browser's own word. */
export type MessageSender = Runtime.MessageSender;

/** What hears messages. One that does not answer returns nothing, which these typings leave out. */
export type MessageListener = Runtime.OnMessageListenerCallback;
