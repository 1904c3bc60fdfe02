import { render } from 'preact';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { i18n } from '#i18n';
import theme from '@/components/theme.css?inline';
import { browser } from '@/utils/browser';
import { answerCalls, type ReaderCalls } from '@/utils/messages';
import { admitToReader } from '@/utils/messages/reader-requests';
import { mountHost } from './host';
import { listenToKeys } from './keyboard';
import { keepPainted } from './paint';
import { listenToPointer } from './pointer';
import { ReaderUi } from './ReaderUi';
import { Reader } from './reader';
import styles from './reader.css?inline';
import { keepFocusInSight } from './scroll';
import { keepSelectable } from './selectable';
import { watchSelection } from './selection';
import { createState } from './state';
import { keepOnTop } from './top-layer';
import { hearOnlyTheReviewer } from './trusted';
import { guardUnsaved } from './unsaved';

/** Tells a reader that an update of the extension left behind on this page to go. */
const REPLACED = 'but-nho:replaced';

const INSTANCE = Symbol.for('but-nho.reader');

/** Starts the reader once per document; a second injection finds it running. It reads nothing until it is called. */
export default defineUnlistedScript(() => {
  const world = globalThis as { [INSTANCE]?: true };
  if (world[INSTANCE]) return;
  world[INSTANCE] = true;
  document.dispatchEvent(new Event(REPLACED));
  const life = new AbortController();
  const { signal } = life;
  // Anybody can send this event; only a reader whose extension is gone has nothing left to lose.
  document.addEventListener(REPLACED, () => browser.runtime?.id || life.abort(), { signal });

  const state = createState();
  const reader = new Reader(document, state, signal);
  const lessons = () => reader.lessons;
  let raise = () => {};
  const host = mountHost(document, i18n.t('app.language'), `${theme}\n${styles}`, () => raise(), signal);
  raise = keepOnTop(document, host.element, state, signal);
  const painter = keepPainted(document, state, signal);
  listenToPointer(document, host, state, painter, signal);
  listenToKeys(document, host, state, lessons, signal);
  watchSelection(document, host, state, signal);
  keepSelectable(document, host, state, signal);
  keepFocusInSight(state, signal);
  guardUnsaved(window, state, signal);
  hearOnlyTheReviewer();
  render(<ReaderUi state={state} lessons={lessons} />, host.root);
  signal.addEventListener('abort', () => {
    render(null, host.root);
    delete world[INSTANCE];
  });
  answerCalls<ReaderCalls>(reader, admitToReader, signal);
});
