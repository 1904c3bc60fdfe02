import { BLANK_CAMPAIGN } from '@/utils/model/mark-fields.ts';
import type { Campaign } from '@/utils/model/records.ts';
import type { DocumentMention } from '../documents/find.ts';
import type { Mention } from '../mention.ts';
import type { GazetteerEntry, Notice } from '../types.ts';
import type { Gazetteer } from './gazetteer.ts';

/** Who a mention is, as far as the text and the article's date tell. */
export interface Identity {
  campaign: Campaign;
  /** The entry of the gazetteer that it is; null where none or several fit. */
  entry: GazetteerEntry | null;
  candidates: readonly GazetteerEntry[];
  notices: readonly Notice[];
}

/** Characters after a citation in which its subject is looked for (“… của Bộ Chính trị về …”). */
const SUBJECT_WINDOW = 240;
/** So many words of a title must stand there, and so many more than of any other candidate's. */
const SHARED_WORDS = 3;
/** Organs that a citation without an organ can mean. */
const CENTRAL_ORGANS = /(?:[/-])(?:TW|CP|TTg)$/;

/**
 * Tells which entry a mention is. Numbers restart with every term and for every type, so a document is matched by type,
 * number and organ, then by the date it is cited with, the article's date, and the words after it.
 * @param publishedOn the article's ISO date, or null: nothing can then be said of time
 */
export function identify(
  text: string,
  mention: Mention,
  gazetteer: Gazetteer,
  publishedOn: string | null,
): Identity {
  const words = text.slice(mention.start, mention.end);
  const possible =
    'organ' in mention
      ? documentEntries(text, mention as DocumentMention, words, gazetteer)
      : mention.entries;
  const issued = publishedOn ? possible.filter(({ date }) => !isAfter(date, publishedOn)) : possible;
  const dated = mention.citedDate ? possible.filter(({ date }) => date === mention.citedDate) : [];
  const narrowed = dated.length > 0 ? dated : issued.length > 0 ? issued : possible;
  const entries = narrowed.length > 1 ? bySubject(text, mention, narrowed) : narrowed;
  const entry = entries.length === 1 ? entries[0]! : null;
  return {
    campaign: {
      ...BLANK_CAMPAIGN,
      kind: mention.kind,
      name: entry?.name ?? words.replace(/\s+/g, ' '),
      number: entry?.number ?? mention.number,
      issuer: entry?.issuer ?? null,
      date: entry?.date ?? mention.citedDate,
      gazetteerId: entry?.id ?? null,
    },
    entry,
    candidates: entry ? [] : entries,
    notices: publishedOn && entry ? noticesOf(entry, gazetteer, publishedOn) : [],
  };
}

function documentEntries(
  text: string,
  { kind, ordinal, organ, plenum, number, entries }: DocumentMention,
  words: string,
  gazetteer: Gazetteer,
): readonly GazetteerEntry[] {
  if (plenum) return gazetteer.ofPlenum(kind, plenum);
  if (!ordinal) return entries;
  const kinds = kind === 'law' ? ['law', 'regulation'] : [kind];
  const typeWords = words
    .slice(0, words.search(/\d/))
    .replace(/\s*số\s*:?\s*$/i, '')
    .trim()
    .toLowerCase();
  const numbered = kinds
    .flatMap((one) => gazetteer.withOrdinal(one, ordinal))
    .filter((entry) => entry.name.toLowerCase().startsWith(typeWords))
    .filter((entry) => (organ ? organOf(entry.number!) === organ : CENTRAL_ORGANS.test(entry.number!)))
    .filter((entry) => CENTRAL_ORGANS.test(entry.number!) || namesPlaceOf(entry, text))
    .filter((entry) => !yearOf(number) || yearOf(entry.number ?? null) === yearOf(number));
  return numbered.length > 0 ? numbered : gazetteer.withWording(words);
}

/** Every province numbers its own documents: one is meant only where the article names the province. */
const namesPlaceOf = ({ issuer }: GazetteerEntry, text: string): boolean => {
  const place = /(?:\p{Lu}\p{L}*(?: |$)){1,4}$/u.exec(issuer ?? '')?.[0];
  return place !== undefined && text.includes(place);
};

const organOf = (number: string): string => /[-/]([^-/]+)$/.exec(number)?.[1] ?? '';
const yearOf = (number: string | null): string | null => /\/(\d{4})\//.exec(number ?? '')?.[1] ?? null;

/** A year counts as its first day: a document of the article's own year is taken for issued. */
const isAfter = (date: string | undefined, day: string): boolean =>
  date !== undefined && date > day.slice(0, date.length);

/** The candidates whose title the words after the citation repeat; all of them when none stands out. */
function bySubject(
  text: string,
  { end }: Mention,
  entries: readonly GazetteerEntry[],
): readonly GazetteerEntry[] {
  const after = new Set(wordsOf(text.slice(end, end + SUBJECT_WINDOW)));
  const scored = entries
    .map((entry) => ({ entry, shared: ownWords(entry, entries).filter((word) => after.has(word)).length }))
    .sort((a, b) => b.shared - a.shared);
  const [best, next] = scored;
  return best && next && best.shared >= next.shared + SHARED_WORDS ? [best.entry] : entries;
}

/** The words of a title that no other candidate's has. */
function ownWords(entry: GazetteerEntry, entries: readonly GazetteerEntry[]): string[] {
  const others = new Set(entries.filter((other) => other !== entry).flatMap(({ name }) => wordsOf(name)));
  return [...new Set(wordsOf(entry.name))].filter((word) => !others.has(word));
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/\p{L}+/gu) ?? [];

/** What to beware of when an article of this day cites an entry. */
export function noticesOf(entry: GazetteerEntry, gazetteer: Gazetteer, publishedOn: string): Notice[] {
  const notices: Notice[] = [];
  if (entry.date && isAfter(entry.date, publishedOn))
    notices.push({ kind: 'not-yet-issued', gazetteerId: entry.id, date: entry.date });
  const replacement = gazetteer.replacementOf(entry.id);
  if (replacement?.date && !isAfter(replacement.date, publishedOn))
    notices.push({
      kind: 'replaced',
      gazetteerId: entry.id,
      date: replacement.date,
      replacedBy: replacement.id,
    });
  return notices;
}
