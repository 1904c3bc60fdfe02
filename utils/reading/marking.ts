import { batch } from '@preact/signals-core';
import type { AnnotationKind } from '@/utils/model/records.ts';
import type { Announcements } from './announcements.ts';
import type { Connection } from './connection.ts';
import type { Focus } from './focus.ts';
import type { History } from './history/history.ts';
import type { Ledger } from './ledger/ledger.ts';
import type { Place } from './marks/mark.ts';
import type { Marks } from './marks/marks.ts';
import type { OpenPage } from './page/open-page.ts';
import type { Selection } from './selection/selection.ts';

interface Owners {
  announcements: Announcements;
  connection: Connection;
  page: OpenPage;
  history: History;
  ledger: Ledger;
  marks: Marks;
  selection: Selection;
  focus: Focus;
}

/** What the reviewer does with marks, where it takes more than one owner: it holds nothing of its own. */
export class Marking {
  readonly #owners: Owners;

  constructor(owners: Owners) {
    this.#owners = owners;
  }

  /** Marks the selected words, each stretch for itself; the same words marked twice in one kind are one mark. */
  markSelection(kind: AnnotationKind): void {
    const { announcements, connection, focus, marks, selection } = this.#owners;
    if (connection.isGone.value) return;
    const places = selection.places();
    if (places.length === 0) {
      announcements.tell({ says: 'pageChanged' });
      return;
    }
    const fresh = places.filter((place) => !marks.at(kind, place));
    // Shown at once, and together: the page is drawn once for the mark and its card.
    batch(() => {
      if (fresh.length > 0) marks.make(fresh.map((place) => ({ ...place, kind, origin: 'reviewer' })));
      const mark = marks.at(kind, places.at(-1)!);
      if (mark) focus.turnToMark(mark.annotation.id, { isNew: true });
      else selection.drop();
    });
  }

  /** Gives a mark a new place, with an undo: other bounds, one of several equal places, or the nearest to a lost text. */
  async move(id: string, place: Place): Promise<void> {
    const { announcements, history, ledger, marks, page } = this.#owners;
    const mark = marks.get(id);
    if (!mark || !page.current.value || !page.article.value) return;
    if (!page.isFresh(place)) {
      announcements.tell({ says: 'pageChanged' });
      return;
    }
    const step = history.record({ says: 'moved' }, () => {
      marks.move(mark, place);
      return 1;
    });
    this.returnToCard();
    if ((await ledger.saved([id])) && step)
      announcements.tell({ says: 'moved' }, { offer: { does: 'undo', steps: [step] } });
  }

  /**
   * Gives a mark that looks for new bounds what is selected. A mark has one stretch: of several the first is taken.
   * @returns whether anything was selected
   */
  takeSelection(id: string): boolean {
    const [place, ...others] = this.#owners.selection.places();
    if (!place) return false;
    void this.move(id, place);
    if (others.length > 0) this.#owners.announcements.tell({ says: 'onlyFirst' });
    return true;
  }

  /** Ends the search for new bounds: the mark's own card comes back, and the words selected meanwhile are let go. */
  returnToCard(): void {
    this.#owners.selection.clear();
    this.#owners.focus.again();
  }

  /** Moves a mark to the trash, with an undo. */
  async delete(id: string): Promise<void> {
    const { announcements, focus, history, ledger, marks } = this.#owners;
    const mark = marks.get(id);
    if (!mark) return;
    focus.close();
    const step = history.record({ says: 'deleted' }, () => {
      marks.trash(mark);
      return 1;
    });
    if ((await ledger.saved([id])) && step) announcements.tellMore('deleted', 1, step);
  }

  /**
   * Closes what is open, innermost first.
   * @returns whether anything was
   */
  closeInnermost(): boolean {
    const { focus, selection } = this.#owners;
    if (selection.seeking.value) this.returnToCard();
    else if (selection.selected.value) {
      selection.hide();
      focus.look(null);
    } else if (focus.current.value) focus.close();
    else return false;
    return true;
  }
}
