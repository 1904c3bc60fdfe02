import type { AnchorStatus } from '../../../../utils/model/records.ts';
import type { Random } from '../../../lib/random.ts';
import type { Paragraph } from '../letters.ts';
import type { Mark } from '../marks.ts';
import type { Template } from '../render.ts';

/** A page after a mutation. */
export interface Mutated {
  paragraphs: Paragraph[];
  template: Template;
  /** Identities of the letters that stand elsewhere in the order of the text. */
  moved: Set<number>;
  /** Identities of letters whose marks must be said to be changed although they are as they were. */
  mustTell: Set<number>;
  /** Statuses that are right for an unedited mark besides the one that follows from its place. */
  alsoRight: readonly AnchorStatus[];
  /** Whether a mark may be given up although its letters are there: nothing around them is what it was. */
  mayBeGone: boolean;
}

/** Changes a page in one way; what is not returned stays as it was. */
export type Change = (
  random: Random,
  paragraphs: Paragraph[],
  marks: readonly Mark[],
) => Partial<Mutated> | undefined;
