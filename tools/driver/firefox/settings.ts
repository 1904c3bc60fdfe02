import { asBrowser } from './embedded.ts';
import type { Marionette } from './marionette.ts';

/** A setting of the browser, by its name in about:config. */
export type Settings = Record<string, string | number | boolean>;

/** Changes settings of the running browser. */
export const change = (marionette: Marionette, settings: Settings): Promise<void> =>
  asBrowser(marionette, set, settings);

// What follows runs in the browser's own window, with its rights.

declare const Services: {
  prefs: Record<'setStringPref' | 'setIntPref' | 'setBoolPref', (name: string, value: unknown) => void>;
};

function set(settings: Settings): void {
  for (const [name, value] of Object.entries(settings)) {
    if (typeof value === 'string') Services.prefs.setStringPref(name, value);
    else if (typeof value === 'number') Services.prefs.setIntPref(name, value);
    else Services.prefs.setBoolPref(name, value);
  }
}
