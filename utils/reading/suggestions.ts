import { computed, effect, type ReadonlySignal, signal, untracked } from '@preact/signals-core';
import { toFault } from '@/utils/model/fault.ts';
import type { Campaign } from '@/utils/model/records.ts';
import { asMarked } from '@/utils/model/unconfirmed.ts';
import { type BackgroundCalls, callBackground, type Request } from '@/utils/platform/messages/messages.ts';
import type { Suggestion } from '@/utils/suggest/index.ts';
import type { Announcements } from './announcements.ts';
import { carry } from './carried.ts';
import type { Connection } from './connection.ts';
import { LearntNames } from './deciding/learnt-names.ts';
import { Refusals } from './deciding/refusals.ts';
import type { History } from './history/history.ts';
import type { MarkRequest } from './marks/mark.ts';
import { markedFinder } from './marks/marked-finder.ts';
import type { Marks } from './marks/marks.ts';
import type { OpenPage } from './page/open-page.ts';
import type { Settings } from './settings.ts';

/** What the reviewer refused on this article before, by fingerprint. What was taught of words the background knows. */
export interface Refused {
  rejections: readonly string[];
}

const campaignOf = (suggestion: Suggestion): Campaign | null =>
  suggestion.kind === 'campaign' ? suggestion.campaign : null;

const nameOf = (suggestion: Suggestion): string | null => campaignOf(suggestion)?.name ?? null;

type Question = Request<BackgroundCalls, 'suggest'>;

const isSame = (one: Question, other: Question): boolean =>
  one.text === other.text && JSON.stringify({ ...one, text: '' }) === JSON.stringify({ ...other, text: '' });

/** What the message is called that there are no suggestions. */
const UNASKED = 'suggestions';

interface Earlier {
  announcements: Announcements;
  settings: Settings;
  connection: Connection;
  page: OpenPage;
  history: History;
  marks: Marks;
}

/**
 * What the machine proposes on the article that is open, what was refused of it, and what was learnt. The background
 * finds it: the engine is too heavy to stand in every page.
 */
export class Suggestions {
  readonly #earlier: Earlier;
  readonly #open = signal<readonly Suggestion[]>([]);
  /** All that was found, marked and refused words too, and the article text in which it stands. */
  #found: readonly Suggestion[] = [];
  #text = '';
  /** What the page would know; null where nothing shall be proposed, or the answer failed. */
  #question: Question | null = null;
  /** The question that `#found` answers. */
  #answered: Question | null = null;
  #isAsking = false;
  /** Whether the last answer failed, which is told once. */
  #hasFailed = false;

  readonly names: LearntNames;
  readonly refusals: Refusals;
  /** Those that the reviewer has not decided on, in the order of the text. */
  readonly open: ReadonlySignal<readonly Suggestion[]> = this.#open;

