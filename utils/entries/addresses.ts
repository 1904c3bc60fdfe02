/** An address somewhere in a text, up to what cannot be part of one; `www.` alone counts, too. */
const ADDRESS = /(?:https?:\/\/|www\.)[^\s"'<>|“”]+/giu;
/** A host with a path, as some copy it: “baomau.vn/xa-hoi/bai-1.html”. */
const BARE = /^(?:[a-z\d-]+\.)+[a-z]{2,}\/\S+$/i;
/** What ends a sentence, a bracket or a list, but no address. */
const TAIL = /[.,;:!?)\]}…]+$/;

/** What looks like the beginning of an address, but could not be read as one. */
const BROKEN = /https?:|www\./i;

/** The addresses of a cell, and what of it is none. */
export interface CellAddresses {
  addresses: string[];
  /** What stands there instead of an address; '' beside one, where words only say what it is. */
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
  return { addresses, rest: addresses.length > 0 && !BROKEN.test(rest) ? '' : rest };
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
