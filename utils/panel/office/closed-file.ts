import * as v from 'valibot';
import { isRecord } from '@/utils/model/is-record.ts';
import { bytesOf, fromBase64Url, textOf, toBase64Url } from '../canonical.ts';
import { PanelFault } from '../model.ts';

/** Files that a passphrase closes: the secretariat's keys, the chair's key. */
export type ClosedFormat = 'but-nho-panel-keys' | 'but-nho-chair-key';
const VERSION = 1;

/** Rounds of PBKDF2 with SHA-256: as OWASP's password storage cheat sheet has it; about half a second on an office's machine. */
const ROUNDS = 600_000;
/** Fewer were never written, and more would only keep a reader waiting. */
const MOST_ROUNDS = 10_000_000;

const SALT_BYTES = 16;
const NONCE_BYTES = 12;

const encoded = v.pipe(v.string(), v.regex(/^[\w-]+$/), v.maxLength(5_000_000));

const file = v.strictObject({
  format: v.string(),
  version: v.literal(VERSION),
  /** Whose keys it holds, so that two files can be told apart. */
  award: v.string(),
  panel: v.string(),
  rounds: v.pipe(v.number(), v.safeInteger(), v.minValue(ROUNDS), v.maxValue(MOST_ROUNDS)),
  salt: encoded,
  nonce: encoded,
  sealed: encoded,
});

async function keyOf(passphrase: string, salt: Uint8Array<ArrayBuffer>, rounds: number): Promise<CryptoKey> {
  // Vietnamese can be typed in two ways that look alike.
  const words = bytesOf(passphrase.normalize('NFC'));
  const secret = await crypto.subtle.importKey('raw', words, 'PBKDF2', false, ['deriveKey']);
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds };
  return crypto.subtle.deriveKey(how, secret, { name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
    'decrypt',
  ]);
}

/** What of a file stands in plain text, and is vouched for, too. */
export interface Label {
  format: ClosedFormat;
  award: string;
  panel: string;
}

const bytesOfLabel = ({ format, award, panel }: Label) =>
  bytesOf(`${format}\n${VERSION}\n${award}\n${panel}`);

/** A file's text: a value closed by a passphrase. */
export async function closeFile(label: Label, value: unknown, passphrase: string): Promise<string> {
  const salt = crypto.getRandomValues(new Uint8Array(SALT_BYTES));
  const nonce = crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
  const sealed = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv: nonce, additionalData: bytesOfLabel(label) },
    await keyOf(passphrase, salt, ROUNDS),
    bytesOf(JSON.stringify(value)),
  );
  const { format, award, panel } = label;
  const told: v.InferOutput<typeof file> = {
    format,
    version: VERSION,
    award,
    panel,
    rounds: ROUNDS,
    salt: toBase64Url(salt),
    nonce: toBase64Url(nonce),
    sealed: toBase64Url(new Uint8Array(sealed)),
  };
  return `${JSON.stringify(told, null, 2)}\n`;
}

/**
 * What a file holds.
 * @throws PanelFault `keyFile` where it is none of this format, or one of a later version; `passphrase` where that is wrong, or the
 * file was altered
 */
export async function openFile(format: ClosedFormat, text: string, passphrase: string): Promise<unknown> {
  const { award, panel, rounds, salt, nonce, sealed } = readFile(format, text);
  let opened: ArrayBuffer;
  try {
    opened = await crypto.subtle.decrypt(
      {
        name: 'AES-GCM',
        iv: fromBase64Url(nonce)!,
        additionalData: bytesOfLabel({ format, award, panel }),
      },
      await keyOf(passphrase, fromBase64Url(salt)!, rounds),
      fromBase64Url(sealed)!,
    );
  } catch {
    throw new PanelFault('passphrase');
  }
  return JSON.parse(textOf(new Uint8Array(opened)));
}

function readFile(format: ClosedFormat, text: string): v.InferOutput<typeof file> {
  let value: unknown = null;
  try {
    value = JSON.parse(text);
  } catch {
    // No JSON is no key file, either.
  }
  const { success, output } = v.safeParse(file, value);
  if (success && output.format === format) return output;
  const given: Record<string, unknown> = isRecord(value) ? value : {};
  const isLater = given.format === format && Number(given.version) > VERSION;
  throw new PanelFault('keyFile', isLater ? String(given.version) : '');
}
