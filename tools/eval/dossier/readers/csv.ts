import { wordsOf } from '../../../lib/dossier-words.ts';
import type { ReadBack } from '../compare.ts';

/** A CSV file with `;`, read letter by letter as RFC 4180 has it. */
export function readCsvFile(bytes: Uint8Array): ReadBack {
  const words = wordsOf('vi');
  // The byte order mark is for spreadsheets; the decoder takes it away.
  const [head = [], ...rows] = recordsOf(new TextDecoder('utf-8', { fatal: true }).decode(bytes), ';');
  const column = (name: string) => rows.map((row) => row[head.indexOf(name)] ?? '');
  const kinds = column(words.kind);
  const ofKind = (kind: string) => kinds.filter((one) => one === kind).length;
  return {
    // An apostrophe before what a spreadsheet would take for a formula is not of the text.
    quotes: column(words.quote).map((text) => text.replace(/^'/, '')),
    counts: {
      marks: rows.length,
      campaigns: ofKind(words.kind_of_mark.campaign),
      statistics: ofKind(words.kind_of_mark.statistic),
    },
    problems: rows.some((row) => row.length !== head.length) ? ['rows of unequal length'] : [],
  };
}

function recordsOf(text: string, separator: string): string[][] {
  const records: string[][] = [];
  let record: string[] = [];
  let field = '';
  let isQuoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at]!;
    if (isQuoted) {
      if (letter !== '"') field += letter;
      else if (text[at + 1] === '"') {
        field += '"';
        at += 1;
      } else isQuoted = false;
    } else if (letter === '"') isQuoted = true;
    else if (letter === separator) {
      record.push(field);
      field = '';
    } else if (letter === '\r' && text[at + 1] === '\n') {
      records.push([...record, field]);
      record = [];
      field = '';
      at += 1;
    } else field += letter;
  }
  return records;
}
