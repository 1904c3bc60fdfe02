import type { AnsweredFinding, Review } from '@/utils/model/entries.ts';
import type { Annotation } from '@/utils/model/records.ts';

/** What one reviewer says of one entry. */
export interface Opinion {
  /** Empty for whoever uses this browser. */
  reviewer: string;
  review: Review | null;
  /** Outside of the trash, in the articles that are the entry's parts, by article and place. */
  marks: Annotation[];
  findings: AnsweredFinding[];
}
