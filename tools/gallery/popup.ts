import type { Page } from '@playwright/test';
import { openToolbarPopup } from '../driver/popup.ts';
import type { Camera } from './camera.ts';

/**
 * The popup as it hangs from the toolbar while `page` is open.
 * @param shown the `data-testid` of what has to be there first
 */
export async function shootPopup(
  { extension, scheme, shoot }: Camera,
  page: Page,
  state: string,
  shown: string,
): Promise<void> {
  const popup = await openToolbarPopup(extension, page);
  await popup.emulateColorScheme(scheme);
  await popup.textOf(shown);
  await shoot('popup', state, popup.screenshot);
  await popup.close();
}
