import { browser } from './browser.ts';

/** Told without the database being opened, which a background that has nothing to do should not. */
const KEY = 'panelMember';

/** Notes whether this library belongs to any panel. */
export const noteMember = (isMember: boolean): Promise<void> =>
  isMember ? browser.storage.local.set({ [KEY]: true }) : browser.storage.local.remove(KEY);

/** Whether this library belongs to a panel, as far as was noted. */
export const isMember = async (): Promise<boolean> =>
  browser.storage.local.get(KEY).then(
    (stored) => stored[KEY] === true,
    () => false,
  );
