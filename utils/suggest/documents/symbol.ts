import type { CampaignKind } from '@/utils/model/records.ts';
import kinds from '../data/document-symbols.json';

/** The symbol of a document, read. */
export interface DocumentSymbol {
  /** In the standard form: “05-CT/TW” of the Party, “33/2006/CT-TTg” of the State. */
  number: string;
  /** The running number without leading zeros. */
  ordinal: string;
  /** The organ's letters in one spelling: TW for TƯ and T.Ư. */
  organ: string;
  /** Null where the letters are of no known kind. */
  kind: CampaignKind | null;
  /** Of an organ of the State (Government, National Assembly, councils), not of the Party. */
  isState: boolean;
  /** UTF-16 offset after the symbol. */
  end: number;
}

const SYMBOL_KINDS = kinds as Readonly<Record<string, CampaignKind>>;
/** Longest first, so that QĐi is not read as QĐ. */
const TYPE_LETTERS = Object.keys(kinds)
  .sort((a, b) => b.length - a.length)
  .join('|');
/**
 * Number, type, organ, with the separators the press mixes up (“37QĐ/TW”, “47 – QĐ/TW”, “68-NQ-TW”, “05/CT-TW”, “40 CT/TƯ”),
 * a letter after the number (“30a/2008/NQ-CP”), an inserted number (“66.1/2025/NQ-CP”), and a last letter typed twice
 * (“21-NQQ/TW”). An organ ends where its capitals end, so a glued word (“TWngày”) stays out.
 */
const SYMBOL = new RegExp(
  `(\\d{1,5}(?:\\.\\d{1,2}(?=\\s?/\\s?\\d{4}))?[a-zđ]?)(?:\\s?/\\s?((?:19|20)\\d\\d))?\\s?([-–—/]?)\\s?(${TYPE_LETTERS})(?:(?<=(?<last>\\p{Lu}))\\k<last>(?=\\s?[-–—/]))?(\\d{1,2})?(?:\\s?[-–—/]\\s?(TTg|T\\.Ư|T\\.W|\\p{Lu}+(?:-\\p{Lu}+)*))?(?!\\p{Lu})`,
  'uy',
);
/** Central organs under other letters. */
const ORGAN_SPELLINGS: Readonly<Record<string, string>> = { TƯ: 'TW', 'T.Ư': 'TW', 'T.W': 'TW', TWH: 'TW' };
const STATE_ORGAN = /^(?:CP|TTg|UBND|HĐND|QH|VPCP|CTN)$/;
/** Ministries, where the separator agrees: the Party's boards begin with the same letter (“08-KH/BDVTU”, “24-KH/BTCTW”). */
const MINISTRY = /^B(?![A-ZĐ]*(?:TW|TU|HU|ĐU)$)[A-ZĐ]{1,6}$/;
/** The National Assembly and its Standing Committee number their acts by legislature, without an organ (“55/2025/UBTVQH15”). */
const STATE_TYPE = /^(?:QH|UBTVQH)$/;
/** Characters of a symbol: more are not looked at. */
const LONGEST_SYMBOL = 48;

/**
 * Reads the symbol of a document that starts with the number at `offset`. The first separator tells Party (hyphen) from
 * State (slash) where the organ does not: Hướng dẫn 36-HD/VPTW (2018) and Nghị định 30/2020/NĐ-CP.
 */
export function readSymbol(text: string, offset: number): DocumentSymbol | null {
  const window = text.slice(offset, offset + LONGEST_SYMBOL).replaceAll('Ð', 'Đ');
  SYMBOL.lastIndex = 0;
  const match = SYMBOL.exec(window);
  if (!match) return null;
  const [whole, ordinal = '', year, separator, type = '', , legislature = '', printed = ''] = match;
  if (!printed && !legislature && !separator) return null;
  const organ = ORGAN_SPELLINGS[printed] ?? printed;
  const isState =
    year !== undefined ||
    STATE_ORGAN.test(organ) ||
    STATE_TYPE.test(type) ||
    (separator === '/' && MINISTRY.test(organ));
  const number = isState
    ? `${ordinal}/${year ? `${year}/` : ''}${type}${legislature}${organ && `-${organ}`}`
    : `${ordinal}-${type}${organ && `/${organ}`}`;
  return {
    number,
    ordinal: ordinal.replace(/^0+/, ''),
    organ,
    isState,
    kind: SYMBOL_KINDS[type] ?? null,
    end: offset + whole.length,
  };
}
