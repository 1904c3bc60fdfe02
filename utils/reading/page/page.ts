import type { SeenPage } from '@/utils/article/index.ts';
import {
  type ArticleReading,
  type Before,
  type Content,
  isBeyond,
  isTranslationOf,
  normaliseUrl,
  readArticle,
  stillHolds,
  textHash,
  withoutAnchor,
} from '@/utils/article/index.ts';
import type { Article, Snapshot, Span, TextScope } from '@/utils/model/records.ts';
import { newId, now } from '@/utils/platform/id.ts';
import { shownPages } from '@/utils/platform/shown-pages.ts';
import { LIMITS } from '@/utils/schema/limits.ts';
import { ArticleText } from '@/utils/text/article-text.ts';
import { contains, inherited } from '@/utils/text/inherited.ts';
import { reachesBeyond } from '@/utils/text/reach.ts';
import type { Scope } from '../marks/mark.ts';
import { holdsHeadline } from './headlines.ts';
import { LateComparisons } from './late-comparisons.ts';
import { withShortLines } from './short-lines.ts';

/** The page as it was read: metadata, the article's text, and the whole page's text where a mark needs it. */
export class Page {
  readonly reading: ArticleReading;
  /** When the page was last seen to say what its texts say: ISO time. */
  seenAt: string;
  /** Whether the page went on to this article and still calls itself what it did before. */
  readonly isTitleStale: boolean;
  readonly #texts = new Map<Scope, ArticleText>();
  readonly #hashes = new Map<TextScope, { text: string; hash: string }>();
  /** The article's address, and the one at which it was last seen, without fragments that only name a place. */
  #url: string;
  #here: string;
  /** The article's text as it was last known to be the same article's. */
  #known: string;

