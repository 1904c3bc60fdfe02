import { createContext } from 'preact';
import { useContext, useLayoutEffect, useRef, useState } from 'preact/hooks';

/**
 * For whoever must not lose a letter: is told at every change of a field what saving it now would do, and null when it
 * is saved or as it was.
 */
export const TypingListener = createContext<(field: object, save: (() => void) | null) => void>(() => {});

/** Milliseconds of rest in typing before a text is saved: there is no save button. */
const REST = 500;

/** Milliseconds after which a text is saved though the typing goes on. */
const LONGEST_WAIT = 2_000;

/** What a field binds: the text to show, and what to do as it is typed and left. */
export interface Draft {
  text: string;
  type: (text: string) => void;
  /** Shows a text that cannot be saved as it stands: half a date, say. */
  hold: (text: string) => void;
  leave: () => void;
}

/** What a field knows of its text between renderings. */
interface Typing {
  value: string;
  onSave: (text: string, before: string) => void;
  /** What was typed and not saved yet. */
  unsaved: string | null;
  /** What stood there when the typing began; after a save, what was saved. */
  before: string;
  /** Whether the next change of the value is our own save come back. */
  awaitsEcho: boolean;
}

/**
 * A text that saves itself: at rest, at least every two seconds of typing, on leaving the field, when the field goes
 * away and when the page does. While it is being typed it is shown as typed, whatever the saved form looks like; once
 * all is saved, what somebody else writes there takes its place.
 * @param value the saved text
 * @param onSave never called with the text that is saved already. `before` is the text that the new one was written
 * over: not the saved one where somebody else wrote meanwhile
 */
export function useDraft(value: string, onSave: (text: string, before: string) => void): Draft {
  const [draft, setDraft] = useState<string | null>(null);
  const listen = useContext(TypingListener);
  const timers = useRef<Partial<Record<'rest' | 'wait', ReturnType<typeof setTimeout>>>>({});
  // Read when a timer, an event or the end comes, which may be long after the rendering that set it up.
  const typing = useRef<Typing>({ value, onSave, unsaved: null, before: value, awaitsEcho: false });
  typing.current.value = value;
  typing.current.onSave = onSave;

  const stopTimers = () => {
    clearTimeout(timers.current.rest);
    clearTimeout(timers.current.wait);
    timers.current = {};
  };
  const save = () => {
    stopTimers();
    const { value, onSave, unsaved, before } = typing.current;
    typing.current.unsaved = null;
    if (unsaved === null) return;
    listen(typing, null);
    if (unsaved === value || unsaved === before) return;
    Object.assign(typing.current, { before: unsaved, awaitsEcho: true });
    onSave(unsaved, before);
  };

  // Ends at once when the field goes away; another effect would wait for the next frame.
  useLayoutEffect(() => {
    // Leaving the page takes the field away without telling it.
    addEventListener('pagehide', save);
    return () => {
      removeEventListener('pagehide', save);
      save();
    };
  }, []);

  useLayoutEffect(() => {
    const isOwn = typing.current.awaitsEcho;
    typing.current.awaitsEcho = false;
    if (!isOwn && typing.current.unsaved === null) setDraft(null);
  }, [value]);

  return {
    text: draft ?? value,
    type: (text) => {
      if (draft === null && typing.current.unsaved === null) typing.current.before = value;
      // At once, not with the next rendering: the card may close before one comes.
      typing.current.unsaved = text;
      listen(typing, () => typing.current.onSave(text, typing.current.before));
      setDraft(text);
      clearTimeout(timers.current.rest);
      timers.current.rest = setTimeout(save, REST);
      timers.current.wait ??= setTimeout(save, LONGEST_WAIT);
    },
    hold: (text) => {
      stopTimers();
      typing.current.unsaved = null;
      listen(typing, null);
      setDraft(text);
    },
    leave: () => {
      save();
      setDraft(null);
    },
  };
}
