import { render } from 'preact';
import { i18n } from '#i18n';
import '@/components/theme.css';
import '@/components/commands/commands.css';
import '@/components/desk/desk.css';
import '@/components/export/export.css';
import '@/components/award/award-form.css';
import './library.css';
import './award/award.css';
import './compare/compare.css';
import './list/list.css';
import './sheet/sheet.css';
import { Library } from './Library.tsx';

document.documentElement.lang = i18n.t('app.language');
document.title = `${i18n.t('library.entries')} – ${i18n.t('app.name')}`;
render(<Library />, document.getElementById('app')!);
