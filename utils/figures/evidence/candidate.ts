import type { Draft } from '../finding.ts';
import type { Figure } from '../reading/figure.ts';

/** The kinds of relation that are proposed wherever their figures stand in reach of each other. */
type Proposed = 'sum' | 'share' | 'growth' | 'target' | 'rate' | 'hundred' | 'product';

/** Figures that may belong together, and what speaks for it. */
export interface Candidate {
  kind: Proposed;
  figures: readonly Figure[];
  /** The figure that the others would explain: a whole, a percentage, an average. A text explains it once. */
  about: Figure;
  /** Names of what was seen, each with a weight in `weights.json`: asked for only where the arithmetic makes it worth reading. */
  evidence: () => readonly string[];
  /** What the others come to, as a multiple of what is printed. */
  off: number;
  /** Does the relation hold, roughly, with other sizes for the same figures? */
  fits: (sizes: readonly number[]) => boolean;
  /** Does it hold over another base than is meant? */
  isOtherBase?: boolean;
  /** The relation, calculated exactly. */
  draft: () => Draft | null;
}
