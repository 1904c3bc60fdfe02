import { plain } from '@/utils/article/index.ts';
import usual from './data/usual-reasons.json' with { type: 'json' };

/** A reason that the reviewer writes again and again. */
export interface Snippet {
  id: string;
  text: string;
  /** How often it was chosen. */
  used: number;
  /** ISO time. */
  keptAt: string;
}

/** What a reason may become: the reviewer's own, or one of those that come along, which has no id. */
export interface ProposedReason {
  id: string | null;
  text: string;
  used: number;
}

/** Proposals at once: more than somebody reads while typing. */
const MOST = 6;

/** Letters after which typing proposes something. */
const FEW = 2;

/**
 * The reasons that may be meant by what was typed, beginnings of words with diacritics or without: the reviewer's own first, the most used of them before
 * others, then those that come along. Where nothing was typed, the first ones of all.
 */
export function proposeReasons(own: readonly Snippet[], typed: string): ProposedReason[] {
  const sought = plain(typed);
  if (sought.length < FEW && sought !== '') return [];
  const words = sought.split(' ').filter(Boolean);
  const known = new Set(own.map(({ text }) => plain(text)));
  const all: ProposedReason[] = [
    ...[...own].sort((a, b) => b.used - a.used || (a.keptAt < b.keptAt ? 1 : -1)),
    ...usual.filter((text) => !known.has(plain(text))).map((text) => ({ id: null, text, used: 0 })),
  ];
  return all
    .filter(({ text }) => {
      const told = plain(text);
      return told !== sought && words.every((word) => ` ${told}`.includes(` ${word}`));
    })
    .slice(0, MOST);
}