  constructor(earlier: Earlier, signal: AbortSignal) {
    this.#earlier = earlier;
    this.names = new LearntNames(earlier.history);
    this.refusals = new Refusals(earlier, () => this.refresh());
    const stop = effect(() => {
      if (earlier.connection.isGone.value) this.clear();
    });
    // Words that are marked by hand are proposed no more, and are again when the mark is taken back.
    const count = computed(() => earlier.marks.all.value.length);
    const stopShowing = effect(() => {
      void count.value;
      untracked(() => this.#show());
    });
    signal.addEventListener('abort', () => {
      stop();
      stopShowing();
    });
  }

  /** Takes up what the store holds of refusals. */
  take({ rejections }: Refused): void {
    this.refusals.take(rejections);
    // What was learnt since is answered with.
    this.#question = null;
  }

  /** Reads the article's text for campaigns and statistics, leaving out what is marked or was refused. */
  refresh(): void {
    const question = this.#ask();
    if (!question) {
      this.clear();
      return;
    }
    // What is not known yet of the text's newest form stays where it stands in it.
    this.#found = carry(this.#found, this.#text, question.text);
    this.#text = question.text;
    this.#show();
    if (this.#question && isSame(this.#question, question)) return;
    this.#question = question;
    void this.#askOn();
  }

  /** Proposes nothing until the text is read again. */
  clear(): void {
    this.#question = null;
    this.#answered = null;
    this.#found = [];
    this.#open.value = [];
  }

  /** The open suggestions that share a suggestion's campaign name, itself included. */
  sameName(suggestion: Suggestion): readonly Suggestion[] {
    const name = nameOf(suggestion);
    return name === null ? [suggestion] : this.#open.value.filter((one) => nameOf(one) === name);
  }

  /**
   * Closes suggestions that were decided on.
   * @returns the one to decide on next; null when none is left
   */
  close(closed: readonly Suggestion[]): Suggestion | null {
    const last = this.#open.value.indexOf(closed.at(-1)!);
    const after = this.#open.value.slice(last + 1).find((one) => !closed.includes(one));
    this.#open.value = this.#open.value.filter((one) => !closed.includes(one));
    return after ?? this.#open.value[0] ?? null;
  }

  /**
   * What becomes marks of suggestions.
   * @param as the identity the reviewer chose among several, instead of the proposed one
   */
  requestsFor(accepted: readonly Suggestion[], as: Campaign | null): MarkRequest[] {
    return accepted.map((suggestion) => ({
      kind: suggestion.kind,
      scope: 'article',
      span: { start: suggestion.start, end: suggestion.end },
      quote: this.#text.slice(suggestion.start, suggestion.end),
      origin: 'suggestion',
      campaign: as ?? campaignOf(suggestion),
      statistic: suggestion.kind === 'statistic' ? asMarked(suggestion.statistic, suggestion.doubts) : null,
    }));
  }

  /** Remembers a name worth proposing again. */
  learn(suggestion: Suggestion, as: Campaign | null): void {
    const learnt = as ?? campaignOf(suggestion);
    if (!learnt) return;
    this.names.learn(learnt);
  }

  /**
   * Refuses a suggestion on this article for good: it is not proposed again.
   * @returns whether it could be written; else it is proposed still, and that is said
   */
  refuse({ fingerprint, start, end, ...suggestion }: Suggestion): Promise<boolean> {
    // Of a name that nobody knows the words are refused, of what is known only the one place.
    const isUnknown = suggestion.kind === 'campaign' && suggestion.campaign.gazetteerId === null;
    const name = isUnknown ? this.#text.slice(start, end) : null;
    return this.refusals.refuse(fingerprint, name);
  }

  /** @returns null where nothing shall be proposed */
  #ask(): Question | null {
    const { settings, connection } = this.#earlier;
    const page = this.#earlier.page.current.value;
    const article = this.#earlier.page.article.value;
    const preferences = settings.current.value;
    if (!page?.isArticle || !article || !preferences.suggestions || connection.isGone.value) return null;
    return {
      text: page.text('article').text,
      publishedOn: article.publishedOn,
      includeWords: preferences.suggestWords,
      includeLegalDocuments: preferences.suggestLegalDocuments,
    };
  }

  /** Asks until the newest question is answered, one at a time: a page that changes all the time must not pile them up. */
  async #askOn(): Promise<void> {
    if (this.#isAsking) return;
    this.#isAsking = true;
    while (this.#question && this.#question !== this.#answered) await this.#answer(this.#question);
    this.#isAsking = false;
  }

  async #answer(question: Question): Promise<void> {
    try {
      const found = await callBackground('suggest', question);
      // Of a text that is no more, or of a page that was left.
      if (question !== this.#question) return;
      this.#answered = question;
      this.#found = found;
      this.#show();
      if (this.#hasFailed) this.#earlier.announcements.dismiss(UNASKED);
      this.#hasFailed = false;
    } catch (error) {
      if (question !== this.#question) return;
      this.#question = null;
      const { code: fault } = toFault(error, 'invalid');
      const offer = { does: 'reload', run: () => this.refresh() } as const;
      // An extension that is gone is told of once, by its own message.
      if (fault !== 'disconnected' && !this.#hasFailed)
        this.#earlier.announcements.tell({ says: 'suggestFailed', fault }, { offer, about: UNASKED });
      this.#hasFailed = true;
    }
  }

  /** Opens what the reviewer has not decided on. */
  #show(): void {
    const isMarked = markedFinder(this.#earlier.marks.all.value);
    this.#open.value = this.#found.filter((one) => !this.refusals.has(one.fingerprint) && !isMarked(one));
  }
}
