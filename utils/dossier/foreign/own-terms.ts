import * as v from 'valibot';
import type { Annotation, TextTarget } from '@/utils/model/records.ts';
import { ORIGINS } from '@/utils/model/records.ts';
import { editableEntries } from '@/utils/schema/annotation.ts';
import { scope as scopeSchema } from '@/utils/schema/article.ts';
import { id as idSchema, integer, oneOf, text } from '@/utils/schema/values.ts';

type Node = Record<string, unknown>;

/** What a W3C file that we wrote says in terms of ours (../w3c/context.ts), as far as it is sound. */
export interface OwnTerms
  extends Partial<
    Pick<
      Annotation,
      | 'kind'
      | 'flag'
      | 'origin'
      | 'anchorStatus'
      | 'anchorCheckedAt'
      | 'currentQuote'
      | 'keptAsEvidence'
      | 'campaign'
      | 'statistic'
    >
  > {
  /** In which text the positions count; undefined where the file does not say. */
  place?: Pick<TextTarget, 'scope' | 'snapshotHash' | 'start' | 'end'>;
  article?: {
    title: string | null;
    author: string | null;
    outlet: string | null;
    publishedOn: string | null;
  };
}

const { kind, flag, anchorStatus, anchorCheckedAt, currentQuote, keptAsEvidence, campaign, statistic } =
  editableEntries;
const FIELDS = {
  kind,
  flag,
  anchorStatus,
  anchorCheckedAt,
  currentQuote,
  keptAsEvidence,
  origin: oneOf('origin', ORIGINS),
} as const;
const BODIES = { campaign, statistic } as const;

const line = v.nullable(text());
const place = v.object({ scope: scopeSchema, snapshotHash: idSchema, start: integer, end: integer });
const article = v.object({ title: line, author: line, outlet: line, publishedOn: line });

/** The bodies that say in words what stands beside them in terms of ours; a note is none of them. */
export const isOwnBody = (body: Node): boolean =>
  Object.entries(BODIES).some(([name, schema]) => body[name] != null && v.is(schema, body[name]));

/**
 * Reads them, each by the schema of the store: one that is unsound is left out, and the rest is taken.
 * @param position of the quote, from the standard’s own selector
 * @returns null where the annotation is not one of ours
 */
export function ownTermsOf(
  annotation: Node,
  target: Node,
  bodies: readonly Node[],
  position: Node | undefined,
): OwnTerms | null {
  if (!v.is(kind, annotation.kind)) return null;
  const own: Node = {};
  for (const [name, schema] of Object.entries(FIELDS))
    if (v.is(schema, annotation[name])) own[name] = annotation[name];
  for (const [name, schema] of Object.entries(BODIES)) {
    const body = bodies.find((one) => one[name] != null && v.is(schema, one[name]));
    if (body) own[name] = body[name];
  }
  const at = { ...target, start: position?.start, end: position?.end };
  const [counted, told] = [v.safeParse(place, at), v.safeParse(article, annotation.article)];
  if (counted.success && counted.output.start < counted.output.end) own.place = counted.output;
  if (told.success) own.article = told.output;
  return own as OwnTerms;
}
