import { createContext } from 'preact';
import { useContext, useLayoutEffect, useRef, useState } from 'preact/hooks';

/** Milliseconds of rest in typing before a text is saved: there is no save button. */
export const REST = 500;

/** Milliseconds after which a text is saved though the typing goes on. */
export const LONGEST_WAIT = 2_000;

/**
 * Whether texts are saved with every key instead of at rest: where the fields themselves may vanish at any moment, and
 * somebody outside keeps what they say.
 */
export const SaveAtOnce = createContext(false);

/** What a field binds: the text to show, and what to do as it is typed and left. */
export interface Draft {
  text: string;
  type: (text: string) => void;
  leave: () => void;
}

/**
 * A text that saves itself: at rest, at least every two seconds of typing, on leaving the field, when the field goes
 * away and when the page does. While it is being typed it is shown as typed, whatever the saved form looks like.
 * @param value the saved text
 * @param onSave never called with the text that is saved already
 */
export function useDraft(value: string, onSave: (text: string) => void): Draft {
  const atOnce = useContext(SaveAtOnce);
  const [draft, setDraft] = useState<string | null>(null);
  const timers = useRef<Partial<Record<'rest' | 'wait', ReturnType<typeof setTimeout>>>>({});
  // Read when a timer, an event or the end comes, which may be long after the rendering that set it up.
  const latest = useRef({ value, onSave, unsaved: null as string | null });
  latest.current.value = value;
  latest.current.onSave = onSave;

  const save = () => {
    clearTimeout(timers.current.rest);
    clearTimeout(timers.current.wait);
    timers.current = {};
    const { value, onSave, unsaved } = latest.current;
    latest.current.unsaved = null;
    if (unsaved !== null && unsaved !== value) onSave(unsaved);
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

  return {
    text: draft ?? value,
    type: (text) => {
      // At once, not with the next rendering: the card may close before one comes.
      latest.current.unsaved = text;
      setDraft(text);
      if (atOnce) {
        save();
        return;
      }
      clearTimeout(timers.current.rest);
      timers.current.rest = setTimeout(save, REST);
      timers.current.wait ??= setTimeout(save, LONGEST_WAIT);
    },
    leave: () => {
      save();
      setDraft(null);
    },
  };
}
