import { isWebAddress } from '@/utils/article/index.ts';
import { browser } from '@/utils/platform/browser.ts';

export const FILE_PROBLEMS = [
  'tooLarge',
  'empty',
  'webPage',
  'noPdf',
  'unreadable',
  'gone',
  'unreached',
] as const;
/**
 * Why a file did not come: it is larger than the browser can hold, holds nothing, is a web page, is something else, changed
 * or went while it was read, is not at its address, or the address was not reached.
 */
export type FileProblem = (typeof FILE_PROBLEMS)[number];

export class FileFault extends Error {
  override readonly name = 'FileFault';

  constructor(readonly problem: FileProblem) {
    super(problem);
  }
}

/** A file that came. */
export interface FileBytes {
  name: string;
  bytes: Uint8Array<ArrayBuffer>;
  /** `urn:sha256:…`: what it is known by, whatever its name and folder. */
  key: string;
}

/** Bytes of the largest file that is opened: its bytes are held twice while it is read. */
export const LARGEST = 250_000_000;

/** A PDF says that it is one within so many bytes (ISO 32000-1, annex H.3.4.1). */
const HEAD = 1024;

/** @throws FileFault */
export async function readFile(file: File): Promise<FileBytes> {
  if (file.size > LARGEST) throw new FileFault('tooLarge');
  const bytes = await file.arrayBuffer().catch(() => {
    // It changed on disk since it was chosen, or the stick was pulled out.
    throw new FileFault('unreadable');
  });
  return checked(file.name, bytes);
}

/** Whether the browser lets us fetch from an address; never from one on the disk. */
export async function mayFetch(address: string): Promise<boolean> {
  const { protocol, hostname } = new URL(address);
  return isWebAddress(address) && browser.permissions.contains({ origins: [`${protocol}//${hostname}/*`] });
}

/** Fetches a file as the reviewer's own browser would. @throws FileFault */
export async function fetchFile(address: string): Promise<FileBytes> {
  const response = await fetch(address, { credentials: 'include' }).catch(() => {
    throw new FileFault('unreached');
  });
  if (!response.ok) throw new FileFault('gone');
  if (Number(response.headers.get('content-length')) > LARGEST) throw new FileFault('tooLarge');
  const bytes = await response.arrayBuffer().catch(() => {
    throw new FileFault('unreached');
  });
  return checked(nameOf(address), bytes);
}

/** What a file at an address is called. */
export function nameOf(address: string): string {
  const last = new URL(address).pathname.split('/').at(-1) ?? '';
  try {
    return decodeURIComponent(last) || address;
  } catch {
    return last;
  }
}

async function checked(name: string, buffer: ArrayBuffer): Promise<FileBytes> {
  if (buffer.byteLength > LARGEST) throw new FileFault('tooLarge');
  const bytes = new Uint8Array(buffer);
  if (bytes.length === 0) throw new FileFault('empty');
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD));
  if (!head.includes('%PDF-'))
    throw new FileFault(/^\s*(?:<!doctype html|<html)/i.test(head) ? 'webPage' : 'noPdf');
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  const hash = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return { name, bytes, key: `urn:sha256:${hash}` };
}
