import { isRecord } from '@/utils/model/is-record.ts';
import type { Snapshot, TextOrigin } from '@/utils/model/records.ts';
import { fromBase64Url, textOf, toBase64Url } from '@/utils/panel/index.ts';

/** A kept text on its way: what belongs to it, and the text deflated (RFC 1951), in base64url. */
export interface PackedText {
  scope: Snapshot['scope'];
  takenAt: string;
  origin?: TextOrigin;
  deflated: string;
}

/** UTF-8 bytes of the longest text that is unpacked: ten times the longest article known. */
const LONGEST = 4_000_000;

export async function pack({ scope, takenAt, text, origin }: Snapshot): Promise<PackedText> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  const deflated = toBase64Url(new Uint8Array(await new Response(stream).arrayBuffer()));
  return { scope, takenAt, ...(origin && { origin }), deflated };
}

/** A text as it was unpacked: whoever keeps it checks it. */
export type UnpackedText = Pick<Snapshot, 'scope' | 'takenAt' | 'text' | 'origin'>;

/** @returns null where it is none, or unpacks to more than any article is */
export async function unpack(value: unknown): Promise<UnpackedText | null> {
  if (!isRecord(value) || typeof value.deflated !== 'string') return null;
  const bytes = fromBase64Url(value.deflated);
  if (!bytes) return null;
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  const reader = stream.getReader();
  try {
    for (let read = await reader.read(); !read.done; read = await reader.read()) {
      length += read.value.length;
      if (length > LONGEST) return null;
      parts.push(read.value);
    }
    const text = textOf(new Uint8Array(await new Blob(parts).arrayBuffer()));
    const { scope, takenAt, origin } = value as unknown as PackedText;
    return { scope, takenAt, text, ...(origin !== undefined && { origin }) };
  } catch {
    return null;
  } finally {
    await reader.cancel().catch(() => {});
  }
}
