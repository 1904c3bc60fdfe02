import type { Block } from '../page/block.ts';
import type { Byline } from './byline.ts';
import { acceptName, cleanByline, type Refuse } from './byline-name.ts';

/** Longest name and shortest note, in characters; how far into a note the name must stand. */
const LONGEST_NAME = 40;
const SHORTEST_NOTE = 40;
const NAME_WITHIN = 60;

/** What a note says of the person that it begins with. */
const TELLS = /^\s(?:là|hiện|sinh|từng|quê|tốt nghiệp|is|was|has|writes|covers)\s/u;

/**
 * The box with the author's name and, under it, a note that begins with the name again: “Hạng A Lềnh / Tác giả Hạng A Lềnh
 * là giảng viên …”. Null where the page has boxes of several people.
 * @returns the name and both lines, which are no part of the text, nor is the note its lead
 */
export function findAuthorNote(blocks: readonly Block[], refuse: Refuse): Byline | null {
  const notes: Byline[] = [];
  for (const [index, block] of blocks.entries()) {
    const note = blocks[index + 1];
    if (!note || block.text.length > LONGEST_NAME || note.text.length < SHORTEST_NOTE) continue;
    const at = note.text.slice(0, NAME_WITHIN).indexOf(block.text);
    if (at < 0 || !TELLS.test(note.text.slice(at + block.text.length))) continue;
    const name = acceptName(cleanByline(block.text), refuse);
    if (name) notes.push({ name, blocks: [block, note] });
  }
  const [first] = notes;
  return first && notes.every(({ name }) => name === first.name) ? first : null;
}
