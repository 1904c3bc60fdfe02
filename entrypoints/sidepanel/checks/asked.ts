import type { Finding, FindingKind, Verdict, Working } from '@/utils/figures/index.ts';
import type { Span } from '@/utils/model/records.ts';
import type { Checked } from './check-page.ts';
import type { PartsCheck } from './use-parts.ts';
import { placesOf } from './words.ts';

/** A text with figures that a finding is about. */
export interface Passage {
  text: string;
  spans: readonly Span[];
  /** Which part of the entry it is; null in a finding of one article. */
  part: number | null;
  /** Where that part is opened; null for the one in the page. */
  address: string | null;
}

/** What the reviewer is asked. */
export interface Asked {
  /** Its fingerprint. */
  id: string;
  kind: FindingKind | 'parts';
  verdict: Verdict;
  working: Working;
  passages: readonly Passage[];
  /** Its places in the page. */
  places: readonly Span[];
}

/** A finding of the article in the page. */
export function askedOf(finding: Finding, { text }: Checked): Asked {
  const { fingerprint: id, kind, verdict, working } = finding;
  const places = placesOf(finding);
  const passages = places.length > 0 ? [{ text: text.text, spans: places, part: null, address: null }] : [];
  return { id, kind, verdict, working, passages, places };
}

/** Findings between the part in the page and others; what two parts say is never sure to be of one thing, so it is asked. */
export const askedOfParts = (parts: PartsCheck | null, verdict: 'holds' | 'fails'): Asked[] =>
  (parts?.findings ?? [])
    .filter((finding) => finding.verdict === verdict)
    .map(({ fingerprint, working, places, texts, own }) => ({
      id: fingerprint,
      kind: 'parts',
      verdict: verdict === 'fails' ? 'ask' : 'holds',
      working,
      passages: places.map(({ text: part, start, end }, at) => ({
        text: texts[at]!,
        spans: [{ start, end }],
        part,
        address: at === own ? null : parts!.addresses[part]!,
      })),
      places: [places[own]],
    }));
