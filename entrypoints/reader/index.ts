import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { isConnected } from '@/utils/platform/connection.ts';
import { guardOf } from '@/utils/platform/guard.ts';
import { answerCalls, type ReaderCalls } from '@/utils/platform/messages/messages.ts';
import { admitToReader } from '@/utils/platform/messages/reader-requests.ts';
import { openParts } from '@/utils/platform/parts/parts.ts';
import { shownPages } from '@/utils/platform/shown-pages.ts';
import { hearPanels, openSession } from '@/utils/reading/index.ts';
import { Calls } from './calls.ts';
import { keepCovered } from './cover.ts';
import { findHosts, TAKEN_OVER } from './hand-over/hosts.ts';
import { keepMirror } from './hand-over/mirror.ts';
import { mountHost } from './host.ts';
import { KeyDoor } from './input/key-door.ts';
import { listenToPointer } from './input/pointer.ts';
import { watchSelection } from './input/selection.ts';
import { keepDoor } from './over-page-door.ts';
import { keepPainted } from './paint.ts';
import { keepPlace } from './place/keep-place.ts';
import { homeOf, keepOnTop } from './place/top-layer.ts';
import { PlainWords } from './plain-words.ts';
import { Ears } from './shield/ears.ts';
import { guardUnsaved } from './unsaved.ts';
import { EarlyKeys } from './writing/early-keys.ts';

const INSTANCE = Symbol.for('but-nho.reader');

/** Starts the reader once per document; a second injection finds it running. It reads nothing until it is called. */
export default defineUnlistedScript(() => {
  const world = globalThis as { [INSTANCE]?: true };
  if (world[INSTANCE]) return;
  world[INSTANCE] = true;
  const life = new AbortController();
  const { signal } = life;
  openParts(signal);
  const hosts = findHosts(document);

  const session = openSession(document, signal);
  const inheritance =
    hosts.length === 0
      ? Promise.resolve(null)
      : import('./hand-over/taking-over.ts').then((part) => part.findInheritance(hosts, session, signal));
  const calls = new Calls(document, session, inheritance, signal);
  const guard = guardOf(window);
  const ears = new Ears(guard, signal);
  const words = new PlainWords();
  let settle = () => {};
  const home = () => homeOf(document, session);
  const onReturn = () => {
    settle();
    // A page that writes itself anew takes more away than our UI.
    guard.listen();
  };
  const host = mountHost(document, home, onReturn, signal);
  settle = keepOnTop(document, host.element, session, signal);
  keepMirror(host.shadow, session, signal);
  // Only a reader whose extension is gone is ever told so.
  host.shadow.addEventListener(TAKEN_OVER, () => isConnected() || life.abort(), { signal });
  const { painter, shown } = keepPainted(document, session, signal);
  keepCovered(session, painter, signal);
  // The order in which they hear: what is typed into a note is no command.
  const keys = new EarlyKeys(ears);
  listenToPointer(ears, host, session, painter);
  const keyDoor = new KeyDoor(ears, host, session);
  watchSelection(ears, host, session);
  guardUnsaved(window, session, signal);
  keepPlace(window, session, signal);
  ears.open();
  const around = { document, ears, host, session, shown, keys, keyDoor };
  const overPage = () => import('./over-page.tsx');
  keepDoor(around, overPage, words, signal);
  signal.addEventListener('abort', () => delete world[INSTANCE]);
  const areas = shownPages()?.areas;
  if (areas) areas.mark = async (kind, target) => (await overPage()).markArea(session, kind, target);
  answerCalls<ReaderCalls>(calls, admitToReader, signal);
  hearPanels(window, session, signal);
});
