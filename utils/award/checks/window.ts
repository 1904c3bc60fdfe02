import type { Award } from '@/utils/model/award.ts';
import type { Entry } from '@/utils/model/entries.ts';
import { isBackwards, isInside } from '../problems.ts';
import type { KnownArticle, Said } from '../said.ts';

type Articles = ReadonlyMap<string, KnownArticle>;

/** A part's day: as its page says, or else the list. */
interface PartDay {
  day: string | null;
  isGuessed: boolean;
}

/**
 * Whether the work appeared within the window of the level that is judged. The whole series counts, not one page: where
 * some parts lie outside, people decide.
 */
export function checkWindow({ parts }: Entry, { levels }: Award, articles: Articles): Said {
  const [level, ...above] = levels;
  if (!level || (level.from === null && level.to === null)) return ['ask', 'noWindow'];
  if (isBackwards(level)) return ['ask', 'badWindow', level.from!, level.to!];
  if (parts.length === 0) return ['ask', 'noAddress'];
  const days = parts.map(({ address, publishedOn }): PartDay => {
    const known = articles.get(address);
    const read = known?.publishedOn ?? null;
    return read === null
      ? { day: publishedOn, isGuessed: false }
      : { day: read, isGuessed: known!.isDayGuessed };
  });
  const dated = days.filter((one): one is PartDay & { day: string } => one.day !== null);
  const outside = dated.filter(({ day }) => !isInside(day, level));
  const window = [level.from ?? '…', level.to ?? '…'] as const;
  if (dated.length === 0) return ['ask', 'noDay'];
  if (outside.length === 0) {
    if (dated.length < days.length) return ['ask', 'someNoDay', days.length - dated.length, days.length];
    if (level.from === null || level.to === null) return ['ask', 'halfWindow', ...window];
    return level.isPresumed ? ['ask', 'insidePresumed', ...window] : ['yes', 'inside', ...window];
  }
  const first = outside[0]!.day;
  if (outside.length < days.length) return ['ask', 'outsidePartly', outside.length, days.length, ...window];
  const other = above.find((one) => dated.every(({ day }) => isInside(day, one)));
  if (other) return ['ask', 'otherLevel', first, other.name];
  if (level.isPresumed) return ['ask', 'outsidePresumed', first, ...window];
  if (outside.some(({ isGuessed }) => isGuessed)) return ['ask', 'outsideGuessed', first, ...window];
  return ['no', 'outside', first, ...window];
}
