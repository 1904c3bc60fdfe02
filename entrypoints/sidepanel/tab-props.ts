import type { RefObject } from 'preact';
import type { Notice } from '@/components/desk/RunningLine.tsx';
import type { Checks } from './checks/use-checks.ts';
import type { TabCommands } from './commands.ts';
import type { Deeds } from './deeds.ts';
import type { Work } from './entry/use-work.ts';
import type { Listed } from './use-listed.ts';

/** What every tab is given. */
export interface TabProps {
  listed: Listed;
  deeds: Deeds;
  /** Where the tab says, whenever it is drawn, what its keys do. */
  commands: RefObject<TabCommands>;
  /** The award that is worked on; null where there is none. */
  work: Work | null;
  checks: Checks;
  onNotice: (notice: Notice) => void;
}
