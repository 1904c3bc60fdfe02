import { effect, signal, untracked } from '@preact/signals-core';
import { toFault } from '@/utils/model/fault.ts';
import type { Annotation } from '@/utils/model/records.ts';
import type { Session } from '@/utils/reading/index.ts';
import { markToType } from './mark-to-type.ts';
import type { openOverPage } from './over-page.tsx';
import type { PlainWords } from './plain-words.ts';
import type { Surroundings } from './surroundings.ts';

/** Milliseconds before what could not be brought is asked for anew. */
const PATIENCE = 2_000;

/** What tells that the reviewer has come to the page, mostly long before there is anything to draw. */
const SIGNS = ['pointermove', 'wheel', 'keydown'] as const;

/** Whether there is something to draw over the page, or soon may be: the reviewer is here, or was and marked it. */
function isWanted(session: Session, hasCome: boolean): boolean {
  const { announcements, connection, focus, history, marks, page, selection } = session;
  const isAtWork = hasCome || selection.isSelecting.value || selection.selected.value !== null;
  return (
    announcements.lines.value.length > 0 ||
    history.wishes.value.length > 0 ||
    connection.isGone.value ||
    (page.current.value !== null && (isAtWork || focus.wanted.value !== null || marks.all.value.length > 0))
  );
}

/**
 * Has what is drawn over the page come as soon as it is wanted. What the reviewer does meanwhile stands: words stay
 * selected, keys act, and what is typed is the new mark's note. Where it cannot come, that is said in plain words.
 * @param load brings it
 */
export function keepDoor(
  around: Surroundings,
  load: () => Promise<{ openOverPage: typeof openOverPage }>,
  words: PlainWords,
  end: AbortSignal,
): void {
  const { ears, session, keys, keyDoor } = around;
  let isComing = false;
  let isThere = false;
  /** When it may be asked for, in milliseconds of `performance.now`. */
  let again = 0;
  /** The mark whose note is typed before it can be shown. */
  let typed: Annotation | null = null;

  /** Nothing will show the note that was typed: it is the mark's all the same. */
  const keep = () => {
    const note = keys.take();
    if (typed && note) session.marks.edit(typed, { note }, { note: '' });
    typed = null;
  };
  const bring = async () => {
    isComing = true;
    try {
      const { openOverPage } = await load();
      if (end.aborted) return;
      isThere = true;
      stop();
      words.end();
      openOverPage(around, end);
    } catch (error) {
      if (isThere) throw error;
      keep();
      keyDoor.forget();
      again = performance.now() + PATIENCE;
      words.say(toFault(error, 'unreachable').code, around.host, session);
    } finally {
      isComing = false;
    }
  };
  const come = () => {
    if (!isComing && !isThere && performance.now() >= again) void bring();
  };
  keys.isAwaited = () => isComing && typed !== null;
  const hasCome = signal(false);
  const note = () => {
    hasCome.value = true;
    if (session.page.current.value) come();
  };
  for (const sign of SIGNS) ears.on(sign, note);
  const stop = effect(() => {
    const isNow = isWanted(session, hasCome.value);
    const mark = markToType(session);
    untracked(() => {
      if (isNow) come();
      if (mark?.id !== typed?.id) keep();
      typed = mark;
    });
  });
  end.addEventListener('abort', stop);
}
