import { render } from 'preact';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { i18n } from '#i18n';
import theme from '@/components/theme.css?inline';
import { isConnected } from '@/utils/platform/connection.ts';
import { guardOf } from '@/utils/platform/guard.ts';
import { answerCalls, type ReaderCalls } from '@/utils/platform/messages/messages.ts';
import { admitToReader } from '@/utils/platform/messages/reader-requests.ts';
import { openSession } from '@/utils/reading/index.ts';
import { Calls } from './calls.ts';
import { ReaderUi } from './cards/ReaderUi.tsx';
import { findHosts, findLeftBehind, TAKEN_OVER } from './hand-over/left-behind.ts';
import { keepMirror } from './hand-over/mirror.ts';
import { mountHost } from './host.ts';
import { listenToKeys } from './input/keyboard.ts';
import { listenToPointer } from './input/pointer.ts';
import { keepSelectable } from './input/selectable.ts';
import { watchSelection } from './input/selection.ts';
import { keepPainted } from './paint.ts';
import { keepFocusInSight } from './place/scroll.ts';
import { homeOf, keepOnTop } from './place/top-layer.ts';
import { wordsAtHand } from './place/words-at-hand.ts';
import styles from './reader.css?inline';
import { Ears } from './shield/ears.ts';
import { InView, type Unseen } from './shield/in-view.ts';
import { keepOwnEvents } from './shield/own-events.ts';
import { hearOnlyTheReviewer } from './shield/trusted.ts';
import { guardUnsaved } from './unsaved.ts';
import { Editing } from './writing/editing.ts';

const INSTANCE = Symbol.for('but-nho.reader');

/** Starts the reader once per document; a second injection finds it running. It reads nothing until it is called. */
export default defineUnlistedScript(() => {
  const world = globalThis as { [INSTANCE]?: true };
  if (world[INSTANCE]) return;
  world[INSTANCE] = true;
  const life = new AbortController();
  const { signal } = life;
  const inheritance = findLeftBehind(findHosts(document), signal);

  const session = openSession(document, signal);
  const calls = new Calls(document, session, inheritance, signal);
  const guard = guardOf(window);
  const ears = new Ears(guard, signal);
  const css = `${theme}\n${styles}`;
  let settle = () => {};
  const home = () => homeOf(document, session);
  const onReturn = () => {
    settle();
    // A page that writes itself anew takes more away than our UI.
    guard.listen();
  };
  const host = mountHost(document, i18n.t('app.language'), css, home, onReturn, signal);
  settle = keepOnTop(document, host.element, session, signal);
  keepMirror(host.shadow, session, signal);
  // Only a reader whose extension is gone is ever told so.
  host.shadow.addEventListener(TAKEN_OVER, () => isConnected() || life.abort(), { signal });
  const painter = keepPainted(document, session, signal);
  // The order in which they hear: what is typed into a note is no command, and what happens in our UI ends there.
  const editing = new Editing(document, ears, host, session, signal);
  listenToPointer(ears, host, session, painter);
  editing.onKey = listenToKeys(document, ears, host, session);
  keepSelectable(document, ears, host, session, signal);
  watchSelection(ears, host, session);
  const inView = new InView(document, host, () => wordsAtHand(session), signal);
  const tellUnseen = (why: Unseen) => session.announcements.tell({ says: 'unseenButton', why });
  keepOwnEvents(ears, host, inView, tellUnseen, signal);
  keepFocusInSight(session, signal);
  guardUnsaved(window, session, signal);
  hearOnlyTheReviewer();
  ears.open();
  render(<ReaderUi session={session} editing={editing} />, host.root);
  signal.addEventListener('abort', () => {
    render(null, host.root);
    delete world[INSTANCE];
  });
  answerCalls<ReaderCalls>(calls, admitToReader, signal);
});
