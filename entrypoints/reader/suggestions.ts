import { toFault } from '@/utils/fault';
import { newId, now } from '@/utils/id';
import { callBackground } from '@/utils/messages';
import type { Campaign, CampaignKind } from '@/utils/model';
import type { Mark } from '@/utils/reading';
import { overlaps } from '@/utils/spans';
import { type Suggestion, suggest } from '@/utils/suggest';
import { createMarks } from './marks';
import { lookAt, type ReaderState } from './state';
import { trash } from './trash';

/** What the reviewer taught before: names accepted anywhere, suggestions refused on this article. */
export interface Lessons {
  acceptedNames: { name: string; kind: CampaignKind }[];
  rejections: Set<string>;
  /** The article text that the open suggestions were found in. */
  text: string;
}

/** Whether the reviewer has already said what these words are. */
function isMarked(suggestion: Suggestion, marks: readonly Mark[]): boolean {
  return marks.some(
    ({ annotation, anchoring }) =>
      annotation.kind === suggestion.kind &&
      annotation.target.scope === 'article' &&
      anchoring.span !== null &&
      overlaps(anchoring.span, suggestion),
  );
}

/** Reads the article's text for campaigns and statistics, leaving out what is marked or was refused. */
export function refreshSuggestions(state: ReaderState, lessons: Lessons): void {
  const page = state.page.current.value;
  const article = state.page.article.value;
  const { rejections, acceptedNames } = lessons;
  const preferences = state.settings.current.value;
  if (!page?.isArticle || !article || !preferences.suggestions || state.connection.isGone.value) {
    state.suggestions.value = [];
    return;
  }
  lessons.text = page.text('article').text;
  const found = suggest(lessons.text, {
    publishedOn: article.publishedOn,
    acceptedNames,
    rejected: rejections,
    includeWords: preferences.suggestWords,
    includeLegalDocuments: preferences.suggestLegalDocuments,
  });
  state.suggestions.value = found.filter((one) => !isMarked(one, state.marks.value));
}

const campaignOf = (suggestion: Suggestion): Campaign | null =>
  suggestion.kind === 'campaign' ? suggestion.campaign : null;

const nameOf = (suggestion: Suggestion): string | null => campaignOf(suggestion)?.name ?? null;

/** The open suggestions that share a suggestion's campaign name, itself included. */
export function sameName(state: ReaderState, suggestion: Suggestion): Suggestion[] {
  const name = nameOf(suggestion);
  return name === null ? [suggestion] : state.suggestions.value.filter((one) => nameOf(one) === name);
}

/** Focuses the suggestion after or before the focused one, or the first one in sight, going round at the ends. */
export function stepSuggestion(state: ReaderState, step: 1 | -1): void {
  const open = state.suggestions.value;
  if (open.length === 0) return;
  const current = state.focusedSuggestion.value;
  const index = current ? open.indexOf(current) + step : firstInSight(state, open);
  const next = open[(index + open.length) % open.length]!;
  lookAt(state, { type: 'suggestion', fingerprint: next.fingerprint });
}

function firstInSight(state: ReaderState, open: readonly Suggestion[]): number {
  const page = state.page.current.value;
  const index = open.findIndex(
    (one) => (page?.rangeOf('article', one)?.getBoundingClientRect().bottom ?? -1) > 0,
  );
  return Math.max(0, index);
}

function close(state: ReaderState, closed: readonly Suggestion[]): void {
  const last = state.suggestions.value.indexOf(closed.at(-1)!);
  const after = state.suggestions.value.slice(last + 1).find((one) => !closed.includes(one));
  state.suggestions.value = state.suggestions.value.filter((one) => !closed.includes(one));
  const next = after ?? state.suggestions.value[0];
  state.focus.value = next ? { type: 'suggestion', fingerprint: next.fingerprint } : null;
}

/**
 * Makes marks of suggestions and goes on to the next one.
 * @param as the identity the reviewer chose among several, instead of the proposed one
 */
export async function accept(
  state: ReaderState,
  lessons: Lessons,
  accepted: readonly Suggestion[],
  as: Campaign | null = null,
): Promise<void> {
  if (accepted.length === 0 || state.connection.isGone.value) return;
  const text = lessons.text;
  close(state, accepted);
  const made = createMarks(
    state,
    accepted.map((suggestion) => ({
      kind: suggestion.kind,
      scope: 'article',
      span: { start: suggestion.start, end: suggestion.end },
      quote: text.slice(suggestion.start, suggestion.end),
      origin: 'suggestion',
      campaign: as ?? campaignOf(suggestion),
      statistic: suggestion.kind === 'statistic' ? suggestion.statistic : null,
    })),
  );
  if (made.length === 0) {
    state.announcements.tell({ says: 'pageChanged' });
    return;
  }
  const learned = as ?? campaignOf(accepted[0]!);
  const forget = learned ? learn(lessons, learned) : () => {};
  const undo = () => {
    forget();
    for (const mark of made) trash(state, mark);
    state.focus.value = null;
    refreshSuggestions(state, lessons);
  };
  if (await state.ledger.saved(made.map(({ annotation }) => annotation.id)))
    state.announcements.tellMore('accepted', made.length, undo);
}

/**
 * Remembers a name worth proposing again; losing the lesson loses no mark, so a failure here is not told.
 * @returns what takes the lesson back
 */
function learn(lessons: Lessons, { name, kind }: Campaign): () => void {
  if (lessons.acceptedNames.some((known) => known.name === name)) return () => {};
  const campaign = { id: newId(), name, kind, acceptedAt: now() };
  lessons.acceptedNames = [...lessons.acceptedNames, campaign];
  const learning = callBackground('acceptCampaign', campaign).catch(() => {});
  return () => {
    lessons.acceptedNames = lessons.acceptedNames.filter((known) => known.name !== name);
    void learning.then(() => callBackground('forgetCampaign', { id: campaign.id })).catch(() => {});
  };
}

/** Refuses a suggestion on this article, with an undo. */
export async function rejectSuggestion(
  state: ReaderState,
  lessons: Lessons,
  suggestion: Suggestion,
): Promise<void> {
  const article = state.page.article.value;
  if (!article || state.connection.isGone.value) return;
  const { fingerprint } = suggestion;
  let articleId = article.id;
  lessons.rejections.add(fingerprint);
  close(state, [suggestion]);
  const takeBack = () => {
    // The page may have gone on to another article, whose refusals are its own.
    if (state.page.article.value?.id !== articleId) return;
    lessons.rejections.delete(fingerprint);
    refreshSuggestions(state, lessons);
  };
  const tellFailure = (error: unknown) =>
    state.announcements.tell(
      { says: 'changeFailed', fault: toFault(error, 'invalid').code },
      { isFailure: true },
    );
  try {
    const rejection = { articleId: article.id, fingerprint, rejectedAt: now() };
    articleId = await callBackground('reject', { article, rejection });
    state.page.rename(article.id, articleId);
  } catch (error) {
    // What is not refused for good is still proposed.
    takeBack();
    tellFailure(error);
    return;
  }
  const undo = () => {
    takeBack();
    callBackground('unreject', { articleId, fingerprint }).catch(tellFailure);
  };
  state.announcements.tellMore('rejected', 1, undo);
}
