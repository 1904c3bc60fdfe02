import type { ComponentChildren } from 'preact';
import { DEFAULT_KEYS, keyMapOf } from '@/utils/commands/keymap.ts';
import { getPreferences } from '@/utils/store/preferences.ts';
import { useLive } from '../use-live.ts';
import { Keys } from './Key.tsx';

/** Has everything in it act by the keys, and print those, that the reviewer has set. */
export function OwnKeys({ children }: { children: ComponentChildren }) {
  const preferences = useLive(getPreferences, []).value;
  return <Keys.Provider value={preferences ? keyMapOf(preferences) : DEFAULT_KEYS}>{children}</Keys.Provider>;
}
