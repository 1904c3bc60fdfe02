import { browser } from '@/utils/platform/browser.ts';
import { callBackground } from '@/utils/platform/messages/messages.ts';
import { PART_NAMES, partFile } from '@/utils/platform/parts/part-names.ts';

/**
 * Has the reader read this page, as it reads pages of the web. The browser lets nobody inject scripts into an extension's own
 * pages, so its files are loaded here; its parts at once, since nobody could bring them later.
 * @throws Fault as `callBackground`
 */
export async function mountReader(): Promise<void> {
  await load('reader.js');
  await Promise.all(PART_NAMES.map((part) => load(partFile(part))));
  await callBackground('pageDetected', { isArticle: true, hasReader: false });
}

function load(file: string): Promise<void> {
  const script = document.createElement('script');
  script.src = browser.runtime.getURL(`/${file}`);
  return new Promise((resolve, reject) => {
    script.addEventListener('load', () => resolve());
    script.addEventListener('error', () => reject(new Error(`${file} did not load`)));
    document.head.append(script);
  });
}
