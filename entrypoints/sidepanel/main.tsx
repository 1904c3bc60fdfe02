// Has components drawn anew when a signal changes that they show.
import '@preact/signals';
import { render } from 'preact';
import { i18n } from '#i18n';
import { OwnKeys } from '@/components/commands/OwnKeys.tsx';
import { browser } from '@/utils/platform/browser.ts';
import { PANEL_PORT } from '@/utils/platform/panel/presence.ts';
import '@/components/theme.css';
import '@/components/membership/counts.css';
import '@/components/backup/backup.css';
import '@/components/desk/desk.css';
import '@/components/export/export.css';
import '@/components/commands/commands.css';
import '@/components/lists/lines.css';
import './panel.css';
import './list/list.css';
import './checks/checks.css';
import './entry/entry.css';
import { Deeds } from './deeds.ts';
import { followTabs } from './link/followed-tab.ts';
import { PageLink } from './link/page-link.ts';
import { Panel } from './Panel.tsx';

document.documentElement.lang = i18n.t('app.language');
const { signal } = new AbortController();
const link = new PageLink((tabId) => browser.tabs.connect(tabId, { name: PANEL_PORT, frameId: 0 }), signal);
void followTabs((tabId) => link.follow(tabId), signal);
render(
  <OwnKeys>
    <Panel link={link} deeds={new Deeds(link)} />
  </OwnKeys>,
  document.getElementById('app')!,
);
