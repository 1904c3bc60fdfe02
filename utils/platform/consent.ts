import { browser } from './browser.ts';

/** What Firefox calls data that an extension sends (manifest, `data_collection_permissions.optional`). */
export type SentData = 'personallyIdentifyingInfo' | 'browsingActivity' | 'websiteContent';

const isFirefox = (): boolean => import.meta.env.BROWSER === 'firefox';

type Permissions = Parameters<typeof browser.permissions.request>[0];

const asPermissions = (data: readonly SentData[]): Permissions => ({ data_collection: data }) as Permissions;

/**
 * Asks that such data may be sent. Firefox asks in its own words and keeps the answer, which may be taken back in its add-ons manager;
 * elsewhere the product's own page has asked already. To be called by what the person did, before anything is awaited.
 */
export const askToSend = async (data: readonly SentData[]): Promise<boolean> =>
  !isFirefox() || browser.permissions.request(asPermissions(data));

/** Whether such data may be sent. */
export const maySend = async (data: readonly SentData[]): Promise<boolean> =>
  !isFirefox() || browser.permissions.contains(asPermissions(data) as never);
