import { render } from 'preact';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { i18n } from '#i18n';
import theme from '@/components/theme.css?inline';
import { browser } from '@/utils/browser';
import { guardOf } from '@/utils/guard';
import { answerCalls, type ReaderCalls } from '@/utils/messages';
import { Ears } from './ears';
import { Editing } from './editing';
import { mountHost } from './host';
import { listenToKeys } from './keyboard';
import { keepOwnEvents } from './own-events';
import { keepPainted } from './paint';
import { listenToPointer } from './pointer';
import { ReaderUi } from './ReaderUi';
import { Reader } from './reader';
import styles from './reader.css?inline';
import { keepFocusInSight } from './scroll';
import { watchSelection } from './selection';
import { Sight } from './sight';
import { createState } from './state';
import { tell } from './toasts';
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
  const guard = guardOf(window);
  const ears = new Ears(guard, signal);
  const css = `${theme}\n${styles}`;
  const host = mountHost(document, i18n.t('app.language'), css, guard.listen, signal);
  const painter = keepPainted(document, state, signal);
  // The order in which they hear: what the reviewer types into a note is no command, and nothing else hears it.
  const editing = new Editing(document, ears, host, state, signal);
  listenToPointer(ears, host, state, painter);
  listenToKeys(ears, host, state, lessons);
  watchSelection(document, ears, host, state, signal);
  const sight = new Sight(document, host, signal);
  keepOwnEvents(ears, host, sight, (unseen) => tell(state, i18n.t(`unseen.${unseen}`)), signal);
  keepFocusInSight(state, signal);
  guardUnsaved(window, state, signal);
  hearOnlyTheReviewer();
  ears.open();
  render(<ReaderUi state={state} lessons={lessons} editing={editing} />, host.root);
  signal.addEventListener('abort', () => {
    render(null, host.root);
    delete world[INSTANCE];
  });
  answerCalls<ReaderCalls>(reader, signal);
});
