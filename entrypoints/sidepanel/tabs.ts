import type { FunctionComponent } from 'preact';
import { i18n } from '#i18n';
import { ChecksTab } from './checks/ChecksTab.tsx';
import { type Checks, waiting } from './checks/use-checks.ts';
import { EntryTab } from './entry/EntryTab.tsx';
import type { Work } from './entry/use-work.ts';
import { MarksTab } from './marks/MarksTab.tsx';
import { SuggestionsTab } from './suggestions/SuggestionsTab.tsx';
import type { TabProps } from './tab-props.ts';
import type { Listed } from './use-listed.ts';

export type TabId = 'entry' | 'marks' | 'suggestions' | 'findings';

interface Tab {
  id: TabId;
  label: () => string;
  /** How much there is in it. */
  count?: (listed: Listed, checks: Checks) => number;
  Body: FunctionComponent<TabProps>;
  /** Whether there is anything to be done there: else the tab is absent. */
  isThere: (work: Work | null) => boolean;
}

/** All tabs, in order. */
const TABS: readonly Tab[] = [
  {
    id: 'entry',
    label: () => i18n.t('panel.entry'),
    Body: EntryTab,
    isThere: (work) => work !== null,
  },
  {
    id: 'marks',
    label: () => i18n.t('panel.marks'),
    count: ({ marks }) => marks.length,
    Body: MarksTab,
    isThere: () => true,
  },
  {
    id: 'suggestions',
    label: () => i18n.t('panel.suggestions'),
    count: ({ suggestions }) => suggestions.length,
    Body: SuggestionsTab,
    isThere: () => true,
  },
  {
    id: 'findings',
    label: () => i18n.t('panel.checks'),
    count: (_, checks) => waiting(checks),
    Body: ChecksTab,
    isThere: () => true,
  },
];

export const tabsOf = (work: Work | null): readonly Tab[] => TABS.filter(({ isThere }) => isThere(work));
