import { render } from 'preact';
import { i18n } from '#i18n';
import '@/components/theme.css';
import './popup.css';
import { Popup } from './Popup';

document.documentElement.lang = i18n.t('app.language');
render(<Popup />, document.getElementById('app')!);
