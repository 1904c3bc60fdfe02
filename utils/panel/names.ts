import type { RecordKey } from '@/utils/merge/index.ts';

/**
 * What the log calls things. All of it are single tokens of lower-case letters, digits, `_` and `-`: the server fills
 * them into its rights, lowers the case of some of them, and splits at dots.
 */
const TOKEN = /^[a-z0-9_-]{1,40}$/;

/** Whether a text may stand for a panel, a subcommittee or a person in the log. */
export const isToken = (text: string): boolean => TOKEN.test(text);

/** All that one panel's subjects begin with. */
export const rootOf = (panel: string): string => `award.${panel}`;

/** Where reviewers write. */
export const logName = (panel: string): string => `log_${panel}`;
/** Where the secretariat writes. */
export const outName = (panel: string): string => `out_${panel}`;
/** What a subcommittee's reviewers may read of each other; there is none before the secretariat releases it. */
export const releaseName = (panel: string, sub: string): string => `rel_${panel}_${sub}`;

/** All that one reviewer writes. */
export const branchOf = (panel: string, sub: string, who: string): string =>
  `${rootOf(panel)}.r.${sub}.${who}`;

/** The subjects that one stream keeps, or one reader reads. */
export const under = (subject: string): string => `${subject}.>`;

/** What the secretariat writes: for all, for a subcommittee, for a person. */
export const noticeBranch = (panel: string): string => `${rootOf(panel)}.o.all`;
export const subBranch = (panel: string, sub: string): string => `${rootOf(panel)}.o.sub.${sub}`;
export const personBranch = (panel: string, who: string): string => `${rootOf(panel)}.o.p.${who}`;

/** Where one record's changes go below a branch. Whatever no token may hold is written by its UTF-8 bytes. */
export const subjectOf = (branch: string, table: string, key: RecordKey): string =>
  `${branch}.${table}.${keyToken(key)}`;

const keyToken = (key: RecordKey): string =>
  [key]
    .flat()
    .filter((part) => part !== '')
    .map(tokenOf)
    .join('~') || '~';

const tokenOf = (part: string): string =>
  part.replace(/[^A-Za-z0-9_-]/g, (letter) =>
    [...new TextEncoder().encode(letter)].map((byte) => `=${byte.toString(16).padStart(2, '0')}`).join(''),
  );

/** Whose branch a subject is in, and which table it says to be of. */
export type Place =
  | { branch: 'reviewer'; sub: string; who: string; table: string }
  | { branch: 'all'; table: string }
  | { branch: 'sub'; sub: string; table: string }
  | { branch: 'person'; who: string; table: string };

/** Reads a subject. @returns null where it is none of this panel */
export function placeOf(panel: string, subject: string): Place | null {
  const root = `${rootOf(panel)}.`;
  if (!subject.startsWith(root)) return null;
  const [side, ...rest] = subject.slice(root.length).split('.');
  if (side === 'r' && rest.length === 4)
    return { branch: 'reviewer', sub: rest[0]!, who: rest[1]!, table: rest[2]! };
  if (side !== 'o') return null;
  if (rest[0] === 'all' && rest.length === 3) return { branch: 'all', table: rest[1]! };
  if (rest[0] === 'sub' && rest.length === 4) return { branch: 'sub', sub: rest[1]!, table: rest[2]! };
  if (rest[0] === 'p' && rest.length === 4) return { branch: 'person', who: rest[1]!, table: rest[2]! };
  return null;
}
