import { i18n } from '#i18n';
import { explain } from '@/components/explain';
import { newId, now } from '@/utils/id';
import { callBackground } from '@/utils/messages';
import { ANNOTATION_KINDS, type Campaign, type CampaignKind } from '@/utils/model';
import type { Preferences } from '@/utils/preferences';
import { overlapFinder } from '@/utils/spans';
import { type Suggestion, suggest } from '@/utils/suggest';
import { isRefused } from './gone';
import { createMarks } from './marks';
import { lookAt, type Mark, type ReaderState } from './state';
import { tell, tellMore } from './toasts';
import { trash } from './trash';

/** What the reviewer taught before: names accepted anywhere, suggestions refused on this article. */
export interface Lessons {
  acceptedNames: { name: string; kind: CampaignKind }[];
  rejections: Set<string>;
  preferences: Preferences;
  /** The article text that the open suggestions were found in. */
  text: string;
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

/** Reads the article's text for campaigns and statistics, leaving out what is marked or was refused. */
export function refreshSuggestions(state: ReaderState, lessons: Lessons): void {
  const page = state.page.value;
  const article = state.article.value;
  const { preferences, rejections, acceptedNames } = lessons;
  if (!page?.isArticle || !article || !preferences.suggestions || state.isGone.value) {
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
  const isMarked = markedFinder(state.marks.value);
  state.suggestions.value = found.filter((one) => !isMarked(one));
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
  const page = state.page.value;
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
  if (accepted.length === 0 || isRefused(state)) return;
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
    tell(state, i18n.t('toast.pageChanged'));
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
    tellMore(state, 'accepted', (n) => i18n.t('toast.accepted', n), made.length, undo);
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
  const article = state.article.value;
  if (!article || isRefused(state)) return;
  const { fingerprint } = suggestion;
  let articleId = article.id;
  lessons.rejections.add(fingerprint);
  close(state, [suggestion]);
  const takeBack = () => {
    // The page may have gone on to another article, whose refusals are its own.
    if (state.article.value?.id !== articleId) return;
    lessons.rejections.delete(fingerprint);
    refreshSuggestions(state, lessons);
  };
  const tellFailure = (error: unknown) =>
    tell(state, i18n.t('toast.changeFailed', [explain(error)]), null, true);
  try {
    const rejection = { articleId: article.id, fingerprint, rejectedAt: now() };
    articleId = await callBackground('reject', { article, rejection });
    if (state.article.value?.id === article.id)
      state.article.value = { ...state.article.value, id: articleId };
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
  tellMore(state, 'rejected', (n) => i18n.t('toast.rejected', n), 1, undo);
}
