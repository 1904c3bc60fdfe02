import { useContext, useEffect, useRef } from 'preact/hooks';
import { type Facts, type KeyFocus, NO_FACTS, type Surface } from '@/utils/commands/facts.ts';
import { commandFor } from '@/utils/commands/keymap.ts';
import { KeyReader } from '@/utils/commands/read-key.ts';
import type { CommandAt } from '@/utils/commands/table.ts';
import { controlKind, takesLetters } from './control.ts';
import { Keys } from './Key.tsx';

/** What a page of the library has once, whatever is shown in it (components/desk/history/use-undo-keys.ts). */
type PageWide = 'undo' | 'redo';

type Deed = (key: string) => void;

/** What each command of a surface does there; it gets the key that was pressed. */
export type Deeds<S extends Surface> = Readonly<
  Record<S extends 'library' ? Exclude<CommandAt<S>, PageWide> : CommandAt<S>, Deed>
>;

/**
 * Runs the commands of a page of the extension by their keys, anywhere on it.
 * @param facts what is true there now, as far as the focus does not tell
 */
export function useCommandKeys<S extends Surface>(
  surface: S,
  facts: Partial<Omit<Facts, 'surface' | 'focus' | 'control'>>,
  deeds: Deeds<S> | Readonly<Record<PageWide, Deed>>,
): void {
  const keys = useContext(Keys);
  const latest = useRef({ facts, deeds, keys });
  latest.current = { facts, deeds, keys };
  useEffect(() => {
    const reader = new KeyReader();
    const hear = (event: KeyboardEvent) => {
      const press = { keys: reader.read(event), isHeld: event.repeat };
      const target = event.target instanceof Element ? event.target : null;
      const { facts, deeds, keys } = latest.current;
      const asIn = (focus: KeyFocus) =>
        commandFor(press, { ...NO_FACTS, ...facts, surface, focus, control: controlKind(target) }, keys);
      const isField = takesLetters(target);
      let called = asIn(isField ? 'field' : 'own');
      // A field in which nothing was typed has nothing of its own to take back.
      if (!called && isField && !isTypedIn) {
        const own = asIn('own');
        if (own?.id === 'undo' || own?.id === 'redo') called = own;
      }
      const deed = called && (deeds as Readonly<Partial<Record<string, Deed>>>)[called.id];
      if (!called || !deed) return;
      event.preventDefault();
      if (called.isRun) deed(called.key);
    };
    let isTypedIn = false;
    const begin = () => {
      isTypedIn = false;
    };
    const type = () => {
      isTypedIn = true;
    };
    addEventListener('keydown', hear);
    addEventListener('focusin', begin);
    addEventListener('input', type);
    return () => {
      removeEventListener('keydown', hear);
      removeEventListener('focusin', begin);
      removeEventListener('input', type);
    };
  }, [surface]);
}
