import { createContext } from 'preact';

/** Whether the reviewer was told, at the head of the popup, that the store does not open: once is enough. */
export const StoreTold = createContext(false);
