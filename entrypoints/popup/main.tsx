import { render } from 'preact';
import { i18n } from '#i18n';
import '@/components/theme.css';
import './popup.css';
import './article.css';
import { Popup } from './Popup';
import { isToolbarPopup } from './toolbar-popup';

document.documentElement.lang = i18n.t('app.language');
document.documentElement.classList.toggle('in-tab', !isToolbarPopup());
render(<Popup />, document.getElementById('app')!);
