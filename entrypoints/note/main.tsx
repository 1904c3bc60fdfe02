import { render } from 'preact';
import { i18n } from '#i18n';
import '@/components/theme.css';
import './note.css';
import { NoteWindow } from './NoteWindow.tsx';

document.documentElement.lang = i18n.t('app.language');
document.title = i18n.t('card.note');
const id = new URLSearchParams(location.search).get('id') ?? '';
render(<NoteWindow id={id} />, document.getElementById('app')!);
