import { fromBase64Url, toBase64Url } from '../canonical.ts';

/** RFC 4648, section 6. */
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** The first byte of a user's public key, as nkeys has it: it makes the text begin with U. */
const USER = 20 << 3;

/** Bytes of a key, and where they begin in the text of a seed: after two bytes that say what it is of. */
const KEY_BYTES = 32;
const SEED_AT = 2;

/**
 * A key of this panel's devices (base64url of 32 bytes) as a server names it: `U…`, with a check sum. The library makes such names of
 * seeds alone, and nobody keeps the seeds of devices.
 */
export function userKeyOf(key: string): string {
  const bytes = Uint8Array.of(USER, ...(fromBase64Url(key) ?? []));
  const sum = checkSum(bytes);
  return toBase32(Uint8Array.of(...bytes, sum & 0xff, sum >> 8));
}

/** The 32 bytes of a seed that is written as nkeys has it (`SU…`), in base64url. */
export const bareSeed = (seed: string): string =>
  toBase64Url(fromBase32(seed).slice(SEED_AT, SEED_AT + KEY_BYTES));

function toBase32(bytes: Uint8Array): string {
  let text = '';
  let bits = 0;
  let held = 0;
  for (const byte of bytes) {
    held = (held << 8) | byte;
    for (bits += 8; bits >= 5; bits -= 5) text += LETTERS[(held >> (bits - 5)) & 31];
    held &= (1 << bits) - 1;
  }
  return bits > 0 ? text + LETTERS[(held << (5 - bits)) & 31] : text;
}

function fromBase32(text: string): Uint8Array {
  const bytes: number[] = [];
  let bits = 0;
  let held = 0;
  for (const letter of text) {
    held = (held << 5) | LETTERS.indexOf(letter);
    bits += 5;
    if (bits < 8) continue;
    bits -= 8;
    bytes.push((held >> bits) & 0xff);
    held &= (1 << bits) - 1;
  }
  return Uint8Array.from(bytes);
}

/** CRC-16/XMODEM. */
function checkSum(bytes: Uint8Array): number {
  let sum = 0;
  for (const byte of bytes) {
    sum ^= byte << 8;
    for (let bit = 0; bit < 8; bit += 1) sum = ((sum << 1) ^ (sum & 0x8000 ? 0x1021 : 0)) & 0xffff;
  }
  return sum;
}
