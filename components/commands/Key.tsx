import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { DEFAULT_KEYS, printedKey } from '@/utils/commands/keymap.ts';
import type { CommandId } from '@/utils/commands/table.ts';

/** The keys that act where something is shown, as the reviewer has set them. */
export const Keys = createContext(DEFAULT_KEYS);

/** The key of a command, as a button prints it; nothing where none acts. */
export function Key({ of }: { of: CommandId }) {
  const key = printedKey(of, useContext(Keys));
  return key && <kbd>{key}</kbd>;
}
