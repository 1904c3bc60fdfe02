import { DOMParser } from '@xmldom/xmldom';
import { strFromU8, unzipSync } from 'fflate';
import { wordsOf } from '../../../lib/dossier-words.ts';
import type { ReadBack } from '../compare.ts';

/** A Word file, or a ZIP of several: unzipped, its parts parsed as XML, read paragraph by paragraph. */
export function readDocx(bytes: Uint8Array): ReadBack {
  const files = unzipSync(bytes);
  if ('word/document.xml' in files) return readOne(files);
  const volumes = Object.entries(files).map(([, volume]) => readOne(unzipSync(volume)));
  const sum = (name: 'entries' | 'campaigns' | 'statistics') =>
    volumes.reduce((total, { counts }) => total + (counts[name] ?? 0), 0);
  return {
    quotes: volumes.flatMap(({ quotes }) => quotes),
    counts: { entries: sum('entries'), campaigns: sum('campaigns'), statistics: sum('statistics') },
    problems: volumes.flatMap(({ problems }) => problems),
  };
}

const words = wordsOf('vi');

function readOne(files: Record<string, Uint8Array>): ReadBack {
  const problems = Object.keys(files).flatMap((name) =>
    /\.(?:xml|rels)$/.test(name) ? faultsOf(files, name) : [],
  );
  const xml = strFromU8(files['word/document.xml']!);
  const tables = elements(xml, 'w:tbl').map((table) =>
    elements(table, 'w:tr').map((row) => elements(row, 'w:tc').map(textOf)),
  );
  const headed = (head: string) => tables.filter(([first]) => first?.includes(head));
  const rowsIn = (some: readonly string[][][]) => some.flatMap(([, ...rows]) => rows);
  const sentences = elements(xml, 'w:p').filter((one) => one.includes('w:val="BnSentence"'));
  const campaigns = headed(words.campaign_times).flatMap(([head, ...rows]) =>
    rows.map((row) => Number.parseInt(row[head!.indexOf(words.campaign_times)]!, 10)),
  );
  return {
    quotes: sentences.flatMap(boldIn),
    counts: {
      // What an entry is begins with its title; the summary has it in its second column or later.
      entries: tables.filter(([first]) => first?.[0] === words.entry_title).length,
      campaigns: campaigns.reduce((sum, one) => sum + one, 0),
      statistics: rowsIn(headed(words.as_printed)).length,
    },
    problems,
  };
}

/** What keeps a part from being XML. */
export function faultsOf(files: Record<string, Uint8Array>, name: string): string[] {
  const problems: string[] = [];
  const parser = new DOMParser({ onError: (_, message) => problems.push(`${name}: ${message}`) });
  try {
    parser.parseFromString(strFromU8(files[name]!), 'text/xml');
  } catch (error) {
    problems.push(`${name}: ${String(error)}`);
  }
  return problems;
}

/** The elements of a name, none of which holds another one of it. */
export const elements = (xml: string, name: string): string[] =>
  xml.match(new RegExp(`<${name}(?: [^>]*[^/])?>[\\s\\S]*?</${name}>`, 'g')) ?? [];

/** Each stretch of bold letters. */
export function boldIn(paragraph: string): string[] {
  const stretches: string[] = [];
  let isBold = false;
  for (const run of elements(paragraph, 'w:r')) {
    const isOn = run.includes('<w:b/>');
    if (isOn && isBold) stretches.push(stretches.pop()! + textOf(run));
    else if (isOn) stretches.push(textOf(run));
    isBold = isOn;
  }
  return stretches;
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

export const textOf = (xml: string): string =>
  xml
    .replace(/<w:br\/>/g, '\n')
    .replace(/<w:tab\/>/g, '\t')
    .replace(/<\/w:p>(?=[\s\S]*<w:p[ >])/g, '\n')
    .replace(/<[^>]+>/g, '')
    .replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => ENTITIES[name]!);
