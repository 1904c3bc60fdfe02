/** The vocabulary of the Web Annotation Data Model (W3C Recommendation, 23 February 2017). */
const ANNOTATIONS = 'http://www.w3.org/ns/anno.jsonld';

/** Names of ours that no standard has; whoever does not know them may pass over them. */
export const OWN_NAMES = 'urn:x-but-nho:';

/** What a mark says beyond the standard's terms, as the exchange file says it (docs/exchange-format.md). */
const OWN_TERMS = [
  'anchorStatus',
  'anchorCheckedAt',
  'article',
  'campaign',
  'currentQuote',
  'flag',
  'keptAsEvidence',
  'kind',
  'origin',
  'positionsCountIn',
  'scope',
  'snapshotHash',
  'statistic',
] as const;

export type OwnTerm = (typeof OWN_TERMS)[number];

/** The context of a file: the standard's, and our own terms as plain JSON. */
export const CONTEXT = [
  ANNOTATIONS,
  Object.fromEntries(OWN_TERMS.map((term) => [term, { '@id': `${OWN_NAMES}${term}`, '@type': '@json' }])),
] as const;
