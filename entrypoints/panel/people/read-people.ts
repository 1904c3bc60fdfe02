import type { Invitee } from '../deeds.ts';

/** A line that names no subcommittee of the award. */
export interface WrongLine {
  /** Counted from 1. */
  line: number;
  subcommittee: string;
}

const folded = (text: string): string =>
  text.normalize('NFC').trim().replace(/\s+/g, ' ').toLocaleLowerCase('vi');

/**
 * Reads people out of pasted lines: a name, and behind a tab or semicolon the subcommittee as the award’s rules name it. An
 * award without subcommittees needs none.
 */
export function readPeople(
  text: string,
  subcommittees: readonly string[],
): { people: Invitee[]; wrong: WrongLine[] } {
  const known = new Map(subcommittees.map((name) => [folded(name), name]));
  const people: Invitee[] = [];
  const wrong: WrongLine[] = [];
  for (const [at, line] of text.split('\n').entries()) {
    const [name = '', ...rest] = line.split(/[\t;]/).map((cell) => cell.trim());
    if (name === '') continue;
    const said = rest.find((cell) => cell !== '') ?? '';
    const subcommittee = known.get(folded(said)) ?? (subcommittees.length === 1 ? subcommittees[0]! : null);
    if (subcommittee === null) wrong.push({ line: at + 1, subcommittee: said });
    else people.push({ who: null, name: name.replace(/\s+/g, ' '), subcommittee });
  }
  return { people, wrong };
}
