import { render } from 'preact';
import { i18n } from '#i18n';
import '@/components/theme.css';
import './document.css';
import { readDocumentUrl } from '@/utils/platform/document-page.ts';
import { DocumentPage } from './DocumentPage.tsx';

document.documentElement.lang = i18n.t('app.language');
document.title = `${i18n.t('document.title')} – ${i18n.t('app.name')}`;
render(<DocumentPage address={readDocumentUrl(location.href)} />, document.getElementById('head')!);
