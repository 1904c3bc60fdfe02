import { isWebAddress } from '@/utils/article/index.ts';
import { FILE_KEY } from '@/utils/model/file-key.ts';
import { browser } from './browser.ts';

/** What the address of the page for files (entrypoints/document/) says: which file it shows, or where that can be had. */
export interface FileAddress {
  /** Where it is fetched from; null for one of this computer. */
  from: string | null;
  /** `urn:sha256:…` of its content, once that is known. */
  key: string | null;
  /** Under which another page for files holds it ready. */
  handle: string | null;
  /** What the file is called. */
  name: string | null;
}

const PAGE = '/document.html';

export function readDocumentUrl(url: string): FileAddress {
  const { searchParams } = new URL(url);
  return {
    from: searchParams.get('from'),
    key: searchParams.get('file'),
    handle: searchParams.get('handle'),
    name: searchParams.get('name'),
  };
}

/** The address of the page for files, which shows a file or asks for it. */
export function documentUrl({ from, key, handle, name }: Partial<FileAddress>): string {
  const parameters = new URLSearchParams();
  for (const [field, value] of Object.entries({ from, file: key, handle, name }))
    if (value) parameters.set(field, value);
  return `${browser.runtime.getURL(PAGE)}${parameters.size > 0 ? `?${parameters}` : ''}`;
}

export const isFileKey = (address: string): boolean => FILE_KEY.test(address);

/** The first digits of a file's key, enough for people to tell files apart. */
export const shortKey = (key: string): string => key.slice('urn:sha256:'.length).slice(0, 8);

/** Whether an address says by its end that a PDF stands there. */
export const isPdfAddress = (address: string): boolean => /\.pdf$/i.test(new URL(address).pathname);

/**
 * Where a tab is sent to read what is known under an address: files are shown by the page for them, which asks for one that it
 * cannot fetch.
 * @returns null for what no tab can show
 */
export function readingUrl(address: string): string | null {
  if (isFileKey(address)) return documentUrl({ key: address });
  if (!isWebAddress(address)) return null;
  return isPdfAddress(address) ? documentUrl({ from: address }) : address;
}

/** What is shown in a tab: of the page for files, the address of its file. */
export function shownIn(url: string): string {
  if (!url.startsWith(browser.runtime.getURL(PAGE))) return url;
  const { from, key } = readDocumentUrl(url);
  return from ?? key ?? url;
}
