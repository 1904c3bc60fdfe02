/**
 * The terms of the Web Annotation Vocabulary (W3C Recommendation, 23 February 2017) that our files use, as a JSON-LD context: what
 * http://www.w3.org/ns/anno.jsonld maps them to. Nothing is fetched in a test.
 */
const OA = 'http://www.w3.org/ns/oa#';
const DCTERMS = 'http://purl.org/dc/terms/';
const AS = 'http://www.w3.org/ns/activitystreams#';
const XSD = 'http://www.w3.org/2001/XMLSchema#';

const time = (id: string) => ({ '@id': id, '@type': `${XSD}dateTime` });
const count = (id: string) => ({ '@id': id, '@type': `${XSD}nonNegativeInteger` });
const node = (id: string) => ({ '@id': id, '@type': '@id' });
const word = (id: string) => ({ '@id': id, '@type': '@vocab' });

export const VOCABULARY = {
  '@context': {
    id: '@id',
    type: '@type',
    Annotation: `${OA}Annotation`,
    TextualBody: `${OA}TextualBody`,
    SpecificResource: `${OA}SpecificResource`,
    TextQuoteSelector: `${OA}TextQuoteSelector`,
    TextPositionSelector: `${OA}TextPositionSelector`,
    TimeState: `${OA}TimeState`,
    AnnotationCollection: `${AS}OrderedCollection`,
    AnnotationPage: `${AS}OrderedCollectionPage`,
    Person: 'http://xmlns.com/foaf/0.1/Person',
    Software: `${AS}Application`,
    commenting: `${OA}commenting`,
    describing: `${OA}describing`,
    identifying: `${OA}identifying`,
    tagging: `${OA}tagging`,
    body: node(`${OA}hasBody`),
    target: node(`${OA}hasTarget`),
    source: node(`${OA}hasSource`),
    selector: node(`${OA}hasSelector`),
    state: node(`${OA}hasState`),
    motivation: word(`${OA}motivatedBy`),
    purpose: word(`${OA}hasPurpose`),
    exact: `${OA}exact`,
    prefix: `${OA}prefix`,
    suffix: `${OA}suffix`,
    start: count(`${OA}start`),
    end: count(`${OA}end`),
    sourceDate: time(`${OA}sourceDate`),
    value: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#value',
    format: 'http://purl.org/dc/elements/1.1/format',
    language: 'http://purl.org/dc/elements/1.1/language',
    created: time(`${DCTERMS}created`),
    modified: time(`${DCTERMS}modified`),
    generated: time(`${DCTERMS}issued`),
    creator: node(`${DCTERMS}creator`),
    generator: node(`${AS}generator`),
    name: 'http://xmlns.com/foaf/0.1/name',
    label: 'http://www.w3.org/2000/01/rdf-schema#label',
    total: count(`${AS}totalItems`),
    first: node(`${AS}first`),
    partOf: node(`${AS}partOf`),
    startIndex: count(`${AS}startIndex`),
    items: { '@id': `${AS}items`, '@type': '@id', '@container': '@list' },
  },
};
