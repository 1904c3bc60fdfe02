import { render } from 'preact';
import { i18n } from '#i18n';
import '@/components/theme.css';
import '@/components/backup/backup.css';
import '@/components/award/award-form.css';
import './welcome.css';
import { Welcome } from './Welcome.tsx';

document.documentElement.lang = i18n.t('app.language');
document.title = i18n.t('app.name');
render(<Welcome />, document.getElementById('app')!);
