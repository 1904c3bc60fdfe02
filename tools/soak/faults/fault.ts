import type { Hand } from '../acts/hand.ts';

/** What a fault needs beside the reviewer's work. */
export interface Scene extends Hand {
  /** Does what was under way when the fault came, without waiting for it to be saved. */
  workOn: () => Promise<void>;
  /** How many marks of an address the store holds. */
  stored: (address: string) => Promise<number>;
  /** The disk that the profile stands on, where it is one of our own. */
  disk: Disk | null;
}

export interface Disk {
  /** @param leave bytes that stay free */
  fill: (leave: number) => void;
  empty: () => void;
}

/**
 * Has something go wrong in the middle of what is under way.
 * @param sort which sort of it, as drawn
 * @returns what that sort is called; nothing where there is but one
 */
export type Fault = (scene: Scene, sort: number) => Promise<string | undefined>;
