import { textHash } from '@/utils/article/hash';
import { lookupKeys, type SeenPage } from '@/utils/article/identity';
import { normaliseUrl } from '@/utils/article/normalise-url';
import { type ArticleReading, readArticle } from '@/utils/article/read';
import { Visit } from '@/utils/article/visit/visit';
import { newId, now } from '@/utils/id';
import type { Article, ArticleMeta, Snapshot, Span, TextScope } from '@/utils/model';
import { LIMITS } from '@/utils/schema/limits';
import { ArticleText } from '@/utils/text/article-text';

const withoutFragment = (url: string) => url.replace(/#.*$/s, '');

/** The page as it was read: metadata, the article's text, and the whole page's text where a mark needs it. */
export class Page {
  readonly reading: ArticleReading;
  /** The page's address without its fragment. */
  readonly url: string;
  /** The page's own address, normalised. */
  readonly address: string;
  /** When the page was last seen to say what its texts say: ISO time. */
  seenAt: string;
  readonly #document: Document;
  readonly #texts = new Map<TextScope, ArticleText>();
  readonly #hashes = new Map<TextScope, { text: string; hash: string }>();

  /**
   * @param isArticle whether the text is the article's body; else, as the reviewer asked for it, the whole page's
   * @param visit what was seen of the page so far, where it is read anew
   */
  constructor(
    document: Document,
    readonly isArticle: boolean,
    readonly visit = new Visit(document),
  ) {
    this.#document = document;
    this.url = withoutFragment(document.location.href);
    this.reading = readArticle(document, this.url);
    this.address = normaliseUrl(this.url);
    this.seenAt = now();
  }

  /** The text that offsets of a scope count in; the whole page's is built when first asked for. */
  text(scope: TextScope): ArticleText {
    let text = this.#texts.get(scope);
    if (!text) {
      text =
        scope === 'article' && this.isArticle
          ? new ArticleText(this.reading.root, { skip: this.reading.skip })
          : new ArticleText(this.#document.body);
      this.#texts.set(scope, text);
      if (scope === 'article') this.visit.see(text);
    }
    return text;
  }

  /** The texts built so far: those that a change of the page must be told to. */
  get texts(): ReadonlyMap<TextScope, ArticleText> {
    return this.#texts;
  }

  /**
   * Takes note of what the page says after it changed.
   * @returns whether a sentence of the article's text came or went
   */
  look(): boolean {
    this.visit.forget();
    return this.visit.see(this.text('article'));
  }

  /** The open shadow roots whose words can be selected and marked. */
  get shadowRoots(): ShadowRoot[] {
    return [...this.#texts.values()].flatMap((text) => [...text.shadowRoots]);
  }

  /** Whether the address is still the one that was read: a single-page site goes on. */
  get isHere(): boolean {
    return withoutFragment(this.#document.location.href) === this.url;
  }

  /** Whether this is still the page that was read: a re-rendering one replaces the body. */
  get isAlive(): boolean {
    return this.reading.root.isConnected && this.isHere;
  }

  /** Whether something came in beside the body: only then can the body be elsewhere. */
  isTouchedOutside(mutations: readonly MutationRecord[]): boolean {
    const { root } = this.reading;
    return mutations.some(({ target, addedNodes }) => addedNodes.length > 0 && !root.contains(target));
  }

  /** Whether the article's body is where it was read: a page that loads late shows it only after a while. */
  get isComplete(): boolean {
    return !this.isArticle || readArticle(this.#document, this.url).root === this.reading.root;
  }

  /** What tells whether this page shows an article that is already held. */
  get seen(): SeenPage {
    const canonical = this.#document.querySelector('link[rel=canonical]')?.getAttribute('href') ?? null;
    return {
      urls: [this.address],
      canonical: canonical && canonical.length <= LIMITS.address ? canonical : null,
      title: this.#meta.title,
      text: this.text('article').text,
    };
  }

  /** The hash of a text; reckoned once for each state of it. */
  hash(scope: TextScope): string {
    const { text } = this.text(scope);
    let known = this.#hashes.get(scope);
    if (known?.text !== text) {
      known = { text, hash: textHash(text) };
      this.#hashes.set(scope, known);
    }
    return known.hash;
  }

  /** What the page says of itself, each line no longer than can be kept. */
  get #meta(): ArticleMeta {
    const lines = Object.entries(this.reading.meta).map(([field, value]) => [
      field,
      typeof value === 'string' ? value.slice(0, LIMITS.line) : value,
    ]);
    return Object.fromEntries(lines);
  }

  /** The article's record as read today, under `id`. */
  describe(id: string | null): Article {
    return {
      ...this.#meta,
      id: id ?? newId(),
      urls: [this.address],
      keys: lookupKeys(this.seen),
      sources: this.reading.sources,
      hash: this.hash('article'),
      seenAt: now(),
    };
  }

  snapshot(articleId: string, scope: TextScope): Snapshot {
    return { articleId, hash: this.hash(scope), scope, text: this.text(scope).text, takenAt: now() };
  }

  /** What a DOM range covers: in the article's text if there is one and it can be, else in the page's. */
  locate(range: AbstractRange): { scope: TextScope; span: Span } | null {
    const scopes = this.isArticle ? (['article', 'page'] as const) : (['page'] as const);
    for (const scope of scopes) {
      const span = this.text(scope).spanOf(range);
      if (span) return { scope, span };
    }
    return null;
  }

  /** A live range around an element, likewise. */
  rangeAround(element: Element): Range {
    const range = this.#document.createRange();
    range.selectNodeContents(element);
    return range;
  }

  /** A live range for a span, for scrolling and for placing cards; the first piece where there are several. */
  rangeOf(scope: TextScope, span: Span): Range | null {
    const [piece] = this.text(scope).rangesOf(span);
    if (!piece) return null;
    const range = this.#document.createRange();
    range.setStart(piece.startContainer, piece.startOffset);
    range.setEnd(piece.endContainer, piece.endOffset);
    return range;
  }
}
