import { render } from 'preact';
import { i18n } from '#i18n';
import '@/components/theme.css';
import '@/components/commands/commands.css';
import '@/components/desk/desk.css';
import '@/components/award/award-form.css';
import '@/components/broad-page.css';
import '@/components/bring-in/bring-in.css';
import '@/components/lists/table.css';
import '@/components/lists/bulk.css';
import '@/components/lists/filters.css';
import './panel-page.css';
import { Deeds } from './deeds.ts';
import { PanelPage } from './PanelPage.tsx';
import { realDeeds } from './real/deeds.ts';

document.documentElement.lang = i18n.t('app.language');
document.title = `${i18n.t('panels.head')} – ${i18n.t('app.name')}`;
render(
  <Deeds.Provider value={realDeeds}>
    <PanelPage />
  </Deeds.Provider>,
  document.getElementById('app')!,
);
