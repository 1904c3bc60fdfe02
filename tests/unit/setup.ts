import 'fake-indexeddb/auto';
import { fakeLocks, fakeStorage } from './fake-storage.ts';

// Node has no navigator before version 21; where a test has a DOM, its navigator has neither of both.
if (!('navigator' in globalThis))
  Object.defineProperty(globalThis, 'navigator', { value: {}, configurable: true });
Object.defineProperties(navigator, {
  storage: { value: fakeStorage, configurable: true, writable: true },
  locks: { value: fakeLocks, configurable: true },
});
