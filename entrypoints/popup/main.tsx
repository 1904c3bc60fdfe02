import { render } from 'preact';
import '@/components/theme.css';
import './popup.css';
import { browser } from '@/utils/browser';
import { Popup } from './Popup';

document.documentElement.lang = browser.i18n.getUILanguage();
render(<Popup />, document.getElementById('app')!);
