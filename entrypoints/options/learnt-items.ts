import { i18n } from '#i18n';
import { summariseCampaign } from '@/components/words/summaries.ts';
import type { AcceptedCampaign, Lesson } from '@/utils/model/records.ts';
import { acceptCampaign, forgetCampaign, listAcceptedCampaigns } from '@/utils/store/campaigns.ts';
import { forget, learn, listLessons } from '@/utils/store/lessons.ts';

/** What was learnt, by what it is about, in the order of the page; with the key of its heading. */
export const GROUPS = {
  campaign: 'options.campaigns',
  accepted: 'options.accepted',
  subject: 'options.subjects',
  refusal: 'options.refusals',
} as const;

type Group = keyof typeof GROUPS;

/** One thing that was learnt. */
export interface LearntItem {
  id: string;
  group: Group;
  /** The words that it is about. */
  quote: string;
  /** What they mean since; empty where the heading says it. */
  means: string;
  learntAt: string;
  forget: () => Promise<void>;
  /** Learns it again. */
  learn: () => Promise<void>;
}

const ofLesson = (lesson: Lesson): LearntItem => ({
  id: `${lesson.about} ${lesson.words}`,
  group: lesson.about,
  quote: lesson.quote,
  means: lesson.campaign ? summariseCampaign(lesson.campaign) : (lesson.subject ?? ''),
  learntAt: lesson.learntAt,
  forget: () => forget([lesson]),
  learn: () => learn([lesson]),
});

const ofAccepted = (campaign: AcceptedCampaign): LearntItem => ({
  id: campaign.id,
  group: 'accepted',
  quote: campaign.name,
  means: i18n.t(`campaignKind.${campaign.kind}`),
  learntAt: campaign.acceptedAt,
  forget: () => forgetCampaign(campaign.id),
  learn: () => acceptCampaign(campaign),
});

/** Everything that was learnt, the last thing first. */
export async function readLearnt(): Promise<LearntItem[]> {
  const [lessons, accepted] = await Promise.all([listLessons(), listAcceptedCampaigns()]);
  const items = [...lessons.map(ofLesson), ...accepted.map(ofAccepted)];
  return items.sort((a, b) => Number(a.learntAt < b.learntAt) - Number(a.learntAt > b.learntAt));
}

/** The groups that hold anything. */
export const groupsOf = (items: readonly LearntItem[]): [Group, LearntItem[]][] =>
  (Object.keys(GROUPS) as Group[])
    .map((group): [Group, LearntItem[]] => [group, items.filter((item) => item.group === group)])
    .filter(([, ofGroup]) => ofGroup.length > 0);
