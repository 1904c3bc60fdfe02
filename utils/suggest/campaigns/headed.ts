import { lengthOf } from '../lexicon/trie.ts';
import type { Mention } from '../mention.ts';
import { type Reading, take } from '../reading.ts';
import { endsSentence } from '../sentence.ts';
import { isCapital } from '../tokens.ts';
import type { Gazetteer } from './gazetteer.ts';
import { endOfName } from './name-end.ts';
import { unquoted } from './unquoted.ts';
import type { NameWords } from './words.ts';

/** A head of so many words is plain at the start of a sentence, too (“Tháng hành động …”). */
const PLAIN_HEAD = 3;
/** Tokens of such a name. */
const LONGEST_NAME = 20;

/**
 * Finds years, months and weeks of action that stand free: “Năm An toàn giao thông 2022”, “Tháng hành động vì trẻ em”. The
 * capital tells them from “năm an toàn nhất”; at the start of a sentence the next word must have one too.
 */
export function findHeaded(reading: Reading, words: NameWords, gazetteer: Gazetteer): Mention[] {
  const { tokens, taken, lines } = reading;
  const found: Mention[] = [];
  for (const line of lines) {
    const next = (from: number): number => words.freeHeads.next(tokens.ids, from, line.to);
    for (let at = next(line.from); at < line.to; at = next(at + 1)) {
      if (taken[at] || !isCapital(tokens, at)) continue;
      const head = words.freeHeads.longest(tokens.ids, at, line.to);
      if (!head) continue;
      // What the gazetteer knows is found there, with all it knows of it.
      if (gazetteer.names.longest(tokens.ids, at, line.to, 1, gazetteer.looseSigns)) continue;
      const isFirst = at === line.from || endsSentence(tokens, at - 1);
      if (isFirst && lengthOf(head) < PLAIN_HEAD && !isCapital(tokens, at + 1)) continue;
      const limit = Math.min(line.to, at + LONGEST_NAME);
      const after = at + lengthOf(head);
      if (taken.subarray(at, after).some((state) => state !== 0)) continue;
      const to = endOfName(tokens, words, { from: after, limit, isTitle: false, taken });
      found.push(unquoted(tokens, words.freeHeads.valueOf(head), { at, from: at, after, to }, 'headed'));
      take(reading, at, to);
      at = to - 1;
    }
  }
  return found;
}
