import { batch } from '@preact/signals-core';
import { same } from '@/utils/model/same.ts';
import type { AnnotationEdit } from '@/utils/store/annotations.ts';
import type { TypedFields } from '@/utils/store/typed-fields.ts';
import type { Announcements } from '../announcements.ts';
import type { Connection } from '../connection.ts';
import type { Focus } from '../focus.ts';
import type { Marks } from '../marks/marks.ts';
import type { OpenPage } from '../page/open-page.ts';
import type { Suggestions } from '../suggestions.ts';
import type { History, Wish } from './history.ts';
import { type Change, reversed, type Step, type StoodAt } from './step.ts';

interface Owners {
  announcements: Announcements;
  connection: Connection;
  page: OpenPage;
  history: History;
  marks: Marks;
  suggestions: Suggestions;
  focus: Focus;
}

/** How the reviewer's steps go back, and come again: it holds nothing of its own. */
export class Replaying {
  readonly #owners: Owners;

  constructor(owners: Owners) {
    this.#owners = owners;
  }

  /** Steps that come to nothing, as others have written there since, are passed over, and that is said. */
  replay({ from, ids }: Wish): void {
    const to = from === 'done' ? 'undone' : 'done';
    const { announcements, connection, history } = this.#owners;
    if (connection.isGone.value) return;
    let leftAlone = 0;
    let count = 0;
    let shown: Step | null = null;
    for (const step of history.take(from, ids)) {
      const way = from === 'done' ? reversed(step) : step;
      // Shown together, as it was done.
      const written = batch(() => way.changes.flatMap((change) => this.#write(change, way.articleId)));
      leftAlone += way.changes.length - written.length;
      announcements.withdraw(step.id);
      if (written.length === 0) continue;
      const kept = { ...way, changes: written };
      history.put(to, from === 'done' ? reversed(kept) : kept);
      count += step.count;
      shown = way;
    }
    if (leftAlone > 0) announcements.tell({ says: 'leftAlone', count: leftAlone });
    if (!shown) return;
    const says = from === 'done' ? 'undone' : 'redone';
    announcements.tell({ says, step: shown.says, count }, { about: 'replayed' });
    this.#show(shown);
  }

  /** Writes one change. @returns it as it was written; none where the record does not read any more as the step left it */
  #write(change: Change, articleId: string): readonly Change[] {
    const { marks, page, suggestions } = this.#owners;
    const isDone = (isWritten: boolean) => (isWritten ? [change] : []);
    switch (change.record) {
      case 'presence':
        return change.is ? isDone(marks.bringBack(change.mark)) : this.#remove(change);
      case 'rejection': {
        const { fingerprint, name, is } = change;
        const isHere = page.article.value?.id === articleId;
        if (isHere && suggestions.refusals.has(fingerprint) === is) return [];
        void suggestions.refusals.put(fingerprint, name, is, articleId);
        return [change];
      }
      case 'name':
        suggestions.names.put(change.campaign, change.is);
        return [change];
      case 'place':
        return isDone(this.#writePlace(change.id, change.was, change.is));
      case 'mark': {
        const annotation = marks.get(change.id)?.annotation;
        const { field, was, is } = change;
        if (!annotation || !same(annotation[field], was)) return [];
        const before: TypedFields = isTyped(field) ? { [field]: was } : {};
        marks.edit(annotation, { [field]: is } as AnnotationEdit, before, 'replay');
        return [change];
      }
    }
  }

  /** Takes a mark away as it is by now, unless somebody else has written on it. */
  #remove(change: Change & { record: 'presence' }): readonly Change[] {
    const { history, marks } = this.#owners;
    const now = marks.get(change.mark.id)?.annotation;
    if (!now) return [];
    const isForeign = WRITTEN.some(
      (field) => !same(now[field], change.mark[field]) && !history.hasWritten(now.id, field),
    );
    if (isForeign) return [];
    marks.remove(now);
    return [{ ...change, mark: now }];
  }

  #writePlace(id: string, was: StoodAt, is: StoodAt): boolean {
    const mark = this.#owners.marks.get(id);
    if (!mark || !same(mark.annotation.target, was.target)) return false;
    this.#owners.marks.putBack(mark, is);
    return true;
  }

  /** Leads to what a step has changed. */
  #show({ changes, suggestion }: Step): void {
    const { focus, marks, suggestions } = this.#owners;
    suggestions.refresh();
    const ids = changes.flatMap((one) =>
      'id' in one ? one.id : one.record === 'presence' ? one.mark.id : [],
    );
    const id = ids.find((one) => marks.get(one) !== null);
    const isOpen = suggestions.open.value.some(({ fingerprint }) => fingerprint === suggestion);
    if (id) focus.turnToMark(id);
    else if (suggestion && isOpen) focus.turnToSuggestion({ fingerprint: suggestion });
    else focus.close();
  }
}

/** What only a reviewer writes on a mark. */
const WRITTEN = ['note', 'flag', 'kind'] as const;

const isTyped = (field: string): boolean => /^(?:note|campaign|statistic)$/.test(field);
