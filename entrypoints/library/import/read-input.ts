import { readDelimited } from '@/utils/entries/table/delimited.ts';
import type { Sheet } from '@/utils/entries/table/sheet.ts';
import { readWorkbook, UnreadableWorkbook } from '@/utils/entries/table/xlsx.ts';

/** Bytes that a list may have: one of 20,000 rows has a twentieth. */
const LARGEST_FILE = 60_000_000;

/** The first bytes of an archive, as `.xlsx` is one. */
const ARCHIVE = [0x50, 0x4b];

/**
 * The sheets of a file: a workbook by its content, whatever it is called, else rows as text.
 * @throws UnreadableWorkbook when it is neither
 */
export async function readFile(file: Blob): Promise<Sheet[]> {
  if (file.size > LARGEST_FILE) throw new UnreadableWorkbook('too large');
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (ARCHIVE.every((byte, index) => bytes[index] === byte))
    return readWorkbook(bytes, parseXml).filter(hasRows);
  const text = decode(bytes);
  if (text.includes('\0')) throw new UnreadableWorkbook('no text');
  return [readDelimited(text)].filter(hasRows);
}

const hasRows = ({ rows }: Sheet) => rows.length > 0;

const parseXml = (xml: string): Document => new DOMParser().parseFromString(xml, 'application/xml');

/** UTF-8, or the UTF-16 in which Excel saves “Unicode text”. */
function decode(bytes: Uint8Array): string {
  const isWide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  return new TextDecoder(isWide ? (bytes[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8').decode(bytes);
}
