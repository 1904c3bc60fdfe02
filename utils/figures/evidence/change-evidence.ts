import type { Figure } from '../reading/figure.ts';
import type { Change } from '../rules/growth/change.ts';
import {
  AGAINST,
  CHANGED,
  FROM,
  IS_NOW,
  IS_PLAN,
  OTHER_BASE,
  REACHES,
  YEARLY,
} from '../rules/growth/growth-words.ts';
import { areOtherThings } from '../rules/growth/other-thing.ts';
import { isSameThing, kinship } from '../rules/kinship.ts';
import { isOfOtherTime } from '../rules/other-time.ts';
import { hasOwnSubject } from '../rules/own-subject.ts';
import { type Ground, textAfter, textBefore, textBetween, words } from '../rules/toolkit.ts';

/** Lengths of time, which are no ends of a change. */
export const PERIODS = new Set(['năm', 'tháng', 'quý', 'tuần', 'ngày', 'tuổi', 'giờ']);
const ENDS = /[.!?]\s|\n/;
const BEFORE_NOW = words(
  'cùng kỳ|năm ngoái|năm trước|trước đó|trước đây|đầu nhiệm kỳ|đầu năm|nhiệm kỳ trước|kỳ trước|vụ trước|tháng trước|quý trước|khóa trước|mùa trước|ban đầu|lúc đầu|hồi',
);
const YEAR = /(?<!\d)(?:19|20)\d\d(?!\d)/g;

/** Is a figure an amount that may be an end of a change? */
export const isEnd = ({ form, size, dimension }: Figure): boolean =>
  form === 'number' && size > 0 && !['points', 'multiple'].includes(dimension) && !PERIODS.has(dimension);

