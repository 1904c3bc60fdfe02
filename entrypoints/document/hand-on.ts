import { browser } from '@/utils/platform/browser.ts';
import { documentUrl } from '@/utils/platform/document-page.ts';

/** Where pages for files hand files to each other: a file cannot be part of an address. */
const CHANNEL = 'but-nho.files';

interface Asked {
  wants: string;
}

interface Given {
  handle: string;
  file: File;
}

/** Milliseconds to wait for a page that holds a file: it may be closed by now. */
const PATIENCE = 1_000;

/** Opens each file in a tab of its own beside this one, which holds them ready as long as it is open. */
export async function openBeside(files: readonly File[]): Promise<void> {
  const held = new Map(files.map((file) => [crypto.randomUUID() as string, file]));
  const channel = new BroadcastChannel(CHANNEL);
  channel.addEventListener('message', ({ data }: MessageEvent<Asked | Given>) => {
    const file = 'wants' in data ? held.get(data.wants) : undefined;
    if (file && 'wants' in data) channel.postMessage({ handle: data.wants, file } satisfies Given);
  });
  for (const [handle, { name }] of held)
    await browser.tabs.create({ url: documentUrl({ handle, name }), active: false });
}

/** The file that another page holds ready; null where none does any more. */
export function handedOn(handle: string): Promise<File | null> {
  const channel = new BroadcastChannel(CHANNEL);
  return new Promise<File | null>((resolve) => {
    setTimeout(resolve, PATIENCE, null);
    channel.addEventListener('message', ({ data }: MessageEvent<Asked | Given>) => {
      if ('file' in data && data.handle === handle) resolve(data.file);
    });
    channel.postMessage({ wants: handle } satisfies Asked);
  }).finally(() => channel.close());
}
