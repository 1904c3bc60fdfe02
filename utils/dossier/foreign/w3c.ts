import { isRecord } from '@/utils/model/is-record.ts';
import { idOfUri } from '../w3c/uris.ts';
import { type ForeignMark, listOf, textIn, timeOr } from './foreign-mark.ts';
import { isOwnBody, ownTermsOf } from './own-terms.ts';

type Node = Record<string, unknown>;

/**
 * W3C Web Annotations (https://www.w3.org/TR/annotation-model/): one, a list, a page or a collection of them, in the compact form
 * that the model's own context gives. Quotes are read; positions only of files of ours, as others count in a text of their own.
 * @returns null where the file is none
 */
export function readW3c(file: unknown, now: string): ForeignMark[] | null {
  const found = annotationsIn(file, 0);
  return found.length === 0 ? null : found.map((annotation, index) => markOf(annotation, index, now));
}

/** How deep pages stand in collections. */
const DEPTH = 4;

function annotationsIn(value: unknown, depth: number): Node[] {
  if (depth > DEPTH) return [];
  if (Array.isArray(value)) return value.flatMap((one) => annotationsIn(one, depth + 1));
  if (!isRecord(value)) return [];
  if (listOf(value.type).includes('Annotation')) return [value];
  return [value.items, value.first, value['@graph']].flatMap((inner) => annotationsIn(inner, depth + 1));
}

function markOf(annotation: Node, index: number, now: string): ForeignMark {
  const target = listOf(annotation.target)[0];
  const resource = isRecord(target) ? target : {};
  const selectors = selectorsOf(resource.selector, 0);
  const quote = selectors.find(({ type }) => type === 'TextQuoteSelector');
  const position = selectors.find(({ type }) => type === 'TextPositionSelector');
  const written = listOf(annotation.body ?? annotation.bodyValue);
  const own = ownTermsOf(annotation, resource, written.filter(isRecord), position);
  // Ours says the kind as a tag, and campaign and figure in words, beside the terms that they are read from.
  const bodies = own ? written.filter((body, at) => !isOwnBodyAt(body, at)) : written;
  const createdAt = timeOr(annotation.created, now);
  const name = idOfUri(textIn(annotation.id));
  return {
    id: (name || `w3c:${createdAt}:${index}`).slice(0, 200),
    address: addressOf(target),
    title: own?.article?.title ?? null,
    exact: quote ? textIn(quote.exact) || null : null,
    prefix: textIn(quote?.prefix),
    suffix: textIn(quote?.suffix),
    note: bodies
      .filter((body) => !isTag(body))
      .map(textOf)
      .filter(Boolean)
      .join('\n\n'),
    tags: bodies.filter(isTag).map(textOf).filter(Boolean),
    createdAt,
    updatedAt: timeOr(annotation.modified, createdAt),
    author: listOf(annotation.creator)
      .map((creator) => (isRecord(creator) ? textIn(listOf(creator.name)[0]) : ''))
      .join(''),
    own,
  };
}

/** Of a file of ours: the first body tells the kind, and others a campaign or a figure. */
const isOwnBodyAt = (body: unknown, at: number): boolean =>
  (at === 0 && isTag(body)) || (isRecord(body) && isOwnBody(body));

function addressOf(target: unknown): string {
  if (!isRecord(target)) return textIn(target);
  const { source } = target;
  return textIn(isRecord(source) ? source.id : source) || textIn(target.id);
}

/** Selectors and those that refine them. */
function selectorsOf(value: unknown, depth: number): Node[] {
  if (depth > DEPTH) return [];
  return listOf(value)
    .filter(isRecord)
    .flatMap((one) => [one, ...selectorsOf(one.refinedBy, depth + 1)]);
}

const isTag = (body: unknown): boolean => isRecord(body) && listOf(body.purpose).includes('tagging');

const textOf = (body: unknown): string => (isRecord(body) ? textIn(body.value) : textIn(body));
