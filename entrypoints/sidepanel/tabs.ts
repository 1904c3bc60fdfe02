import type { FunctionComponent } from 'preact';
import { i18n } from '#i18n';
import { MarksTab } from './marks/MarksTab.tsx';
import { SuggestionsTab } from './suggestions/SuggestionsTab.tsx';
import type { TabProps } from './tab-props.ts';
import type { Listed } from './use-listed.ts';

export type TabId = 'marks' | 'suggestions';

interface Tab {
  id: TabId;
  label: () => string;
  /** How much there is in it. */
  count: (listed: Listed) => number;
  Body: FunctionComponent<TabProps>;
}

/** The panel's tabs, in order. */
export const TABS: readonly Tab[] = [
  {
    id: 'marks',
    label: () => i18n.t('panel.marks'),
    count: ({ marks }) => marks.length,
    Body: MarksTab,
  },
  {
    id: 'suggestions',
    label: () => i18n.t('panel.suggestions'),
    count: ({ suggestions }) => suggestions.length,
    Body: SuggestionsTab,
  },
];
