import { phraseIds } from '../lexicon/phrase.ts';
import { PhraseTrie } from '../lexicon/trie.ts';
import type { Vocabulary } from '../lexicon/vocabulary.ts';
import type { GazetteerEntry } from '../types.ts';

/** Quotes, commas and dashes inside a name come and go between pages: names are matched by their words and numbers. */
const LOOSE_SIGNS = ['"', '“', '”', '„', '«', '»', "'", '‘', '’', ',', ';', ':', '-'];

/** The known campaigns and documents, compiled: looking a text up costs the same for a few names and for thousands. */
export class Gazetteer {
  /** Names and aliases; several entries may share one wording. */
  readonly names = new PhraseTrie<GazetteerEntry[]>();
  /** 1 for the words (signs) that may stand between those of a name. */
  readonly looseSigns: Uint8Array;
  readonly #byWording = new Map<string, GazetteerEntry[]>();
  readonly #byNumber = new Map<string, GazetteerEntry[]>();
  readonly #byPlenum = new Map<string, GazetteerEntry[]>();
  readonly #replacedBy = new Map<string, GazetteerEntry>();

  constructor(entries: readonly GazetteerEntry[], vocabulary: Vocabulary) {
    const signs = new Set(LOOSE_SIGNS.map((sign) => vocabulary.add(sign)));
    for (const entry of entries) {
      const wordings = entry.number ? entry.aliases : [entry.name, ...entry.aliases];
      for (const wording of wordings) {
        const words = phraseIds(wording, vocabulary).filter((id) => !signs.has(id));
        const sharing = this.names.add(words, []);
        if (!sharing.includes(entry)) sharing.push(entry);
        push(this.#byWording, wording.toLowerCase(), entry);
      }
      if (entry.number) push(this.#byNumber, `${entry.kind} ${ordinalOf(entry.number)}`, entry);
      if (entry.plenum) push(this.#byPlenum, `${entry.kind} ${entry.plenum}`, entry);
      for (const replaced of entry.replaces ?? []) this.#replacedBy.set(replaced, entry);
    }
    this.looseSigns = new Uint8Array(vocabulary.size + 1);
    for (const id of signs) this.looseSigns[id] = 1;
  }

  /** Documents of a kind with this running number (without leading zeros), of all organs and terms. */
  withOrdinal(kind: string, ordinal: string): readonly GazetteerEntry[] {
    return this.#byNumber.get(`${kind} ${ordinal}`) ?? [];
  }

  /** Entries with exactly this name or alias, in any case. */
  withWording(words: string): readonly GazetteerEntry[] {
    return this.#byWording.get(words.toLowerCase()) ?? [];
  }

  /** Documents of a kind passed by this plenum (“4/XII”). */
  ofPlenum(kind: string, plenum: string): readonly GazetteerEntry[] {
    return this.#byPlenum.get(`${kind} ${plenum}`) ?? [];
  }

  /** The document that took this one's place. */
  replacementOf(id: string): GazetteerEntry | undefined {
    return this.#replacedBy.get(id);
  }
}

const ordinalOf = (number: string): string => String(Number.parseInt(number, 10));

function push(map: Map<string, GazetteerEntry[]>, key: string, entry: GazetteerEntry): void {
  const list = map.get(key);
  if (list) list.push(entry);
  else map.set(key, [entry]);
}
