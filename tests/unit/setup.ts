import 'fake-indexeddb/auto';
import 'opfs-mock';
import { fakeLocks } from './locks';

Object.defineProperty(navigator, 'locks', { value: fakeLocks, configurable: true });
