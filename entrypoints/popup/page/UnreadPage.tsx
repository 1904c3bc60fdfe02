import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import { explain } from '@/components/words/explain.ts';
import { browser } from '@/utils/platform/browser.ts';
import { documentUrl } from '@/utils/platform/document-page.ts';
import { isToolbarPopup } from '../toolbar-popup.ts';
import type { PageState } from './use-page.ts';

interface UnreadPageProps {
  page: PageState;
  /** Whether Bút Nhớ looks at the pages of this site by itself. */
  isWatched: boolean;
  onRead: (tabId: number) => Promise<void>;
  onRetry: () => Promise<void>;
}

/** Why there is nothing to be seen of an article, and what can be done about it: nothing that cannot. */
export function UnreadPage({ page, isWatched, onRead, onRetry }: UnreadPageProps) {
  switch (page.type) {
    case 'unread':
      return (
        <State text={i18n.t(isWatched ? 'popup.notArticle' : 'popup.notWatched')}>
          <p class="faint">{i18n.t('popup.readAnywayHint')}</p>
          <ReadAnyway isMain onClick={() => void onRead(page.tabId)} />
        </State>
      );
    case 'framed':
      return <Framed page={page} onRead={onRead} />;
    case 'wordless':
      return <State text={i18n.t(`wordless.${page.kind}`)} />;
    case 'pdf':
      return <PdfPage page={page} />;
    case 'arriving':
      return <State text={i18n.t('popup.arriving')} />;
    case 'forbidden':
      return <State text={i18n.t('popup.forbidden')} />;
    case 'failed':
      return (
        <State text={explain(page.fault)} isFailure>
          <button type="button" data-testid="look-again" onClick={() => void onRetry()}>
            {i18n.t('toast.reload')}
          </button>
        </State>
      );
    default:
      return <p class="empty faint">{i18n.t('popup.loading')}</p>;
  }
}

interface StateProps {
  text: string;
  isFailure?: boolean;
  children?: ComponentChildren;
}

function State({ text, isFailure = false, children }: StateProps) {
  return (
    <section class="stack empty">
      <p data-testid="page-state" role={isFailure ? 'alert' : undefined}>
        {text}
      </p>
      {children}
    </section>
  );
}

function ReadAnyway({ isMain, onClick }: { isMain: boolean; onClick: () => void }) {
  return (
    <button type="button" class={isMain ? 'primary' : ''} data-testid="read-anyway" onClick={onClick}>
      {i18n.t('popup.readAnyway')}
    </button>
  );
}

/** A PDF is marked in the page for files, which takes the place of the browser's own. */
function PdfPage({ page: { tabId, file } }: { page: Extract<PageState, { type: 'pdf' }> }) {
  const open = async () => {
    await browser.tabs.update(tabId, { url: documentUrl({ from: file }) });
    if (isToolbarPopup()) window.close();
  };
  return (
    <State text={i18n.t('popup.pdf')}>
      <p class="faint">{i18n.t('popup.pdfHint')}</p>
      <button type="button" class="primary" data-testid="open-document" onClick={() => void open()}>
        {i18n.t('popup.openDocument')}
      </button>
    </State>
  );
}

interface FramedProps {
  page: Extract<PageState, { type: 'framed' }>;
  onRead: (tabId: number) => Promise<void>;
}

/** The nearest good thing: a frame's page is read when it is opened by itself, beside the one that holds it. */
function Framed({ page: { tabId, frame, hasWords }, onRead }: FramedProps) {
  const open = async (url: string) => {
    await browser.tabs.create({ url, openerTabId: tabId });
    if (isToolbarPopup()) window.close();
  };
  return (
    <State text={i18n.t(frame ? 'popup.framed' : 'popup.framedForGood')}>
      {frame && <p class="address">{frame}</p>}
      <div class="row">
        {frame && (
          <button type="button" class="primary" data-testid="open-frame" onClick={() => void open(frame)}>
            {i18n.t('popup.openFrame')}
          </button>
        )}
        {hasWords && <ReadAnyway isMain={false} onClick={() => void onRead(tabId)} />}
      </div>
    </State>
  );
}
