import { render } from 'preact';
import { i18n } from '#i18n';
import '@/components/theme.css';
import '@/components/membership/counts.css';
import '@/components/backup/backup.css';
import '@/components/commands/commands.css';
import '@/components/desk/desk.css';
import '@/components/export/export.css';
import '@/components/desk/page/page.css';
import './popup.css';
import './entry/entry.css';
import './article/article.css';
import { Popup } from './Popup.tsx';
import { isToolbarPopup } from './toolbar-popup.ts';

document.documentElement.lang = i18n.t('app.language');
document.documentElement.classList.toggle('in-tab', !isToolbarPopup());
render(<Popup />, document.getElementById('app')!);
