import { batch, type ReadonlySignal, signal } from '@preact/signals-core';
import { type Annotation, type AnnotationKind, type Article, THIS_REVIEWER } from '@/utils/model/records.ts';
import { newId, now } from '@/utils/platform/id.ts';
import type { AnchorRecord, AnnotationEdit } from '@/utils/store/annotations.ts';
import type { TypedFields } from '@/utils/store/typed-fields.ts';
import type { Announcements } from '../announcements.ts';
import type { Drafts } from '../ledger/drafts.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { OpenPage } from '../page/open-page.ts';
import type { Page } from '../page/page.ts';
import { inPlace, type Mark, type MarkRequest, type Place, UNPLACED } from './mark.ts';
import { Meanings } from './meaning.ts';

interface Earlier {
  announcements: Announcements;
  page: OpenPage;
  ledger: Ledger;
  drafts: Drafts;
}

/** The marks of the article that is open. What is done to them is shown at once, and goes to the ledger. */
export class Marks {
  readonly #page: OpenPage;
  readonly #ledger: Ledger;
  readonly #all = signal<readonly Mark[]>([]);
  readonly #hasAll = signal(false);
  readonly #meanings: Meanings;
  #onAwaiting = () => {};

  readonly all: ReadonlySignal<readonly Mark[]> = this.#all;
  /** Whether they are all: until then nothing is said that some marks alone do not bear out. */
  readonly hasAll: ReadonlySignal<boolean> = this.#hasAll;

