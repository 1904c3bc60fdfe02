import { createHash } from 'node:crypto';

/** What a PDF put together by hand holds, object by object, where browsers print no such file. */
export interface RawPdf {
  pages: RawPage[];
  /** Further entries of the catalogue, e.g. `/OpenAction 90 0 R`. */
  catalogue?: string;
  /** Further objects by their numbers, from 50 on. */
  objects?: Record<number, string>;
  /** Locks the file (RC4 of 40 bits): an empty user password lets everybody read. */
  passwords?: { user: string; owner: string };
}

export interface RawPage {
  lines?: readonly string[];
  /** Operators that come before the lines, e.g. of a picture. */
  content?: string;
  /** Further entries, e.g. `/Rotate 90`. */
  entries?: string;
  width?: number;
  height?: number;
}

const SIZE = 11;
const LEADING = 16;
/** Further from the edges than running heads stand. */
const MARGIN = 150;
/** Pages and their contents have numbers from here on. */
const FIRST_PAGE = 1_000;
const ID = Buffer.from('0123456789abcdef');

/** The file. All lines are in one font, whose codes mean nothing by themselves: its map alone says what they read as. */
export function rawPdf({ pages, catalogue = '', objects = {}, passwords }: RawPdf): Buffer {
  const letters = [...new Set(pages.flatMap(({ lines = [] }) => [...lines.join('')]))];
  const codeOf = new Map(letters.map((letter, at) => [letter, (at + 1).toString(16).padStart(2, '0')]));
  const lock = passwords ? lockOf(passwords) : null;
  const all = new Map<number, string | { dictionary: string; stream: Buffer }>(
    Object.entries(objects).map(([number, object]) => [Number(number), object]),
  );
  const kids = pages.map((_, at) => `${FIRST_PAGE + 2 * at} 0 R`);
  all.set(1, `<< /Type /Catalog /Pages 2 0 R ${catalogue} >>`);
  all.set(2, `<< /Type /Pages /Count ${pages.length} /Kids [${kids.join(' ')}] >>`);
  all.set(3, '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /FirstChar 1 /ToUnicode 4 0 R >>');
  all.set(4, { dictionary: '', stream: Buffer.from(mapOf(codeOf)) });
  for (const [at, page] of pages.entries()) {
    const { lines = [], content = '', entries = '', width = 595, height = 842 } = page;
    const number = FIRST_PAGE + 2 * at;
    all.set(
      number,
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Contents ${number + 1} 0 R /Resources << /Font << /F 3 0 R >> /XObject << /I 50 0 R >> >> ${entries} >>`,
    );
    const shown = lines.map(
      (line, row) =>
        `1 0 0 1 50 ${height - MARGIN - LEADING * row} Tm <${[...line].map((letter) => codeOf.get(letter)).join('')}> Tj`,
    );
    const text = `BT /F ${SIZE} Tf ${shown.join(' ')} ET`;
    all.set(number + 1, {
      dictionary: '',
      stream: Buffer.from(`${content} ${lines.length > 0 ? text : ''}`),
    });
  }
  return written(all, lock);
}

type Lock = ReturnType<typeof lockOf>;

function written(
  objects: ReadonlyMap<number, string | { dictionary: string; stream: Buffer }>,
  lock: Lock | null,
): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.6\n')];
  const places = new Map<number, number>();
  let length = parts[0]!.length;
  const add = (bytes: Buffer | string): void => {
    const part = Buffer.from(bytes as string);
    parts.push(part);
    length += part.length;
  };
  for (const [number, object] of objects) {
    places.set(number, length);
    add(`${number} 0 obj\n`);
    if (typeof object === 'string') add(object);
    else {
      const stream = lock ? lock.encrypt(number, object.stream) : object.stream;
      add(`<< /Length ${stream.length} ${object.dictionary} >>\nstream\n`);
      add(stream);
      add('\nendstream');
    }
    add('\nendobj\n');
  }
  const start = length;
  const rows = [...places].map(([number, at]) => `${number} 1\n${String(at).padStart(10, '0')} 00000 n \n`);
  add(`xref\n0 1\n0000000000 65535 f \n${rows.join('')}`);
  const encrypt = lock
    ? `/Encrypt ${lock.dictionary} /ID [<${ID.toString('hex')}> <${ID.toString('hex')}>]`
    : '';
  add(
    `trailer << /Root 1 0 R /Size ${Math.max(...places.keys()) + 1} ${encrypt} >>\nstartxref\n${start}\n%%EOF\n`,
  );
  return Buffer.concat(parts);
}

function mapOf(codeOf: ReadonlyMap<string, string>): string {
  const rows = [...codeOf].map(
    ([letter, code]) => `<${code}> <${letter.codePointAt(0)!.toString(16).padStart(4, '0')}>`,
  );
  return `/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <00> <ff> endcodespacerange ${rows.length} beginbfchar ${rows.join(' ')} endbfchar endcmap end`;
}

const PADDING = Buffer.from('28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A', 'hex');
const PERMISSIONS = -44;

const md5 = (...parts: Buffer[]): Buffer => createHash('md5').update(Buffer.concat(parts)).digest();

/** The standard lock's first version (ISO 32000-1, 7.6.3). */
function lockOf({ user, owner }: { user: string; owner: string }) {
  const padded = (password: string): Buffer =>
    Buffer.concat([Buffer.from(password, 'latin1'), PADDING]).subarray(0, 32);
  const ownerEntry = rc4(md5(padded(owner)).subarray(0, 5), padded(user));
  const permissions = Buffer.alloc(4);
  permissions.writeInt32LE(PERMISSIONS);
  const key = md5(padded(user), ownerEntry, permissions, ID).subarray(0, 5);
  const userEntry = rc4(key, PADDING);
  return {
    dictionary: `<< /Filter /Standard /V 1 /R 2 /O <${ownerEntry.toString('hex')}> /U <${userEntry.toString('hex')}> /P ${PERMISSIONS} >>`,
    encrypt(number: number, bytes: Buffer): Buffer {
      const salt = Buffer.from([number & 255, (number >> 8) & 255, (number >> 16) & 255, 0, 0]);
      return rc4(md5(key, salt).subarray(0, 10), bytes);
    },
  };
}

function rc4(key: Buffer, bytes: Buffer): Buffer {
  const box = Array.from({ length: 256 }, (_, at) => at);
  const swap = (a: number, b: number): void => {
    [box[a], box[b]] = [box[b]!, box[a]!];
  };
  for (let i = 0, j = 0; i < 256; i += 1) {
    j = (j + box[i]! + key[i % key.length]!) & 255;
    swap(i, j);
  }
  let [i, j] = [0, 0];
  return Buffer.from(
    bytes.map((byte) => {
      i = (i + 1) & 255;
      j = (j + box[i]!) & 255;
      swap(i, j);
      return byte ^ box[(box[i]! + box[j]!) & 255]!;
    }),
  );
}
