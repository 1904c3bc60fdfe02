import { render } from 'preact';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { i18n } from '#i18n';
import theme from '@/components/theme.css?inline';
import { isConnected } from '@/utils/connection';
import { guardOf } from '@/utils/guard';
import { answerCalls, type ReaderCalls } from '@/utils/messages';
import { admitToReader } from '@/utils/messages/reader-requests';
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
import { Ears } from './shield/ears';
import { InView } from './shield/in-view';
import { keepOwnEvents } from './shield/own-events';
import { hearOnlyTheReviewer } from './shield/trusted';
import { createState } from './state';
import { tell } from './toasts';
import { homeOf, keepOnTop } from './top-layer';
import { guardUnsaved } from './unsaved';
import { wordsAtHand } from './words-at-hand';
import { Editing } from './writing/editing';

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
  const guard = guardOf(window);
  const ears = new Ears(guard, signal);
  const css = `${theme}\n${styles}`;
  let settle = () => {};
  const home = () => homeOf(document, state);
  const onReturn = () => {
    settle();
    // A page that writes itself anew takes more away than our UI.
    guard.listen();
  };
  const host = mountHost(document, i18n.t('app.language'), css, home, onReturn, signal);
  settle = keepOnTop(document, host.element, state, signal);
  keepMirror(host.shadow, state, signal);
  // Only a reader whose extension is gone is ever told so.
  host.shadow.addEventListener(TAKEN_OVER, () => isConnected() || life.abort(), { signal });
  const painter = keepPainted(document, state, signal);
  // The order in which they hear: what is typed into a note is no command, and what happens in our UI ends there.
  const editing = new Editing(document, ears, host, state, signal);
  listenToPointer(ears, host, state, painter);
  editing.onKey = listenToKeys(document, ears, host, state, lessons);
  keepSelectable(document, ears, host, state, signal);
  watchSelection(document, ears, host, state, signal);
  const inView = new InView(document, host, () => wordsAtHand(state), signal);
  keepOwnEvents(ears, host, inView, (unseen) => tell(state, i18n.t(`refused.${unseen}`)), signal);
  keepFocusInSight(state, signal);
  guardUnsaved(window, state, signal);
  watchConnection(state, signal);
  hearOnlyTheReviewer();
  ears.open();
  render(<ReaderUi state={state} lessons={lessons} editing={editing} />, host.root);
  signal.addEventListener('abort', () => {
    render(null, host.root);
    delete world[INSTANCE];
  });
  answerCalls<ReaderCalls>(reader, admitToReader, signal);
});