  /**
   * @param isArticle whether the text is the article's body; else, as the reviewer asked for it, the whole page's
   * @param before what is known of this document from an earlier reading
   * @param comparisons what was seen of the page so far, where it is read anew
   */
  constructor(
    readonly document: Document,
    readonly isArticle: boolean,
    before: Before | null = null,
    readonly comparisons = new LateComparisons(document),
  ) {
    this.#url = this.#here = this.#location;
    this.isTitleStale = before?.isTitleStale ?? false;
    this.reading = readArticle(document, this.#url, before);
    this.seenAt = now();
    this.#known = this.text('article').text;
  }

  /** The article's address: that of the page, unless it went on before its text did ({@link stay}). */
  get url(): string {
    return this.#url;
  }

  /** The article's address, normalised; that of a file is its content. */
  get address(): string {
    return this.#addresses[0]!;
  }

  get #addresses(): string[] {
    return shownPages()?.addresses ?? [normaliseUrl(this.#url)];
  }

  get #location(): string {
    return withoutAnchor(this.document.location.href);
  }

  /** The text that offsets of a scope count in; that of the whole page, and that of areas, is built when first asked for. */
  text(scope: Scope): ArticleText {
    let text = this.#texts.get(scope);
    if (!text) {
      text =
        scope === 'article' && this.isArticle
          ? new ArticleText(this.reading.root, { skip: this.reading.skip })
          : new ArticleText((scope === 'area' && shownPages()?.areas.element) || this.document.body);
      this.#texts.set(scope, text);
      if (scope === 'article') this.comparisons.visit.see(text);
    }
    return text;
  }

  /** The texts built so far: those that a change of the page must be told to. */
  get texts(): ReadonlyMap<Scope, ArticleText> {
    return this.#texts;
  }

  /** The print shows other areas than before. */
  forgetAreas(): void {
    this.#texts.delete('area');
  }

  /**
   * Takes note of what the page says after it changed.
   * @returns whether a sentence of the article's text came or went
   */
  look(): boolean {
    const { visit } = this.comparisons;
    visit.forget();
    return visit.see(this.text('article'));
  }

  /** The open shadow roots whose words can be selected and marked. */
  get shadowRoots(): ShadowRoot[] {
    return [...this.#texts.values()].flatMap((text) => [...text.shadowRoots]);
  }

  /** Whether the address is still the one at which the article was last seen: a single-page site goes on. */
  get isHere(): boolean {
    return this.#location === this.#here;
  }

  /** Whether the address is the article's own. */
  get isAtHome(): boolean {
    return this.#location === this.#url;
  }

  /** The address went on, but the article that was read at `url` is still shown: it keeps that address. */
  stay(url: string): void {
    this.#url = url;
    this.#here = this.#location;
  }

  /** Whether this is still the page that was read: a re-rendering one replaces the body. */
  get isAlive(): boolean {
    return inherited(this.reading.root, 'isConnected') && this.isHere;
  }

  /** Whether something came in beside the body, or a headline within it: only then can the body be elsewhere. */
  isTouchedOutside(mutations: readonly MutationRecord[]): boolean {
    const { root } = this.reading;
    return mutations.some(
      ({ target, addedNodes }) =>
        addedNodes.length > 0 && (!contains(root, target) || [...addedNodes].some(holdsHeadline)),
    );
  }

  /** Whether the article is where it was read: a page that loads late, or goes on, shows it elsewhere after a while. */
  get isComplete(): boolean {
    if (!this.isArticle) return true;
    const { root, part } = readArticle(this.document, this.#location, this.asBefore);
    return (
      root === this.reading.root &&
      part?.from === this.reading.part?.from &&
      part?.to === this.reading.part?.to
    );
  }

  /**
   * Takes in what the article's text says by now.
   * @returns whether it is still the article that was read: a page may put another one into the same place
   */
  takeText(): boolean {
    const { text } = this.text('article');
    if (!stillHolds(this.#known, text)) return isTranslationOf(this.document, this.#known, text);
    this.#known = text;
    return true;
  }

  /** What the article said when it was last known to be the same. */
  get content(): Content {
    return { title: this.reading.meta.title, text: this.#known };
  }

  /** What a later reading of this document should know. */
  get asBefore(): Before {
    return { root: this.reading.root, isTitleStale: this.isTitleStale };
  }

  /** What tells whether this page shows an article that is already held. */
  get seen(): SeenPage {
    const canonical = this.document.querySelector('link[rel=canonical]')?.getAttribute('href') ?? null;
    return {
      urls: this.#addresses,
      canonical: canonical && canonical.length <= LIMITS.address ? canonical : null,
      title: withShortLines(this.reading.meta).title,
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

  /** The article's record as read today, under `id`. */
  describe(id: string | null): Article {
    return {
      ...withShortLines(this.reading.meta),
      id: id ?? newId(),
      urls: this.#addresses,
      keys: [],
      sources: this.reading.sources,
      hash: this.hash('article'),
      seenAt: now(),
    };
  }

  snapshot(articleId: string, scope: TextScope): Snapshot {
    const { text } = this.text(scope);
    const origin = shownPages()?.origin;
    return { articleId, hash: this.hash(scope), scope, text, takenAt: now(), ...(origin && { origin }) };
  }

  /** What a range covers: in the article's text if it begins and ends there, else in the page's; not in another one's. */
  locate(range: AbstractRange): { scope: TextScope; span: Span } | null {
    const isShared = this.isOfAnother(range);
    const own = this.isArticle ? this.text('article') : null;
    const span = own?.spanOf(range);
    if (own && span && (isShared || !reachesBeyond(range, own, () => this.text('page'))))
      return { scope: 'article', span };
    const onPage = isShared ? null : this.text('page').spanOf(range);
    return onPage && { scope: 'page', span: onPage };
  }

  /** Whether a DOM range begins or ends in another article than the one that was read. */
  isOfAnother({ startContainer, endContainer }: AbstractRange): boolean {
    const { part } = this.reading;
    if (!part || !this.isArticle) return false;
    return [startContainer, endContainer].some((node) => contains(part.around, node) && isBeyond(part, node));
  }

  /** A live range for a span, for scrolling and for placing cards; the first piece where there are several. */
  rangeOf(scope: Scope, span: Span): Range | null {
    const [piece] = this.text(scope).rangesOf(span);
    if (!piece) return null;
    const range = this.document.createRange();
    range.setStart(piece.startContainer, piece.startOffset);
    range.setEnd(piece.endContainer, piece.endOffset);
    return range;
  }
}
