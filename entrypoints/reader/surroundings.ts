import type { ReadonlySignal } from '@preact/signals-core';
import type { PaintedMark } from '@/utils/marks/painted-mark.ts';
import type { Session } from '@/utils/reading/index.ts';
import type { Host } from './host.ts';
import type { KeyDoor } from './input/key-door.ts';
import type { Ears } from './shield/ears.ts';
import type { EarlyKeys } from './writing/early-keys.ts';

/** What of the reader is there before anything is drawn over the page. */
export interface Surroundings {
  document: Document;
  ears: Ears;
  host: Host;
  session: Session;
  /** The marks and suggestions that are on show on the page. */
  shown: ReadonlySignal<readonly PaintedMark[]>;
  /** What is typed before the note can take it. */
  keys: EarlyKeys;
  /** Hears the keys for commands. */
  keyDoor: KeyDoor;
}
