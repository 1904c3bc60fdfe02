import { bytesOf, canonical, fromBase64Url, toBase64Url } from './canonical.ts';
import type { PanelChange } from './model.ts';
import type { SignedChange } from './visit-model.ts';

/** Bytes of an Ed25519 seed, public key and signature. */
const SEED_BYTES = 32;
const SIGNATURE_BYTES = 64;

/** A public key in base64url: 32 bytes. */
const KEY = /^[\w-]{43}$/;

/** What stands before the seed in PKCS #8 (RFC 8410, section 7). */
const PKCS8 = Uint8Array.of(0x30, 0x2e, 2, 1, 0, 0x30, 5, 6, 3, 0x2b, 0x65, 0x70, 4, 0x22, 4, SEED_BYTES);

/**
 * A signing key of a seed; the browser does not give it out again.
 * @param seed 32 bytes in base64url
 * @returns null where that is no seed
 */
export async function signingKeyOf(seed: string): Promise<CryptoKey | null> {
  const bytes = fromBase64Url(seed);
  if (bytes?.length !== SEED_BYTES) return null;
  return crypto.subtle.importKey('pkcs8', new Uint8Array([...PKCS8, ...bytes]), 'Ed25519', false, ['sign']);
}

/** The public half of a seed, in base64url. */
export async function publicKeyOf(seed: string): Promise<string> {
  const bytes = fromBase64Url(seed);
  const whole = new Uint8Array([...PKCS8, ...(bytes ?? [])]);
  // Only a key that may be taken out tells its public half.
  const key = await crypto.subtle.importKey('pkcs8', whole, 'Ed25519', true, ['sign']);
  return (await crypto.subtle.exportKey('jwk', key)).x!;
}

/** A new seed, in base64url. */
export const newSeed = (): string => toBase64Url(crypto.getRandomValues(new Uint8Array(SEED_BYTES)));

export async function sign(key: CryptoKey, bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.sign('Ed25519', key, bytes));
}

/** What is signed of a change: it belongs to one panel, and to nothing else that the same key may sign. */
const signedBytes = (panel: string, body: Uint8Array): Uint8Array<ArrayBuffer> => {
  const head = bytesOf(`but-nho change\n${panel}\n`);
  const bytes = new Uint8Array(head.length + body.length);
  bytes.set(head);
  bytes.set(body, head.length);
  return bytes;
};

/** Who signs: a device of a panel. */
export interface Signer {
  panel: string;
  publicKey: string;
  signingKey: CryptoKey;
}

/** A change as a message: its canonical bytes, signed. */
export async function signChange(
  { panel, publicKey, signingKey }: Signer,
  subject: string,
  change: PanelChange,
): Promise<SignedChange> {
  const body = bytesOf(canonical(change));
  const signature = toBase64Url(await sign(signingKey, signedBytes(panel, body)));
  const { id, by, n } = change;
  return { subject, id, by, n, body, signature: `${publicKey}.${signature}` };
}

/** The public key that a signature names; null where it is none. */
export function keyOfSignature(signature: string): string | null {
  const [key = '', rest] = signature.split('.');
  return rest && KEY.test(key) ? key : null;
}

/** Keys that were imported already: a branch has thousands of changes by one key. */
const imported = new Map<string, Promise<CryptoKey>>();

function verifyingKey(key: string): Promise<CryptoKey> {
  const known = imported.get(key);
  if (known) return known;
  const fresh = crypto.subtle.importKey('raw', fromBase64Url(key)!, 'Ed25519', true, ['verify']);
  imported.set(key, fresh);
  return fresh;
}

/** Whether a signature (`<key>.<signature>`) fits a message's bytes. */
export async function isSignedBy(panel: string, body: Uint8Array, signature: string): Promise<boolean> {
  const key = keyOfSignature(signature);
  const bytes = fromBase64Url(signature.split('.')[1] ?? '');
  if (!key || bytes?.length !== SIGNATURE_BYTES) return false;
  try {
    return await crypto.subtle.verify('Ed25519', await verifyingKey(key), bytes, signedBytes(panel, body));
  } catch {
    // Bytes that are no point of the curve are no key.
    return false;
  }
}
