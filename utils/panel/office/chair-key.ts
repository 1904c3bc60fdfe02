import * as v from 'valibot';
import { fromBase64Url, toBase64Url } from '../canonical.ts';
import { PanelFault } from '../model.ts';
import { closeFile, openFile } from './closed-file.ts';

/** What the chair's file says to be, in plain text. */
export const CHAIR_FILE_FORMAT = 'but-nho-chair-key';

/** PKCS #8 in base64url. */
const contents = v.strictObject({ privateKey: v.pipe(v.string(), v.regex(/^[\w-]+$/)) });

/**
 * A new key for the chair: the file that only the chair keeps, and the public key that reviews are sealed for (`PanelPlan.sealedFor`).
 * Nothing else holds the private half: whoever loses the file and has no copy cannot open the reviews; each reviewer can.
 */
export async function newChairKey(
  award: string,
  passphrase: string,
): Promise<{ text: string; publicKey: string }> {
  const pair = (await crypto.subtle.generateKey('X25519', true, ['deriveBits'])) as CryptoKeyPair;
  const privateKey = toBase64Url(new Uint8Array(await crypto.subtle.exportKey('pkcs8', pair.privateKey)));
  const publicKey = toBase64Url(new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey)));
  // It is there before the panel, which has no name yet.
  const label = { format: CHAIR_FILE_FORMAT, award, panel: '' } as const;
  const text = await closeFile(label, { privateKey }, passphrase);
  return { text, publicKey };
}

/**
 * The chair's key out of its file; opens reviews, and is not given out again.
 * @throws PanelFault `keyFile`, `passphrase`
 */
export async function unlockChairKey(text: string, passphrase: string): Promise<CryptoKey> {
  const { success, output } = v.safeParse(contents, await openFile(CHAIR_FILE_FORMAT, text, passphrase));
  const bytes = success ? fromBase64Url(output.privateKey) : null;
  if (!bytes) throw new PanelFault('keyFile');
  return crypto.subtle.importKey('pkcs8', bytes, 'X25519', false, ['deriveBits']);
}
