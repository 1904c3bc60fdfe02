import type { Found } from '../found.ts';
import type { Block } from '../page/block.ts';
import { findAuthorNote } from './author-note.ts';
import { type Byline, findMarkedByline, findWrittenByline } from './byline.ts';
import { acceptName, cleanStatedAuthor, type Refuse } from './byline-name.ts';
import { isSourceCredit, isStatedPerson } from './credit.ts';
import { findDatedName } from './dated-name.ts';
import { findSignature } from './signature.ts';

export interface AuthorInput {
  blocks: readonly Block[];
  /** The body's element. */
  root: Element;
  /** Says whether a line stands in the body and in no side matter of it. */
  isText: (block: Block) => boolean;
  /** Characters of the page's text before the headline. */
  from: number;
  vietnamese: boolean;
  /** Authors of the page's structured data. */
  structured: readonly string[];
  /** The page's author tags. */
  meta: readonly string[];
  /** Refuses what is no author's name on this page. */
  refuse: Refuse;
  /** The same for a line that says “by”. */
  refuseSigned: Refuse;
}

export interface Author {
  byline: Found | null;
  /** The lines that show bylines, also those that were not chosen. */
  lines: Byline[];
}

/** How far after the headline a marked and a written byline are looked for, in characters of the page's text. */
const MARKED_REACH = 1500;
const WRITTEN_REACH = 800;

/**
 * Decides who signed. Vietnamese newsrooms fill the machine-readable fields with their own name, so there the
 * visible line comes first; elsewhere what is stated does. Null rather than a name that is not an author's.
 */
export function findAuthor(input: AuthorInput): Author {
  const { blocks, from, refuse } = input;
  const shown =
    findMarkedByline(blocks, from, MARKED_REACH, refuse) ??
    findWrittenByline(blocks, from, WRITTEN_REACH, input.refuseSigned);
  const note = findAuthorNote(blocks, refuse);
  const dated = input.vietnamese && !shown ? findDatedName(blocks, from, WRITTEN_REACH, refuse) : null;
  const signature = input.vietnamese ? findSignature(blocks, input.root, input.isText, refuse) : null;
  const accept = (stated: readonly string[]) => {
    const names = stated.map((name) => acceptName(cleanStatedAuthor(name), refuse)).filter(Boolean);
    return [...new Set(input.vietnamese ? names.filter(isStatedPerson) : names)].join('; ');
  };
  const candidates: Found[] = [
    { value: accept(input.structured), source: 'json-ld' },
    { value: accept(input.meta), source: 'meta' },
  ];
  // Where the text was taken from stands in the writer's place when nobody signed.
  const [named, credit] = shown && isSourceCredit(shown.name) ? [null, shown] : [shown, null];
  const visible: Found[] = [named, dated, signature, note, credit].map((line) => ({
    value: line?.name ?? '',
    source: 'visible',
  }));
  const ordered = input.vietnamese ? [...visible, ...candidates] : [...candidates, ...visible];
  return {
    byline: ordered.find((candidate) => candidate.value !== '') ?? null,
    lines: [shown, dated, signature, note].filter((line) => line !== null),
  };
}
