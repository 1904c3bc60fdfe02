import type { CampaignKind } from '@/utils/model/records.ts';

/**
 * `numbered` documents whose numbers begin anew with every term: the same words mean another one in another article ·
 * `small` documents that are cited in small letters too (“theo kết luận 127 ban hành …”), where the number counts nothing ·
 * `themed` what has a theme for its name; the theme of a show or a flower bed is none.
 */
type Trait = 'numbered' | 'small' | 'themed';

/** What the rules go by, of each kind of campaign: a new kind does not compile without. */
const TRAITS: Readonly<Record<CampaignKind, readonly Trait[]>> = {
  unknown: [],
  movement: ['themed'],
  drive: ['themed'],
  year: ['themed'],
  directive: ['numbered', 'small'],
  resolution: ['numbered', 'small'],
  conclusion: ['numbered', 'small'],
  regulation: ['numbered'],
  programme: [],
  project: [],
  scheme: [],
  plan: ['numbered'],
  strategy: [],
  model: [],
  mechanism: [],
  fund: [],
  slogan: [],
  contest: [],
  law: ['numbered'],
};

export const hasTrait = (kind: CampaignKind, trait: Trait): boolean => TRAITS[kind].includes(trait);
