import { isRecord } from '@/utils/model/is-record.ts';
import { collapse } from '../page/dom.ts';

/** The fields of a structured-data article, as far as they are there. */
export interface StructuredArticle {
  headline: string;
  description: string;
  published: string;
  authors: string[];
  publisher: string;
  language: string;
}

type Json = Record<string, unknown>;

/** Types of schema.org that are an article. */
const ARTICLE_KIND = /(?:Article|BlogPosting|SocialMediaPosting|Report|Review)$/;

/** The first article of a page's JSON-LD; null when there is none or it cannot be read. */
export function readStructuredArticle(document: Document): StructuredArticle | null {
  const nodes: Json[] = [];
  for (const script of document.querySelectorAll('script[type="application/ld+json"]'))
    collectNodes(parseLoosely(script.textContent ?? ''), nodes, 0);
  const ids = new Map(
    nodes.flatMap((node) => (typeof node['@id'] === 'string' ? [[node['@id'], node] as const] : [])),
  );
  const articles = nodes.filter((node) => kindsOf(node).some((kind) => ARTICLE_KIND.test(kind)));
  const article = articles.find((node) => text(node.datePublished) !== '') ?? articles[0];
  if (!article) return null;
  const resolve = (value: unknown): unknown => {
    const id = isRecord(value) && Object.keys(value).length === 1 ? value['@id'] : undefined;
    return typeof id === 'string' ? (ids.get(id) ?? value) : value;
  };
  return {
    headline: text(article.headline) || text(article.name),
    description: text(article.description),
    published: text(article.datePublished) || text(article.dateCreated),
    authors: namesOf(article.author ?? article.creator, resolve),
    publisher: namesOf(article.publisher, resolve)[0] ?? '',
    language: text(article.inLanguage),
  };
}

/** Names of the persons or organisations in a value, which may be a string, an object, a reference or a list. */
function namesOf(value: unknown, resolve: (value: unknown) => unknown): string[] {
  const names = [value].flat(2).map((item) => {
    const target = resolve(item);
    return isRecord(target) ? text([target.name].flat()[0]) : text(target);
  });
  return [...new Set(names.filter((name) => name !== '' && !/^https?:/.test(name)))];
}

function collectNodes(value: unknown, nodes: Json[], depth: number): void {
  if (depth > 6 || nodes.length > 500) return;
  if (Array.isArray(value)) for (const item of value) collectNodes(item, nodes, depth + 1);
  else if (isRecord(value)) {
    if (value['@type'] !== undefined || value['@id'] !== undefined) nodes.push(value);
    for (const item of Object.values(value))
      if (typeof item === 'object') collectNodes(item, nodes, depth + 1);
  }
}

/** Comment and CDATA marks around JSON, and a semicolon after it. */
const OPENING = /^\s*(?:<!--|\/\*.{0,20}?\*\/|(?:\/\/)?\s?<!\[CDATA\[)/;
const CLOSING = /(?:-->|(?:\/\/)?\s?\]\]>|;)\s*$/;

/** Parses JSON as pages write it: with raw line breaks in strings, or with other marks around it. */
function parseLoosely(source: string): unknown {
  for (const attempt of [
    source,
    source
      .replace(/\p{Cc}+/gu, ' ')
      .replace(OPENING, '')
      .replace(CLOSING, ''),
  ]) {
    try {
      return JSON.parse(attempt) as unknown;
    } catch {
      // The next attempt.
    }
  }
  return readBroken(source);
}

/** The plain fields that are looked for in JSON that does not parse. */
const FIELD = /"(@type|headline|datePublished)"\s{0,9}:\s{0,9}"((?:[^"\\\n]|\\.){1,300})"/g;

/** What can be told from JSON with a fault in it: all types, and the first of each plain field. */
function readBroken(source: string): Json {
  const types: string[] = [];
  const node: Json = { '@type': types };
  for (const [, key = '', value = ''] of source.matchAll(FIELD))
    if (key === '@type') types.push(value);
    else node[key] ??= value.replace(/\\(?=["/\\])/g, '');
  return node;
}

function kindsOf(node: Json): string[] {
  return [node['@type']].flat().filter((kind): kind is string => typeof kind === 'string');
}

/** A string value without entities and extra space; '' for anything else. */
function text(value: unknown): string {
  return typeof value === 'string' ? collapse(decodeEntities(value)) : '';
}

const ENTITIES: Record<string, string> = { amp: '&', apos: "'", gt: '>', lt: '<', nbsp: ' ', quot: '"' };

/** The entities that systems leave in JSON strings. */
function decodeEntities(value: string): string {
  return value.replace(/&(?:#(\d{1,6})|#x([\da-f]{1,5})|([a-z]{2,5}));/gi, (whole, decimal, hex, name) => {
    if (name) return ENTITIES[(name as string).toLowerCase()] ?? whole;
    const code = decimal ? Number(decimal) : Number.parseInt(hex as string, 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
