// Has components drawn anew when a signal changes that they show.
import '@preact/signals';
import { render } from 'preact';
import { i18n } from '#i18n';
import commands from '@/components/commands/commands.css?inline';
import theme from '@/components/theme.css?inline';
import type { KeyPress } from '@/utils/commands/read-key.ts';
import { keepHistory } from '@/utils/reading/index.ts';
import { ReaderUi } from './cards/ReaderUi.tsx';
import { hearKeys } from './input/keyboard.ts';
import { keepSelectable } from './input/selectable.ts';
import { markToType } from './mark-to-type.ts';
import { keepFocusInSight } from './place/scroll.ts';
import { wordsAtHand } from './place/words-at-hand.ts';
import styles from './reader.css?inline';
import { InView, type Unseen } from './shield/in-view.ts';
import { keepOwnEvents } from './shield/own-events.ts';
import { hearOnlyTheReviewer } from './shield/trusted.ts';
import strip from './strip/strip.css?inline';
import type { Surroundings } from './surroundings.ts';
import { Editing } from './writing/editing.ts';

// What is asked of the reader from elsewhere, and takes what is drawn over the page.
export { markArea, noteArticle, runNamed } from '@/utils/reading/index.ts';

/**
 * All that is drawn over a page, and what only that needs: a part of the reader that comes when there is something to
 * draw (over-page-door.ts).
 */
export function openOverPage(around: Surroundings, signal: AbortSignal): void {
  const { document, ears, host, keyDoor, keys, session, shown } = around;
  // Has all texts read, now that the extension is there to read them.
  host.element.lang = i18n.t('app.language');
  host.dress(`${theme}\n${styles}\n${strip}\n${commands}`);
  const hear = hearKeys(document, session);
  const onKey = (press: KeyPress) => void hear(press, null);
  const editing = new Editing(around, onKey, signal);
  const inView = new InView(document, host, () => wordsAtHand(session), signal);
  const tellUnseen = (why: Unseen) => session.announcements.tell({ says: 'unseenButton', why });
  // The pointer that brought all this has not begun to select.
  keepSelectable(document, ears, host, session, signal);
  // Last of all that hears: what happens in our UI ends there.
  keepOwnEvents(ears, host, inView, tellUnseen, signal);
  keepFocusInSight(session, signal);
  hearOnlyTheReviewer();
  keepHistory(session, signal);
  // Whoever was quicker made a mark by key, and then typed its note.
  keyDoor.open(hear, (event) => markToType(session) !== null && keys.add(event));
  render(<ReaderUi session={session} shown={shown} editing={editing} />, host.root);
  signal.addEventListener('abort', () => render(null, host.root));
}
