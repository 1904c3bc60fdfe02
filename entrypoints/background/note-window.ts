import { browser } from '@/utils/platform/browser.ts';

/** CSS pixels: room for a quote, a note and the parts of a figure. */
const SIZE = { width: 460, height: 560 };

/** Opens the note of a mark in a small window of the extension. */
export async function openNoteWindow(id: string): Promise<void> {
  const url = browser.runtime.getURL(`/note.html?id=${encodeURIComponent(id)}`);
  await browser.windows.create({ url, type: 'popup', ...SIZE });
}
