import type { RunningExtension } from '../driver/launch.ts';

/** What the steps work with. */
export interface Tour {
  extension: RunningExtension;
  /** Where files are left, absolute. */
  folder: string;
  /** The path for a file of this name in {@link folder}; the name is printed at the end. */
  keep: (name: string) => string;
  /** Closes the browser and starts it again with the same profile, as on the next day. */
  restart: () => Promise<void>;
}
