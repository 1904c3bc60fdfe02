import { type KeyMap, keyMapOf } from '@/utils/commands/keymap.ts';
import type { Preferences } from '@/utils/model/preferences.ts';
import type { Session } from '../session.ts';

const known = new WeakMap<Preferences, KeyMap>();

/** The keys of commands, as the reviewer has set them: made anew only when another choice is stored. */
export function keysOf({ settings }: Session): KeyMap {
  const preferences = settings.current.value;
  const keys = known.get(preferences) ?? keyMapOf(preferences);
  known.set(preferences, keys);
  return keys;
}
