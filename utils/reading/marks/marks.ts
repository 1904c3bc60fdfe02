import { batch, type ReadonlySignal, signal } from '@preact/signals-core';
import type { Annotation, AnnotationKind } from '@/utils/model/records.ts';
import { now } from '@/utils/platform/id.ts';
import type { AnchorRecord, AnnotationEdit } from '@/utils/store/annotations.ts';
import type { TypedFields } from '@/utils/store/typed-fields.ts';
import type { Announcements } from '../announcements.ts';
import type { History } from '../history/history.ts';
import { changesOf, nameOf, type StoodAt } from '../history/step.ts';
import type { Drafts } from '../ledger/drafts.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { OpenPage } from '../page/open-page.ts';
import { inPlace, type Mark, type MarkRequest, type Place, scopeOf, textScopeOf, UNPLACED } from './mark.ts';
import { MarkList } from './mark-list.ts';
import { Meanings } from './meaning.ts';
import { newMark } from './new-mark.ts';

/** Who changes a mark: `replay` is an undo or redo. */
export type Cause = 'reviewer' | 'machine' | 'replay';

interface Earlier {
  announcements: Announcements;
  page: OpenPage;
  history: History;
  ledger: Ledger;
  drafts: Drafts;
}

/** The marks of the article that is open. What is done to them is shown at once, and goes to the ledger. */
export class Marks {
  readonly #page: OpenPage;
  readonly #history: History;
  readonly #ledger: Ledger;
  readonly #list = new MarkList();
  readonly #hasAll = signal(false);
  readonly #meanings: Meanings;
  #onAwaiting = () => {};

  readonly all: ReadonlySignal<readonly Mark[]> = this.#list.all;
  /** Whether they are all: until then nothing is said that some marks alone do not bear out. */
  readonly hasAll: ReadonlySignal<boolean> = this.#hasAll;

