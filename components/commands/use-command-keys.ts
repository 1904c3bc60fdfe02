import { useContext, useEffect, useRef } from 'preact/hooks';
import { type Facts, NO_FACTS, type Surface } from '@/utils/commands/facts.ts';
import { commandFor } from '@/utils/commands/keymap.ts';
import { KeyReader } from '@/utils/commands/read-key.ts';
import type { CommandAt } from '@/utils/commands/table.ts';
import { controlKind, takesLetters } from './control.ts';
import { Keys } from './Key.tsx';

/** What each command of a surface does there; it gets the key that was pressed. */
export type Deeds<S extends Surface> = Readonly<Record<CommandAt<S>, (key: string) => void>>;

/**
 * Runs the commands of a page of the extension by their keys, anywhere on it.
 * @param facts what is true there now, as far as the focus does not tell
 */
export function useCommandKeys<S extends Surface>(
  surface: S,
  facts: Partial<Omit<Facts, 'surface' | 'focus' | 'control'>>,
  deeds: Deeds<S>,
): void {
  const keys = useContext(Keys);
  const latest = useRef({ facts, deeds, keys });
  latest.current = { facts, deeds, keys };
  useEffect(() => {
    const reader = new KeyReader();
    const hear = (event: KeyboardEvent) => {
      const press = { keys: reader.read(event), isHeld: event.repeat };
      const target = event.target instanceof Element ? event.target : null;
      const focus = takesLetters(target) ? 'field' : 'own';
      const { facts, deeds, keys } = latest.current;
      const state = { ...NO_FACTS, ...facts, surface, focus, control: controlKind(target) } as const;
      const called = commandFor(press, state, keys);
      if (!called) return;
      event.preventDefault();
      if (called.isRun) deeds[called.id](called.key);
    };
    addEventListener('keydown', hear);
    return () => removeEventListener('keydown', hear);
  }, [surface]);
}
