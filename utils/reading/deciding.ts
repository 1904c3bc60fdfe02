import type { Campaign } from '@/utils/model/records.ts';
import type { Suggestion } from '@/utils/suggest/index.ts';
import type { Announcements } from './announcements.ts';
import type { Connection } from './connection.ts';
import type { Focus } from './focus.ts';
import type { History } from './history/history.ts';
import type { Ledger } from './ledger/ledger.ts';
import { idsOf, type Mark } from './marks/mark.ts';
import type { Marks } from './marks/marks.ts';
import type { OpenPage } from './page/open-page.ts';
import type { Suggestions } from './suggestions.ts';

interface Owners {
  announcements: Announcements;
  connection: Connection;
  page: OpenPage;
  history: History;
  ledger: Ledger;
  marks: Marks;
  suggestions: Suggestions;
  focus: Focus;
}

/** How the reviewer decides on suggestions: it holds nothing of its own. */
export class Deciding {
  readonly #owners: Owners;

  constructor(owners: Owners) {
    this.#owners = owners;
  }

  /**
   * Makes marks of suggestions, with an undo, and goes on to the next one.
   * @param as the identity the reviewer chose among several, instead of the proposed one
   */
  async accept(accepted: readonly Suggestion[], as: Campaign | null = null): Promise<void> {
    const { announcements, connection, history, ledger, marks, suggestions } = this.#owners;
    if (accepted.length === 0 || connection.isGone.value) return;
    const requests = suggestions.requestsFor(accepted, as);
    this.#goOn(accepted);
    let made: readonly Mark[] = [];
    const step = history.record({ says: 'accepted', suggestion: accepted[0]!.fingerprint }, () => {
      made = marks.make(requests);
      // Several are accepted at once only where they share a name: one lesson says it for all.
      if (made.length > 0) suggestions.learn(accepted[0]!, as);
      return made.length;
    });
    if (!step) {
      announcements.tell({ says: 'pageChanged' });
      return;
    }
    if (await ledger.saved([...idsOf(made)])) announcements.tellMore('accepted', made.length, step);
  }

  /** Accepts all open suggestions that share the name of one. */
  acceptAllLike(suggestion: Suggestion): Promise<void> {
    return this.accept(this.#owners.suggestions.sameName(suggestion));
  }

  /** Refuses suggestions on this article, with an undo, and goes on to the next one. */
  async reject(refused: readonly Suggestion[]): Promise<void> {
    const { announcements, connection, history, page, suggestions } = this.#owners;
    if (refused.length === 0 || !page.article.value || connection.isGone.value) return;
    let writing: readonly Promise<boolean>[] = [];
    const step = history.record({ says: 'rejected', suggestion: refused[0]!.fingerprint }, () => {
      writing = refused.map((suggestion) => suggestions.refuse(suggestion));
      return refused.length;
    });
    this.#goOn(refused);
    const written = (await Promise.all(writing)).filter(Boolean).length;
    if (!step) return;
    if (written > 0) announcements.tellMore('rejected', written, step);
    else history.forget(step);
  }

  /** Refuses all open suggestions that share the name of one. */
  rejectAllLike(suggestion: Suggestion): Promise<void> {
    return this.reject(this.#owners.suggestions.sameName(suggestion));
  }

  #goOn(closed: readonly Suggestion[]): void {
    const { focus, suggestions } = this.#owners;
    const next = suggestions.close(closed);
    if (next) focus.turnToSuggestion(next);
    else focus.close();
  }
}
