import { render } from 'preact';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { i18n } from '#i18n';
import theme from '@/components/theme.css?inline';
import { TypingListener } from '@/components/use-draft';
import { isConnected } from '@/utils/connection';
import { answerCalls, type ReaderCalls } from '@/utils/messages';
import { admitToReader } from '@/utils/messages/reader-requests';
import { listenToTyping } from './drafts';
import { watchConnection } from './gone';
import { findHosts, findLeftBehind, TAKEN_OVER } from './hand-over/left-behind';
import { keepMirror } from './hand-over/mirror';
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

const INSTANCE = Symbol.for('but-nho.reader');

/** Starts the reader once per document; a second injection finds it running. It reads nothing until it is called. */
export default defineUnlistedScript(() => {
  const world = globalThis as { [INSTANCE]?: true };
  if (world[INSTANCE]) return;
  world[INSTANCE] = true;
  const life = new AbortController();
  const { signal } = life;
  const inheritance = findLeftBehind(findHosts(document), signal);

  const state = createState();
  const reader = new Reader(document, state, inheritance, signal);
  const lessons = () => reader.lessons;
  let raise = () => {};
  const host = mountHost(document, i18n.t('app.language'), `${theme}\n${styles}`, () => raise(), signal);
  raise = keepOnTop(document, host.element, state, signal);
  keepMirror(host.shadow, state, signal);
  // Only a reader whose extension is gone is ever told so.
  host.shadow.addEventListener(TAKEN_OVER, () => isConnected() || life.abort(), { signal });
  const painter = keepPainted(document, state, signal);
  listenToPointer(document, host, state, painter, signal);
  listenToKeys(document, host, state, lessons, signal);
  watchSelection(document, host, state, signal);
  keepSelectable(document, host, state, signal);
  keepFocusInSight(state, signal);
  guardUnsaved(window, state, signal);
  watchConnection(state, signal);
  hearOnlyTheReviewer();
  render(
    <TypingListener.Provider value={listenToTyping(state)}>
      <ReaderUi state={state} lessons={lessons} />
    </TypingListener.Provider>,
    host.root,
  );
  signal.addEventListener('abort', () => {
    render(null, host.root);
    delete world[INSTANCE];
  });
  answerCalls<ReaderCalls>(reader, admitToReader, signal);
});
