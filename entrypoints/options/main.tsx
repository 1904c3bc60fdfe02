import { render } from 'preact';
import { i18n } from '#i18n';
import '@/components/theme.css';
import '@/components/membership/counts.css';
import './options.css';
import { Options } from './Options.tsx';

document.documentElement.lang = i18n.t('app.language');
document.title = `${i18n.t('options.title')} – ${i18n.t('app.name')}`;
render(<Options />, document.getElementById('app')!);
