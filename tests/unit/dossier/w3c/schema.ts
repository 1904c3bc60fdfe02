/**
 * What the Web Annotation Data Model says a record MUST be (W3C Recommendation, 23 February 2017; the numbers are its sections),
 * as a JSON Schema of draft 4. Written from the Recommendation for what our files hold; other bodies and selectors it refuses.
 */
const DATE_TIME = { type: 'string', format: 'date-time', pattern: 'Z$' } as const;
const IRI = { type: 'string', format: 'uri', pattern: '^[\\x21-\\x7e]+$' } as const;
const COUNT = { type: 'integer', minimum: 0 } as const;

const closed = (properties: Record<string, object>, required: readonly string[]) => ({
  type: 'object',
  properties,
  required,
  additionalProperties: false,
});

/** 3.3.6: an agent has a class, a name at most one of each kind. */
const agent = (type: string) =>
  closed({ type: { enum: [type] }, name: { type: 'string', minLength: 1 } }, ['type', 'name']);

/** 3.2.4: exactly one value; format, language and purpose of the closed lists. */
const textualBody = {
  ...closed(
    {
      type: { enum: ['TextualBody'] },
      value: { type: 'string' },
      format: { enum: ['text/plain'] },
      language: { type: 'string', pattern: '^[a-z]{2,3}(-[A-Z]{2})?$' },
      purpose: { enum: ['commenting', 'tagging', 'identifying', 'describing'] },
      campaign: { type: 'object' },
      statistic: { type: 'object' },
    },
    ['type', 'value', 'purpose'],
  ),
};

/** 4.2.1: exactly one value, and the specification that it follows. */
const fragment = {
  type: { enum: ['FragmentSelector'] },
  value: { type: 'string', minLength: 1 },
  conformsTo: IRI,
};

/** 4.2.4 and 4.2.5: exactly one exact; exactly one start and end, counted from 0. */
const selector = {
  oneOf: [
    closed(
      {
        type: { enum: ['TextQuoteSelector'] },
        exact: { type: 'string' },
        prefix: { type: 'string', minLength: 1 },
        suffix: { type: 'string', minLength: 1 },
      },
      ['type', 'exact'],
    ),
    closed({ type: { enum: ['TextPositionSelector'] }, start: COUNT, end: COUNT }, ['type', 'start', 'end']),
    closed({ ...fragment, refinedBy: closed(fragment, ['type', 'value']) }, ['type', 'value']),
  ],
};

/** 3.2.3, 4.1 and 4.3.1: exactly one source; a time state says when the source had its state. */
const target = closed(
  {
    type: { enum: ['SpecificResource'] },
    source: IRI,
    selector: { type: 'array', items: selector, minItems: 1 },
    state: closed({ type: { enum: ['TimeState'] }, sourceDate: DATE_TIME }, ['type', 'sourceDate']),
    scope: { type: 'string' },
    snapshotHash: { type: 'string' },
  },
  ['type', 'source', 'selector'],
);

/** 3.1 and 3.3: an IRI of its own, the class, one target or more; times with a time zone; a motivation of the closed list. */
const annotation = {
  type: 'object',
  properties: {
    id: IRI,
    type: { enum: ['Annotation'] },
    motivation: { enum: ['commenting', 'identifying'] },
    created: DATE_TIME,
    modified: DATE_TIME,
    generated: DATE_TIME,
    creator: agent('Person'),
    generator: agent('Software'),
    body: { type: 'array', items: textualBody, minItems: 1 },
    target,
  },
  required: ['id', 'type', 'target'],
};

/** 5: a collection and its page have IRIs; a page has its items, and says where it begins. */
export const COLLECTION_SCHEMA = {
  $schema: 'http://json-schema.org/draft-04/schema#',
  ...closed(
    {
      '@context': {
        type: 'array',
        items: [{ enum: ['http://www.w3.org/ns/anno.jsonld'] }, { type: 'object' }],
        minItems: 2,
      },
      id: IRI,
      type: { enum: ['AnnotationCollection'] },
      label: { type: 'string' },
      total: COUNT,
      positionsCountIn: { type: 'string' },
      first: closed(
        {
          id: IRI,
          type: { enum: ['AnnotationPage'] },
          partOf: IRI,
          startIndex: COUNT,
          items: { type: 'array', items: annotation },
        },
        ['id', 'type', 'items'],
      ),
    },
    ['@context', 'id', 'type', 'first'],
  ),
};
