/** The one door to the WebExtension API: nothing else imports the polyfill, so a test can replace it here. */
export { default as browser } from 'webextension-polyfill';
