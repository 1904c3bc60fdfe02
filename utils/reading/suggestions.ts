import { effect, type ReadonlySignal, signal } from '@preact/signals';
import { newId, now } from '@/utils/id';
import { callBackground } from '@/utils/messages';
import { ANNOTATION_KINDS, type Campaign, type CampaignKind } from '@/utils/model';
import { overlapFinder } from '@/utils/spans';
import { type Suggestion, suggest } from '@/utils/suggest';
import type { Connection } from './connection';
import type { Mark, MarkRequest } from './marks/mark';
import type { Marks } from './marks/marks';
import type { OpenPage } from './page/open-page';
import type { Settings } from './settings';

/** What the reviewer taught before: names accepted anywhere, suggestions refused on this article, by fingerprint. */
export interface Lessons {
  acceptedNames: readonly { name: string; kind: CampaignKind }[];
  rejections: readonly string[];
}

/** Tells of a suggestion whether the reviewer has already said what these words are. */
function markedFinder(marks: readonly Mark[]): (suggestion: Suggestion) => boolean {
  const finders = new Map(
    ANNOTATION_KINDS.map((kind) => {
      const ofKind = marks.filter(
        ({ annotation }) => annotation.kind === kind && annotation.target.scope === 'article',
      );
      return [kind, overlapFinder(ofKind.flatMap(({ anchoring }) => anchoring.span ?? []))];
    }),
  );
  return (suggestion) => finders.get(suggestion.kind)!(suggestion);
}

const campaignOf = (suggestion: Suggestion): Campaign | null =>
  suggestion.kind === 'campaign' ? suggestion.campaign : null;

const nameOf = (suggestion: Suggestion): string | null => campaignOf(suggestion)?.name ?? null;

interface Earlier {
  settings: Settings;
  connection: Connection;
  page: OpenPage;
  marks: Marks;
}

/** What the machine proposes on the article that is open, what was refused of it, and what was learnt. */
export class Suggestions {
  readonly #earlier: Earlier;
  readonly #open = signal<readonly Suggestion[]>([]);
  #acceptedNames: Lessons['acceptedNames'] = [];
  #rejections = new Set<string>();
  /** The article text that the open suggestions were found in. */
  #text = '';

  /** Those that the reviewer has not decided on, in the order of the text. */
  readonly open: ReadonlySignal<readonly Suggestion[]> = this.#open;

  constructor(earlier: Earlier, signal: AbortSignal) {
    this.#earlier = earlier;
    const stop = effect(() => {
      if (earlier.connection.isGone.value) this.clear();
    });
    signal.addEventListener('abort', stop);
  }

  /** Takes up what the store holds of lessons. */
  take({ acceptedNames, rejections }: Lessons): void {
    this.#acceptedNames = acceptedNames;
    this.#rejections = new Set(rejections);
  }

  /** Reads the article's text for campaigns and statistics, leaving out what is marked or was refused. */
  refresh(): void {
    const { settings, connection, marks } = this.#earlier;
    const page = this.#earlier.page.current.value;
    const article = this.#earlier.page.article.value;
    const preferences = settings.current.value;
    if (!page?.isArticle || !article || !preferences.suggestions || connection.isGone.value) {
      this.clear();
      return;
    }
    this.#text = page.text('article').text;
    const found = suggest(this.#text, {
      publishedOn: article.publishedOn,
      acceptedNames: this.#acceptedNames,
      rejected: this.#rejections,
      includeWords: preferences.suggestWords,
      includeLegalDocuments: preferences.suggestLegalDocuments,
    });
    const isMarked = markedFinder(marks.all.value);
    this.#open.value = found.filter((one) => !isMarked(one));
  }

  /** Proposes nothing until the text is read again. */
  clear(): void {
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
      statistic: suggestion.kind === 'statistic' ? suggestion.statistic : null,
    }));
  }

  /**
   * Remembers a name worth proposing again; losing the lesson loses no mark, so a failure here is not told.
   * @returns what takes the lesson back
   */
  learn(suggestion: Suggestion, as: Campaign | null): () => void {
    const learnt = as ?? campaignOf(suggestion);
    if (!learnt || this.#acceptedNames.some((known) => known.name === learnt.name)) return () => {};
    const { name, kind } = learnt;
    const campaign = { id: newId(), name, kind, acceptedAt: now() };
    this.#acceptedNames = [...this.#acceptedNames, campaign];
    const learning = callBackground('acceptCampaign', campaign).catch(() => {});
    return () => {
      this.#acceptedNames = this.#acceptedNames.filter((known) => known.name !== name);
      void learning.then(() => callBackground('forgetCampaign', { id: campaign.id })).catch(() => {});
    };
  }

  /**
   * Refuses a suggestion on this article for good: it is not proposed again.
   * @returns what takes the refusal back, here and in the store
   * @throws Fault when it could not be written: then it is proposed still
   */
  async refuse({ fingerprint }: Suggestion): Promise<() => Promise<void>> {
    const { page } = this.#earlier;
    const article = page.article.value!;
    let articleId = article.id;
    this.#rejections.add(fingerprint);
    const admit = () => {
      // The page may have gone on to another article, whose refusals are its own.
      if (page.article.value?.id !== articleId) return;
      this.#rejections.delete(fingerprint);
      this.refresh();
    };
    try {
      const rejection = { articleId, fingerprint, rejectedAt: now() };
      articleId = await callBackground('reject', { article, rejection });
      page.rename(article.id, articleId);
    } catch (error) {
      admit();
      throw error;
    }
    return async () => {
      admit();
      await callBackground('unreject', { articleId, fingerprint });
    };
  }
}
