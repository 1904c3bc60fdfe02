import { addressKeys } from '@/utils/article/index.ts';
import { registrableDomain } from './public-suffixes.ts';

/** A page asks for the keys of the same thousands of addresses again and again, and each costs a look into the list of suffixes. */
const known = new Map<string, readonly string[]>();

/** The keys under which what stands at an address is known. */
export function keysOfAddress(address: string): readonly string[] {
  const keys = known.get(address) ?? addressKeys([address], registrableDomain);
  known.set(address, keys);
  return keys;
}