  constructor({ announcements, page, ledger, drafts }: Earlier) {
    this.#page = page;
    this.#ledger = ledger;
    this.#meanings = new Meanings({
      announcements,
      page,
      drafts,
      marks: () => this.#all.value,
      edit: (annotation, edit, before) => this.edit(annotation, edit, before),
    });
  }

  /** @returns null when it was deleted, or belongs to a page that was left */
  get(id: string): Mark | null {
    return this.#all.value.find((one) => one.annotation.id === id) ?? null;
  }

  /** The mark of a kind that stands exactly at a place. */
  at(kind: AnnotationKind, { scope, span }: Place): Mark | null {
    const isThere = ({ annotation, anchoring }: Mark) =>
      annotation.kind === kind &&
      annotation.target.scope === scope &&
      anchoring.span?.start === span.start &&
      anchoring.span.end === span.end;
    return this.#all.value.find(isThere) ?? null;
  }

  /** Makes marks of the places whose words still stand there, shows them at once and saves them in one transaction. */
  make(requests: readonly MarkRequest[]): readonly Mark[] {
    const page = this.#page.current.value;
    const article = this.#page.article.value;
    if (!page || !article) return [];
    const time = now();
    const made = requests
      .filter((request) => this.#page.isFresh(request))
      .map((request) => this.#made(request, page, article, time));
    this.#all.value = [...this.#all.value, ...made];
    const scopes = new Set(made.map(({ annotation }) => annotation.target.scope));
    const snapshots = [...scopes].map((scope) => page.snapshot(article.id, scope));
    this.#page.keep(snapshots);
    const annotations = made.map(({ annotation }) => annotation);
    this.#ledger.create({ article, snapshots, annotations });
    this.#understand(annotations);
    return made;
  }

  /**
   * Changes a mark on the page at once, and in the store.
   * @param annotation as whoever edits it knows it; a note is also kept whose mark has left with its page
   * @param before what stood in the fields that were typed into
   */
  edit(annotation: Annotation, edit: AnnotationEdit, before: TypedFields = {}): void {
    const known = this.get(annotation.id)?.annotation ?? annotation;
    const page = this.#page.current.value;
    const snapshot = (edit.target && page?.snapshot(known.articleId, edit.target.scope)) ?? null;
    const edited = this.#ledger.edit(known, edit, snapshot, before);
    this.#replace(edited.id, (mark) => ({ ...mark, annotation: edited }));
  }

  /** Makes a mark another kind. What is known of it in the old kind is kept, for the way back. */
  changeKind(id: string, kind: AnnotationKind): void {
    const mark = this.get(id);
    if (!mark || !this.#page.current.value || mark.annotation.kind === kind) return;
    this.edit(mark.annotation, { kind });
    this.#understand([{ ...mark.annotation, kind }]);
  }

  /** Fills in what marks say that have their place by now. */
  fillIn(): void {
    void this.#meanings.fill();
  }

  /**
   * Gives a mark a new place, whose words must still stand there ({@link OpenPage.isFresh}).
   * @param keepsMeaning whether it says what it said, though in other words
   * @returns what brings back the quote and what was understood of it, to where the quote stands by then
   */
  move({ annotation }: Mark, place: Place, keepsMeaning = false): () => void {
    const { id, target, anchorStatus, currentQuote, keptAsEvidence, campaign, statistic } = annotation;
    const moved = this.#page.targetOf(place);
    const saysTheSame = keepsMeaning || moved.exact === target.exact;
    this.#replace(id, ({ annotation: known }) => ({ annotation: known, anchoring: inPlace(moved) }));
    this.edit(annotation, {
      target: moved,
      anchorStatus: 'exact',
      anchorCheckedAt: now(),
      currentQuote: null,
      keptAsEvidence: false,
      ...(saysTheSame ? {} : { campaign: null, statistic: null }),
    });
    if (!saysTheSame) this.#understand([{ ...annotation, campaign: null, statistic: null }]);
    return () => {
      this.#replace(id, ({ annotation: known }) => ({ annotation: known, anchoring: UNPLACED }));
      this.edit(annotation, { target, anchorStatus, currentQuote, keptAsEvidence, campaign, statistic });
      this.#onAwaiting();
    };
  }

  /**
   * Moves a mark to the trash.
   * @returns what brings it back, to the place its words have by then
   */
  trash(mark: Mark): () => void {
    const articleId = this.#page.article.value?.id;
    this.#all.value = this.#all.value.filter((one) => one.annotation.id !== mark.annotation.id);
    this.#ledger.edit(mark.annotation, { deletedAt: now() });
    return () => {
      const annotation = this.#ledger.edit(mark.annotation, { deletedAt: null });
      if (this.#page.article.value?.id !== articleId) return;
      this.#all.value = [...this.#all.value, { annotation, anchoring: UNPLACED }];
      this.#onAwaiting();
    };
  }

  /** Who looks for places is told when a mark waits for one. */
  soughtBy(onAwaiting: () => void): void {
    this.#onAwaiting = onAwaiting;
  }

  /**
   * Shows marks where they were found; for whoever looks for their places.
   * @param areAll whether these are all that the article has
   */
  place(marks: readonly Mark[], areAll: boolean): void {
    // What was made and never touched waits for its meaning still: its page was left, or the extension updated, too soon.
    if (areAll && !this.#hasAll.value)
      this.#meanings.want(
        marks.flatMap(({ annotation: one }) => (one.createdAt === one.updatedAt ? one : [])),
      );
    batch(() => {
      this.#all.value = marks;
      if (areAll) this.#hasAll.value = true;
    });
  }

  /**
   * Takes over what was written down of where marks stand.
   * @param sought the marks as they were looked for: one that was given another place meanwhile has another status
   */
  record(written: ReadonlyMap<string, AnchorRecord>, sought: readonly Mark[]): void {
    const targets = new Map(sought.map(({ annotation }) => [annotation.id, annotation.target]));
    this.#all.value = this.#all.value.map((mark) => {
      const { annotation } = mark;
      const record = written.get(annotation.id);
      const isSame = targets.get(annotation.id) === annotation.target;
      return record && isSame ? { ...mark, annotation: { ...annotation, ...record } } : mark;
    });
  }

  /** Marks that got their record belong to an article with this id: another tab may have made its record first. */
  rename(ids: readonly string[], articleId: string): void {
    this.#all.value = this.#all.value.map((mark) =>
      ids.includes(mark.annotation.id) ? { ...mark, annotation: { ...mark.annotation, articleId } } : mark,
    );
  }

  /** The page's text is no longer there: until it is read again, nothing has a place in it. */
  unplace(): void {
    this.#all.value = this.#all.value.map(({ annotation }) => ({ annotation, anchoring: UNPLACED }));
  }

  leave(): void {
    this.#all.value = [];
    this.#hasAll.value = false;
    this.#meanings.leave();
  }

  #made(
    { kind, origin, campaign = null, statistic = null, ...place }: MarkRequest,
    page: Page,
    article: Article,
    time: string,
  ): Mark {
    const target = this.#page.targetOf(place);
    const annotation: Annotation = {
      id: newId(),
      articleId: article.id,
      kind,
      source: page.address,
      target,
      anchorStatus: 'exact',
      anchorCheckedAt: time,
      currentQuote: null,
      keptAsEvidence: false,
      note: '',
      flag: null,
      campaign,
      statistic,
      origin,
      reviewer: THIS_REVIEWER,
      createdAt: time,
      updatedAt: time,
      deletedAt: null,
    };
    return { annotation, anchoring: inPlace(target) };
  }

  #understand(annotations: readonly Annotation[]): void {
    this.#meanings.want(annotations);
    this.fillIn();
  }

  #replace(id: string, change: (mark: Mark) => Mark): void {
    this.#all.value = this.#all.value.map((mark) => (mark.annotation.id === id ? change(mark) : mark));
  }
}
