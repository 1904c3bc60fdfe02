import type { Annotation, Campaign, Lesson, Span, Statistic } from '@/utils/model/records.ts';
import { hasTrait } from './kind-traits.ts';
import type { AcceptedName } from './suggest.ts';
import type { CampaignSuggestion, FieldReason, StatisticReading, Suggestion } from './types.ts';

/** Longer words are no name and no counted thing: nobody meets them a second time. */
const LONGEST_WORDS = 300;

/** Words as they are compared: small letters, single spaces; null where they are too long, or none. */
function wordsOf(quote: string): string | null {
  const words = quote.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();
  return words === '' || words.length > LONGEST_WORDS ? null : words;
}

/**
 * What tells of a figure what it counts: the noun behind its number, whatever the number. Of a share, a sum or a measure the
 * quote says nothing of its subject, so nothing can be learnt for another one.
 */
const nounOf = ({ kind, unit }: Statistic): string | null =>
  kind === 'count' && unit !== null ? wordsOf(unit) : null;

/** What a mark says by now, as it is told from what it said before. */
type Said = Pick<Annotation, 'campaign' | 'statistic'>;

/**
 * What a correction of a mark teaches.
 * @param mark as it was corrected
 * @param before what it said; a field that is not in it was not corrected
 */
export function lessonsOf(mark: Annotation, before: Partial<Said>, learntAt: string): Lesson[] {
  const { campaign, statistic, target } = mark;
  const lessons: Lesson[] = [];
  const words = wordsOf(target.exact);
  const isName = campaign && before.campaign && ![campaign, before.campaign].some(isDocument);
  if (words !== null && isName && !isSame(campaign, before.campaign!))
    lessons.push({ ...lessonOn('campaign', words, target.exact, learntAt), campaign });
  const noun = statistic && nounOf(statistic);
  const isCorrected = statistic && before.statistic && statistic.subject !== before.statistic.subject;
  if (noun && isCorrected && statistic.subject !== null)
    lessons.push({ ...lessonOn('subject', noun, statistic.unit!, learntAt), subject: statistic.subject });
  return lessons;
}

/** That a name is none; null where the words are too long for one. */
export function refusalOf(quote: string, learntAt: string): Lesson | null {
  const words = wordsOf(quote);
  return words === null ? null : lessonOn('refusal', words, quote, learntAt);
}

const lessonOn = (about: Lesson['about'], words: string, quote: string, learntAt: string): Lesson => ({
  about,
  words,
  quote,
  campaign: null,
  subject: null,
  learntAt,
});

/** The numbers of documents begin anew with every term: the same words mean another one in another article. */
const isDocument = ({ kind, number }: Campaign): boolean => number !== null || hasTrait(kind, 'numbered');

const isSame = (one: Campaign, other: Campaign): boolean => JSON.stringify(one) === JSON.stringify(other);

/** What the reviewer taught, to be looked up by the words of a text. */
export class Lessons {
  readonly #byWords = new Map<string, Lesson>();

  constructor(lessons: readonly Lesson[]) {
    for (const lesson of lessons) this.#byWords.set(`${lesson.about} ${lesson.words}`, lesson);
  }

  /** The names that the reviewer gave an identity: they are found wherever they stand. */
  get names(): AcceptedName[] {
    return [...this.#byWords.values()].flatMap(({ quote, campaign }) =>
      campaign ? [{ name: quote, kind: campaign.kind }] : [],
    );
  }

  /** Which campaign some words were said to mean. */
  campaignAt(text: string, { start, end }: Span): Campaign | null {
    return this.#about('campaign', wordsOf(text.slice(start, end)))?.campaign ?? null;
  }

  /** A figure with the subject that its noun was said to have; to be looked at, for another sentence may count others. */
  understood<Reading extends StatisticReading>(reading: Reading): Reading {
    const subject = this.#about('subject', nounOf(reading.statistic))?.subject;
    if (subject === null || subject === undefined || subject === reading.statistic.subject) return reading;
    const why: FieldReason = { rule: 'learnt', words: null };
    return {
      ...reading,
      statistic: { ...reading.statistic, subject },
      doubts: [...new Set([...reading.doubts, 'subject' as const])],
      reasons: { ...reading.reasons, subject: why },
    };
  }

  /** Suggestions as they were taught: refused names are left out, known ones mean what the reviewer said. */
  apply(text: string, suggestions: readonly Suggestion[]): Suggestion[] {
    return suggestions.flatMap((suggestion): Suggestion[] => {
      if (suggestion.kind === 'statistic') return [this.understood(suggestion)];
      return this.#isRefused(text, suggestion) ? [] : [this.#asTaught(text, suggestion)];
    });
  }

  /** Refusing what the gazetteer knows is about that one place. */
  #isRefused(text: string, { start, end, campaign }: CampaignSuggestion): boolean {
    const words = wordsOf(text.slice(start, end));
    return campaign.gazetteerId === null && this.#about('refusal', words) !== undefined;
  }

  #asTaught(text: string, suggestion: CampaignSuggestion): CampaignSuggestion {
    const campaign = this.campaignAt(text, suggestion);
    if (!campaign) return suggestion;
    return { ...suggestion, campaign, candidates: [], notices: [], why: { rule: 'learnt' } };
  }

  #about(topic: Lesson['about'], words: string | null): Lesson | undefined {
    return words === null ? undefined : this.#byWords.get(`${topic} ${words}`);
  }
}
