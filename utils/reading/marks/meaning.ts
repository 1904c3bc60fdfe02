import { batch } from '@preact/signals-core';
import { toFault } from '@/utils/model/fault.ts';
import type { Annotation, AnnotationKind, Span } from '@/utils/model/records.ts';
import { callBackground, type Meaning } from '@/utils/platform/messages/messages.ts';
import type { AnnotationEdit } from '@/utils/store/annotations.ts';
import type { TypedFields } from '@/utils/store/typed-fields.ts';
import type { Announcements } from '../announcements.ts';
import type { Drafts } from '../ledger/drafts.ts';
import type { OpenPage } from '../page/open-page.ts';
import { scopeOf } from './mark.ts';
import type { MarkList } from './mark-list.ts';

/** The field that holds what a mark of a kind says; null where it says nothing that could be read. */
const fieldOf = (kind: AnnotationKind): 'campaign' | 'statistic' | null => (kind === 'remark' ? null : kind);

/** Whether nobody, neither the reviewer nor the machine, has written what a mark says. */
export function isUnread({ kind, ...annotation }: Annotation): boolean {
  const field = fieldOf(kind);
  return field !== null && annotation[field] === null;
}

/** What the message is called that marks could not be read. */
const UNREAD = 'meaning';

interface Earlier {
  announcements: Announcements;
  page: OpenPage;
  drafts: Drafts;
  /** Marks as they are now, in the order of their making. */
  marks: MarkList;
  edit: (annotation: Annotation, edit: AnnotationEdit, before: TypedFields) => void;
}

/** A mark as it was when the background was asked what it says. */
interface Asked {
  annotation: Annotation;
  span: Span;
}

/**
 * Fills in what marked words say: a campaign's identity or a figure's parts. Marks do not wait for it: they are made and
 * saved without, and what the background reads is an edit like any other, of what nobody has written meanwhile.
 */
export class Meanings {
  readonly #earlier: Earlier;
  /** The marks whose meaning is still to come, by their ids. */
  readonly #awaited = new Set<string>();
  #isAsking = false;
  /** Whether the last answer failed, which is told once. */
  #hasFailed = false;

  constructor(earlier: Earlier) {
    this.#earlier = earlier;
  }

  /** Wants to know what these marks say, as far as nobody has said it yet. */
  want(annotations: readonly Annotation[]): void {
    for (const annotation of annotations) if (isUnread(annotation)) this.#awaited.add(annotation.id);
  }

  /** Wants to know nothing of marks whose page was left. */
  leave(): void {
    this.#awaited.clear();
  }

  /** Asks for what is awaited of the marks that have a place; one that has none yet waits for the next time. */
  async fill(): Promise<void> {
    if (this.#isAsking) return;
    this.#isAsking = true;
    try {
      for (let next = this.#next(); next.length > 0; next = this.#next()) await this.#ask(next);
      if (this.#hasFailed) this.#earlier.announcements.dismiss(UNREAD);
      this.#hasFailed = false;
    } catch (error) {
      const { code: fault } = toFault(error, 'invalid');
      const offer = { does: 'reload', run: () => void this.fill() } as const;
      // An extension that is gone is told of once, by its own message.
      if (fault !== 'disconnected' && !this.#hasFailed)
        this.#earlier.announcements.tell({ says: 'understandFailed', fault }, { offer, about: UNREAD });
      this.#hasFailed = true;
    } finally {
      this.#isAsking = false;
    }
  }

  /** The awaited marks of one text. */
  #next(): Asked[] {
    const asked = this.#earlier.marks.all.value.flatMap(({ annotation, anchoring: { span, quote } }) => {
      if (!this.#awaited.has(annotation.id)) return [];
      if (isUnread(annotation))
        return span && this.#stands(annotation, span, quote) ? { annotation, span } : [];
      this.#awaited.delete(annotation.id);
      return [];
    });
    const scope = asked[0] && scopeOf(asked[0].annotation.target);
    return asked.filter(({ annotation }) => scopeOf(annotation.target) === scope);
  }

  /** Whether a mark's words are still where they were found: the page may have gone on. */
  #stands({ target }: Annotation, span: Span, quote: string | null): boolean {
    return this.#earlier.page.isFresh({ scope: scopeOf(target), span, quote: quote ?? target.exact });
  }

  async #ask(asked: readonly Asked[]): Promise<void> {
    const { page } = this.#earlier;
    const scope = scopeOf(asked[0]!.annotation.target);
    const meanings = await callBackground('understand', {
      text: page.current.value!.text(scope).text,
      publishedOn: page.article.value!.publishedOn,
      places: asked.map(({ annotation: { kind }, span }) => ({ kind, start: span.start, end: span.end })),
    });
    // Shown together: to draw thousands of marks anew for each of them would stall the page.
    batch(() =>
      asked.forEach((one, at) => {
        this.#take(one, meanings[at] ?? { campaign: null, statistic: null, reasons: {} });
      }),
    );
  }

  /** Writes what a mark says, unless it is another mark by now, is being written about, or has gone. */
  #take({ annotation: { id, kind, target } }: Asked, meaning: Meaning): void {
    const { drafts, edit, marks } = this.#earlier;
    const now = marks.get(id)?.annotation;
    // One in the trash may come back, one that was moved is asked about again.
    if (!now || now.kind !== kind || now.target.exact !== target.exact) return;
    this.#awaited.delete(id);
    const field = fieldOf(kind)!;
    const isTyped = [...drafts.held.value.values()].some(
      (draft) => draft.annotation.id === id && draft.edit[field] !== undefined,
    );
    if (isUnread(now) && meaning[field] && !isTyped)
      edit(now, { [field]: meaning[field] }, { [field]: null });
  }
}