/** What speaks for and against a change’s being told of its ends. */
export function changeEvidence(ground: Ground, change: Change): string[] {
  const { article, passage } = ground;
  const { now, prior, by, rate, wording } = change;
  const evidence: string[] = [];
  const see = (name: string, is = true): void => {
    if (is) evidence.push(name);
  };
  const told = [by, rate].filter((figure) => figure !== null).sort((a, b) => a.at - b.at);
  const [first, last] = [told[0]!, told.at(-1)!];
  see(
    `told:${by && rate ? 'both' : by ? 'difference' : rate!.dimension === 'multiple' ? wording : rate!.dimension}`,
  );
  see(prior ? 'ends:two' : 'ends:one');
  const between = (a: Figure, b: Figure): string =>
    a.start < b.start ? textBetween(article, a, b) : textBetween(article, b, a);
  const lead = (figure: Figure): string =>
    article.lower
      .slice(Math.max(0, figure.outer.start - 70), figure.outer.start)
      .split(/[.!?]\s+|\n/)
      .at(-1)!
      .split(/[\d]/)
      .at(-1)!;
  // What is.
  if (now!.sentence !== first.sentence) {
    see(first.sentence - now!.sentence === 1 ? 'now:sentence-before' : 'now:sentences-before');
    see('now:other-block', passage.figures[now!.at] !== now);
    // The year of a sentence may be the one before, of which the change tells: “tăng từ 185 tỷ của năm 2023”.
    const isOfPrior = prior !== null && prior.sentence === first.sentence && yearIn(article.lower, prior) > 0;
    see('time:other', !isOfPrior && isOfOtherTime(article, first, now!));
  } else if (now!.start > last.start)
    see(REACHES.test(between(last, now!)) ? 'now:reached-behind' : 'now:behind');
  else {
    const passed = passage.figures.slice(now!.at + 1, first.at).filter((figure) => figure !== prior);
    const kin = passed.filter(
      (figure) =>
        isEnd(figure) && isSameThing(figure, now!) && !CHANGED.test(textBefore(ground, figure.at, 48)),
    );
    see(
      kin.length > 0
        ? kin.length > 1
          ? 'now:far'
          : 'now:one-between'
        : passed.length > 0
          ? 'now:others-between'
          : 'now:beside',
    );
    const link = between(now!, first);
    see('now:semicolon', /;/.test(link));
    see('now:full-stop', ENDS.test(link));
    see('now:long', link.length > 90);
    const { start } = article.sentences[now!.sentence]!;
    see('now:own-subject', hasOwnSubject(link, article.lower.slice(start, now!.outer.end)));
    see('now:deeper', now!.depth > first.depth);
  }
  const nowLead = lead(now!);
  see('now:change', CHANGED.test(nowLead));
  see('now:plan', IS_PLAN.test(nowLead));
  see('now:reached', REACHES.test(nowLead));
  see('now:now', IS_NOW.test(nowLead));
  see('now:against', AGAINST.test(nowLead));
  see('now:from', FROM.test(nowLead));
  see('now:part', /(?:trong đó|gồm|:)(?: có)?[^,;.]{0,30}$/.test(nowLead));
  see('now:about', now!.comparator !== null);
  if (by) see(`kin:${kinship(now!, by)}`);
  // What was.
  if (prior) {
    const priorLead = lead(prior);
    see(`kin:ends-${kinship(now!, prior)}`);
    see('kin:same-noun', now!.noun !== '' && now!.noun === prior.noun);
    see(
      'ends:other-things',
      passage.figures[now!.at] === now &&
        passage.figures[prior.at] === prior &&
        areOtherThings(ground, change),
    );
    if (prior.sentence !== first.sentence) {
      see(first.sentence - prior.sentence === 1 ? 'prior:sentence-before' : 'prior:sentences-before');
      see('prior:other-block', passage.figures[prior.at] !== prior);
      see('time:ends-apart', now!.sentence !== prior.sentence);
    } else if (prior.start > last.start) {
      const link = between(last, prior);
      see(AGAINST.test(link) ? 'prior:against-behind' : 'prior:behind');
      see('prior:behind-bracket', prior.depth > last.depth);
      see('prior:behind-plan', IS_PLAN.test(link));
      see('prior:behind-comma', /,/.test(link));
    } else {
      const passed = Math.abs(now!.at - prior.at);
      see(passed === 1 ? 'prior:beside-now' : 'prior:apart');
      const link = between(prior, now!);
      see('prior:link-stop', ENDS.test(link));
      see('prior:link-semicolon', /;/.test(link));
    }
    see('prior:from', FROM.test(priorLead));
    see(
      'prior:before',
      BEFORE_NOW.test(priorLead) ||
        BEFORE_NOW.test(article.lower.slice(prior.outer.end, prior.outer.end + 30).split(/[,;.]/)[0]!),
    );
    see('prior:against', AGAINST.test(priorLead));
    see('prior:plan', IS_PLAN.test(priorLead));
    see('prior:change', CHANGED.test(priorLead));
    see('prior:reached', REACHES.test(priorLead));
    see('prior:now', IS_NOW.test(priorLead));
    see('order:prior-first', prior.start < now!.start);
    const [is, was] = [yearIn(article.lower, now!), yearIn(article.lower, prior)];
    see(
      is && was && is > was
        ? 'years:rise'
        : is && was && is < was
          ? 'years:fall'
          : was
            ? 'years:prior'
            : is
              ? 'years:now'
              : 'years:none',
    );
  }
  // What else the words say.
  const around = `${textBefore(ground, first.at, 70)} ${textAfter(ground, last.at, 70).split(/[;.]\s/)[0]}`;
  see('base:other', OTHER_BASE.test(around));
  see('base:plan', IS_PLAN.test(around));
  see('base:yearly', YEARLY.test(around));
  see('base:named', AGAINST.test(around));
  see('told:bracket', by !== null && rate !== null && last.depth > first.depth);
  see(
    'told:about',
    told.some(({ comparator }) => comparator !== null),
  );
  return evidence;
}

/** The year told before a figure in its clause, or right behind it. */
function yearIn(lower: string, { outer }: Figure): number {
  const before = lower
    .slice(Math.max(0, outer.start - 60), outer.start)
    .split(/[.;]\s|\n/)
    .at(-1)!
    .match(YEAR)
    ?.at(-1);
  const behind = lower
    .slice(outer.end, outer.end + 30)
    .split(/[,;.]/)[0]!
    .match(YEAR)?.[0];
  return Number(before ?? behind ?? 0);
}