  constructor({ announcements, page, history, ledger, drafts }: Earlier) {
    this.#page = page;
    this.#history = history;
    this.#ledger = ledger;
    this.#meanings = new Meanings({
      announcements,
      page,
      drafts,
      marks: this.#list,
      edit: (annotation, edit, before) => this.edit(annotation, edit, before, 'machine'),
    });
  }

  /** @returns null when it was deleted, or belongs to a page that was left */
  get(id: string): Mark | null {
    return this.#list.get(id);
  }

  /** The mark of a kind that stands exactly at a place. */
  at(kind: AnnotationKind, { scope, span }: Place): Mark | null {
    const isThere = ({ annotation, anchoring }: Mark) =>
      annotation.kind === kind &&
      scopeOf(annotation.target) === scope &&
      anchoring.span?.start === span.start &&
      anchoring.span.end === span.end;
    return this.all.value.find(isThere) ?? null;
  }

  /** Makes marks of areas, and of the places whose words still stand there, shows them at once and saves them in one transaction. */
  make(requests: readonly MarkRequest[]): readonly Mark[] {
    const page = this.#page.current.value;
    const article = this.#page.article.value;
    if (!page || !article) return [];
    const time = now();
    const made = requests
      .filter((request) => 'target' in request || this.#page.isFresh(request))
      .map((request) => {
        const target = 'target' in request ? request.target : this.#page.targetOf(request);
        return newMark(request, target, { articleId: article.id, source: page.address, time });
      });
    this.#list.put(made);
    const scopes = new Set(made.map(({ annotation: { target } }) => textScopeOf(target)));
    const snapshots = [...scopes].map((scope) => page.snapshot(article.id, scope));
    this.#page.keep(snapshots);
    const annotations = made.map(({ annotation }) => annotation);
    this.#history.note(
      'marked',
      annotations.map((mark) => ({ record: 'presence', mark, was: false, is: true })),
    );
    this.#ledger.create({ article, snapshots, annotations });
    this.#understand(annotations);
    if (made.some(({ anchoring }) => anchoring === UNPLACED)) this.#onAwaiting();
    return made;
  }

  /**
   * Changes a mark on the page at once, and in the store.
   * @param annotation as whoever edits it knows it; a note is also kept whose mark has left with its page
   * @param before what stood in the fields that were typed into
   * @param cause who changes it: only what the reviewer does is a step of history
   */
  edit(
    annotation: Annotation,
    edit: AnnotationEdit,
    before: TypedFields = {},
    cause: Cause = 'reviewer',
  ): void {
    const known = this.get(annotation.id)?.annotation ?? annotation;
    if (cause === 'reviewer') this.#history.note(nameOf(edit), changesOf(known, edit));
    else if (cause === 'machine') this.#history.follow(known, edit);
    const page = this.#page.current.value;
    const snapshot = (edit.target && page?.snapshot(known.articleId, textScopeOf(edit.target))) ?? null;
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
   */
  move({ annotation }: Mark, place: Place, keepsMeaning = false): void {
    const { id, target } = annotation;
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
  }

  /** Gives a mark the target back that it had: to where its quote stands by now. */
  putBack({ annotation }: Mark, stood: StoodAt): void {
    this.#replace(annotation.id, ({ annotation: known }) => ({ annotation: known, anchoring: UNPLACED }));
    this.edit(annotation, stood, {}, 'replay');
    this.#onAwaiting();
  }

  /** Moves a mark to the trash. */
  trash({ annotation }: Mark): void {
    this.#history.note('deleted', [{ record: 'presence', mark: annotation, was: true, is: false }]);
    this.remove(annotation);
  }

  /**
   * Takes a mark away, for the trash or for an undo.
   * @returns false where it is gone already
   */
  remove({ id }: Annotation): boolean {
    const mark = this.get(id);
    if (!mark) return false;
    this.#list.remove(id);
    this.#ledger.edit(mark.annotation, { deletedAt: now() });
    return true;
  }

  /**
   * Brings a mark back out of the trash, to the place its words have by now; on another article only in the store.
   * @returns false where it is back already
   */
  bringBack(known: Annotation): boolean {
    if (this.get(known.id)) return false;
    const annotation = this.#ledger.edit(known, { deletedAt: null });
    if (this.#page.article.value?.id !== known.articleId) return true;
    this.#list.put([{ annotation, anchoring: UNPLACED }]);
    this.#onAwaiting();
    return true;
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
      this.#list.replace(marks);
      if (areAll) this.#hasAll.value = true;
    });
  }

  /**
   * Takes over what was written down of where marks stand.
   * @param sought the marks as they were looked for: one that was given another place meanwhile has another status
   */
  record(written: ReadonlyMap<string, AnchorRecord>, sought: readonly Mark[]): void {
    const recorded = sought.flatMap(({ annotation: { id, target } }) => {
      const mark = this.#list.get(id);
      const record = written.get(id);
      if (!mark || !record || mark.annotation.target !== target) return [];
      return { ...mark, annotation: { ...mark.annotation, ...record } };
    });
    this.#list.put(recorded);
  }

  /** Marks that got their record belong to an article with this id: another tab may have made its record first. */
  rename(ids: readonly string[], articleId: string): void {
    const renamed = ids.flatMap((id) => this.#list.get(id) ?? []);
    this.#list.put(renamed.map((mark) => ({ ...mark, annotation: { ...mark.annotation, articleId } })));
  }

  /** The page's text is no longer there: until it is read again, nothing has a place in it. */
  unplace(): void {
    this.#list.put(this.all.value.map(({ annotation }) => ({ annotation, anchoring: UNPLACED })));
  }

  leave(): void {
    this.#list.replace([]);
    this.#hasAll.value = false;
    this.#meanings.leave();
  }

  #understand(annotations: readonly Annotation[]): void {
    this.#meanings.want(annotations);
    this.fillIn();
  }

  #replace(id: string, change: (mark: Mark) => Mark): void {
    const mark = this.#list.get(id);
    if (mark) this.#list.put([change(mark)]);
  }
}
