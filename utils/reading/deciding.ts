import { toFault } from '@/utils/model/fault.ts';
import type { Campaign } from '@/utils/model/records.ts';
import type { Suggestion } from '@/utils/suggest/index.ts';
import type { Announcements } from './announcements.ts';
import type { Connection } from './connection.ts';
import type { Focus } from './focus.ts';
import type { Ledger } from './ledger/ledger.ts';
import type { Marks } from './marks/marks.ts';
import type { OpenPage } from './page/open-page.ts';
import type { Suggestions } from './suggestions.ts';

interface Owners {
  announcements: Announcements;
  connection: Connection;
  page: OpenPage;
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
    const { announcements, connection, focus, ledger, marks, suggestions } = this.#owners;
    if (accepted.length === 0 || connection.isGone.value) return;
    const requests = suggestions.requestsFor(accepted, as);
    this.#goOn(accepted);
    const made = marks.make(requests);
    if (made.length === 0) {
      announcements.tell({ says: 'pageChanged' });
      return;
    }
    // Several are accepted at once only where they share a name: one lesson says it for all.
    const forget = suggestions.learn(accepted[0]!, as);
    const undo = () => {
      forget();
      for (const mark of made) marks.trash(mark);
      focus.close();
      suggestions.refresh();
    };
    if (await ledger.saved(made.map(({ annotation }) => annotation.id)))
      announcements.tellMore('accepted', made.length, undo);
  }

  /** Accepts all open suggestions that share the name of one. */
  acceptAllLike(suggestion: Suggestion): Promise<void> {
    return this.accept(this.#owners.suggestions.sameName(suggestion));
  }

  /** Refuses suggestions on this article, with an undo, and goes on to the next one. */
  async reject(refused: readonly Suggestion[]): Promise<void> {
    const { announcements, connection, page, suggestions } = this.#owners;
    if (refused.length === 0 || !page.article.value || connection.isGone.value) return;
    const tellFailure = (error: unknown) =>
      announcements.tell(
        { says: 'changeFailed', fault: toFault(error, 'invalid').code },
        { isFailure: true },
      );
    const refusing = refused.map((suggestion) => suggestions.refuse(suggestion));
    this.#goOn(refused);
    const outcomes = await Promise.allSettled(refusing);
    const takeBacks = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? outcome.value : []));
    const failure = outcomes.find((outcome) => outcome.status === 'rejected');
    if (failure) tellFailure(failure.reason);
    const undo = () => {
      for (const takeBack of takeBacks) void takeBack().catch(tellFailure);
    };
    if (takeBacks.length > 0) announcements.tellMore('rejected', takeBacks.length, undo);
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
