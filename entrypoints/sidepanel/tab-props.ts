import type { Deeds } from './deeds.ts';
import type { Listed } from './use-listed.ts';

/** What every tab is given. */
export interface TabProps {
  listed: Listed;
  deeds: Deeds;
  /** Whether letters are commands. */
  singleKeys: boolean;
}
