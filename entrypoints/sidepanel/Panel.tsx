import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Deeds } from './deeds.ts';
import { Foot } from './Foot.tsx';
import { usePanelKeys } from './keys.ts';
import type { PageLink } from './link/page-link.ts';
import { StateBar } from './StateBar.tsx';
import { TABS, type TabId } from './tabs.ts';
import { useListed } from './use-listed.ts';
import { useTabOfPage } from './use-tab-of-page.ts';

interface PanelProps {
  link: PageLink;
  deeds: Deeds;
}

/** What stands beside an article: a tab for each thing that is to be done with it, in step with the page. */
export function Panel({ link, deeds }: PanelProps) {
  const [tabId, setTab] = useState<TabId>('marks');
  const listed = useListed(link);
  const tabs = TABS;
  const at = tabs.findIndex(({ id }) => id === tabId);
  const singleKeys = link.standing.value?.singleKeys ?? true;
  const step = (by: 1 | -1) => setTab(tabs[(at + by + tabs.length) % tabs.length]!.id);
  useTabOfPage(link, setTab);
  const undo = () => deeds.undo();
  usePanelKeys(
    { nextTab: () => step(1), previousTab: () => step(-1), ...(link.standing.value?.done ? { undo } : {}) },
    singleKeys,
  );
  const { Body } = tabs[at]!;
  return (
    <div class={singleKeys ? 'panel' : 'panel no-single-keys'}>
      <header class="p-head">
        <h1 data-testid="panel-title">
          {listed.head ? (listed.head.title ?? i18n.t('panel.untitled')) : i18n.t('panel.noTitle')}
        </h1>
      </header>
      <div class="tabs" role="tablist" aria-label={i18n.t('panel.label')}>
        {tabs.map(({ id, label, count }) => (
          <button
            key={id}
            type="button"
            role="tab"
            id={`tab-${id}`}
            aria-selected={id === tabId}
            aria-controls="tab-body"
            tabIndex={id === tabId ? 0 : -1}
            data-testid={`tab-${id}`}
            onClick={() => setTab(id)}
          >
            {label()} <span class="num">{count(listed)}</span>
          </button>
        ))}
      </div>
      <StateBar link={link} hasStored={listed.marks.length > 0} />
      <div class="p-tab" id="tab-body" role="tabpanel" aria-labelledby={`tab-${tabId}`}>
        <Body listed={listed} deeds={deeds} singleKeys={singleKeys} />
      </div>
      <Foot link={link} deeds={deeds} />
    </div>
  );
}
