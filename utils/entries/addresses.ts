/** An address somewhere in a text, up to what cannot be part of one; `www.` alone counts, too. */
const ADDRESS = /(?:https?:\/\/|www\.)[^\s"'<>|“”]+/giu;
/** A host with a path, as some copy it: “baomau.vn/xa-hoi/bai-1.html”. */
const BARE = /^(?:[a-z\d-]+\.)+[a-z]{2,}\/\S+$/i;
/** What ends a sentence, a bracket or a list, but no address. */
const TAIL = /[.,;:!?)\]}…]+$/;

/** What a cell says besides addresses that names no other link: “Kỳ 1:”, “Bài 2 -”, “Link:”. */
const LABEL = /(?:kỳ|bài|phần|tập|link|url|địa chỉ)?\s*(?:\d{1,2}|[ivx]{1,4}|cuối)?\s*[:.)–-]?/giu;

/** The addresses of a cell, and what of it is none. */
export interface CellAddresses {
  addresses: string[];
  /** What stands there instead of an address: '' when there is nothing else. */
  rest: string;
}

/**
 * Reads the addresses out of a cell of a list, in order, none twice, as they would be opened. Several may stand in one
 * cell, apart by spaces, commas or lines, each after its “Kỳ 1:”.
 */
export function readAddresses(cell: string): CellAddresses {
  const addresses: string[] = [];
  const add = (written: string): string => {
    const address = openable(written);
    if (address && !addresses.includes(address)) addresses.push(address);
    return address ? ' ' : written;
  };
  const rest = cell
    .replace(ADDRESS, (written) =>
      written
        .split(/[,;](?=https?:\/\/|www\.)/i)
        .map(add)
        .join(' '),
    )
    .split(/[\s;,]+/)
    .map((word) => (BARE.test(word) ? add(word).trim() : word))
    .join(' ')
    .trim();
  return { addresses, rest: addresses.length > 0 && rest.replace(LABEL, '').trim() === '' ? '' : rest };
}

/** An address with its scheme; null when no browser would open it. */
function openable(written: string): string | null {
  const bare = written.replace(TAIL, '');
  try {
    const { href, protocol, hostname } = new URL(/^https?:/i.test(bare) ? bare : `https://${bare}`);
    return /^https?:$/.test(protocol) && hostname.includes('.') ? href : null;
  } catch {
    return null;
  }
}
