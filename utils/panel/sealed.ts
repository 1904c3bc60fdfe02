import { isRecord } from '@/utils/model/is-record.ts';
import { bytesOf, canonical, fromBase64Url, textOf, toBase64Url } from './canonical.ts';
import type { PanelChange } from './model.ts';

/**
 * Reviews that only the chair can open: neither server nor secretariat reads them before. Each value is closed for the chair's public key
 * (X25519 with a new key each time, HKDF, AES-GCM); names and times of fields stay readable, because merging goes by them.
 */

/** Bytes of a public key, and of AES-GCM's nonce; they stand before what is closed. */
const KEY_BYTES = 32;
const NONCE_BYTES = 12;

const X25519 = 'X25519';

async function secretKey(privateKey: CryptoKey, publicKey: CryptoKey, use: KeyUsage): Promise<CryptoKey> {
  const bits = await crypto.subtle.deriveBits({ name: X25519, public: publicKey }, privateKey, 256);
  const shared = await crypto.subtle.importKey('raw', bits, 'HKDF', false, ['deriveKey']);
  const how = {
    name: 'HKDF',
    hash: 'SHA-256',
    salt: new Uint8Array(KEY_BYTES),
    info: bytesOf('but-nho review'),
  };
  return crypto.subtle.deriveKey(how, shared, { name: 'AES-GCM', length: 256 }, false, [use]);
}

const publicKey = (bytes: Uint8Array<ArrayBuffer>): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', bytes, X25519, true, []);

/** What a closed value belongs to: it opens in no other place. */
const place = (panel: string, { id, by }: PanelChange, field: string) =>
  bytesOf(['but-nho review', panel, by, id, field].join('\n'));

/** What stands in place of a value. */
interface Sealed {
  sealed: string;
}

const isSealedValue = (value: unknown): value is Sealed =>
  isRecord(value) && typeof value.sealed === 'string' && Object.keys(value).length === 1;

/** Whether a change has values that only the chair can open. */
export const isSealed = (change: PanelChange): boolean =>
  change.table === 'reviews' && Object.values(change.set).some(({ v }) => isSealedValue(v));

/** A change whose values are closed for the chair. @param chair public key, base64url of 32 bytes */
export async function sealChange(panel: string, change: PanelChange, chair: string): Promise<PanelChange> {
  const theirs = await publicKey(fromBase64Url(chair)!);
  const ours = (await crypto.subtle.generateKey(X25519, true, ['deriveBits'])) as CryptoKeyPair;
  const key = await secretKey(ours.privateKey, theirs, 'encrypt');
  const head = new Uint8Array(await crypto.subtle.exportKey('raw', ours.publicKey));
  const fields = Object.entries(change.set).map(async ([field, one]) => {
    const iv = crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
    const additionalData = place(panel, change, field);
    const closed = await crypto.subtle.encrypt(
      { name: 'AES-GCM', iv, additionalData },
      key,
      bytesOf(canonical(one.v)),
    );
    const sealed = toBase64Url(Uint8Array.of(...head, ...iv, ...new Uint8Array(closed)));
    return [field, { ...one, v: { sealed } satisfies Sealed }] as const;
  });
  return { ...change, set: Object.fromEntries(await Promise.all(fields)) };
}

/** A change with its values opened. @returns null where the chair's key does not open it */
export async function openChange(
  panel: string,
  change: PanelChange,
  chairKey: CryptoKey,
): Promise<PanelChange | null> {
  const opened = Object.entries(change.set).map(async ([field, one]) => {
    if (!isSealedValue(one.v)) return [field, one] as const;
    const bytes = fromBase64Url(one.v.sealed) ?? new Uint8Array();
    const theirs = await publicKey(bytes.slice(0, KEY_BYTES));
    const iv = bytes.slice(KEY_BYTES, KEY_BYTES + NONCE_BYTES);
    const value = await crypto.subtle.decrypt(
      { name: 'AES-GCM', iv, additionalData: place(panel, change, field) },
      await secretKey(chairKey, theirs, 'decrypt'),
      bytes.slice(KEY_BYTES + NONCE_BYTES),
    );
    return [field, { ...one, v: JSON.parse(textOf(new Uint8Array(value))) as unknown }] as const;
  });
  try {
    return { ...change, set: Object.fromEntries(await Promise.all(opened)) };
  } catch {
    // Another chair's, or altered.
    return null;
  }
}
