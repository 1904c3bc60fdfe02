import { toNumber } from '../arithmetic/rational.ts';
import type { Figure } from '../reading/figure.ts';
import { earlierFigures } from '../rules/earlier.ts';
import { AGAINST, CHANGED, IS_PLAN, LONGEST_VERB } from '../rules/growth/growth-words.ts';
import { GENERAL, isRateFigure, kinship } from '../rules/kinship.ts';
import { isOfOtherTime } from '../rules/other-time.ts';
import { hasOwnSubject } from '../rules/own-subject.ts';
import { namedBase, namesWhole } from '../rules/share/named-whole.ts';
import { checkPart, isShared } from '../rules/share/part.ts';
import { MEMBERS } from '../rules/share/share-words.ts';
import { isAttached } from '../rules/sum/attached.ts';
import { AMONG, CONSISTS, OF_WHOLE } from '../rules/sum/sum-words.ts';
import { type Ground, SENTENCE_END, textAfter, textBefore, textBetween, words } from '../rules/toolkit.ts';
import { isAmount } from './amount.ts';
import type { Candidate } from './candidate.ts';

/** Figures beside a percentage that may be its part, and figures before that that may be its whole. */
const PARTS_BACK = 3;
/** The same of the sentence before. */
const PARTS_EARLIER = 3;
const PARTS_FAR = 8;
const WHOLES_BACK = 10;
const SENTENCES_BACK = 3;
/** What a slip leaves of a share. */
const FARTHEST = 3;
const ALL = 100;

const IS_SHARE = words('chiếm|chiếm tỷ lệ|tỷ lệ|tỉ lệ');
const REACHES = words('(?:đạt|bằng|được|là|với)(?: \\p{L}+){0,2}\\s*$');
const THAT_IS = words('(?:tức|tức là|tương đương|tương ứng|hay|tính ra)(?: \\p{L}+){0,2}\\s*$');
const BEHIND = /^[\s)]*(?:trong|trên|của|so với|tính trên)(?: tổng)?(?: số)?\s*(?:hơn |gần |khoảng )?$/;

/** Percentages with each part and whole near that they may be told of. */
export function shares(ground: Ground): Candidate[] {
  const { figures } = ground.passage;
  return figures.flatMap((share) => {
    if (share.dimension !== 'percent' || share.form !== 'number' || share.size <= 0 || share.size > ALL)
      return [];
    if (CHANGED.test(textBefore(ground, share.at, 120).slice(-LONGEST_VERB))) return [];
    return partsOf(ground, share)
      .flatMap((part) => wholesOf(ground, share, part).map((whole) => candidate(ground, share, part, whole)))
      .filter(
        ({ off }) => (off < FARTHEST && off > 1 / FARTHEST) || Math.abs(Math.abs(Math.log10(off)) - 1) < 0.02,
      );
  });
}

function partsOf(ground: Ground, share: Figure): Figure[] {
  const { figures } = ground.passage;
  const before = figures
    .slice(Math.max(0, share.at - PARTS_BACK), share.at)
    .filter(
      (figure) => figure.sentence === share.sentence && isAmount(figure) && !isAttached(ground, figure.at),
    )
    .reverse();
  const next = figures[share.at + 1];
  const earlier = figures
    .slice(Math.max(0, share.at - PARTS_FAR), share.at)
    .filter(
      (figure) =>
        figure.sentence === share.sentence - 1 && isAmount(figure) && !isAttached(ground, figure.at),
    );
  before.push(...earlier.slice(-PARTS_EARLIER));
  const isNext = next?.sentence === share.sentence && isAmount(next) && !isAttached(ground, next.at);
  return isNext ? [...before, next] : before;
}

function wholesOf(ground: Ground, share: Figure, part: Figure): Figure[] {
  const { figures } = ground.passage;
  const near = figures
    .slice(Math.max(0, share.at - WHOLES_BACK), share.at + 3)
    .filter(({ sentence }) => sentence === share.sentence);
  const earlier = earlierFigures(ground, share.at)
    .filter(({ sentence }) => sentence < share.sentence && sentence >= share.sentence - SENTENCES_BACK)
    .slice(-WHOLES_BACK);
  return [...earlier, ...near].filter(
    (whole) =>
      whole !== part &&
      isAmount(whole) &&
      whole.size > part.size &&
      kinship(whole, part) !== null &&
      !whole.dimension.includes('/'),
  );
}

function candidate(ground: Ground, share: Figure, part: Figure, whole: Figure): Candidate {
  const half = toNumber(share.step) / 2;
  return {
    kind: 'share',
    figures: [part, whole, share],
    about: share,
    evidence: () => evidenceOf(ground, share, part, whole),
    off: (ALL * part.size) / whole.size / share.size,
    fits: ([a = 0, b = 1, p = 0]) => {
      const told = (ALL * a) / b;
      return a <= b && told >= p - half - 1e-9 && told < p + 2 * half + 1e-9;
    },
    draft: () => checkPart(ground, part, whole, share.at),
  };
}

function evidenceOf(ground: Ground, share: Figure, part: Figure, whole: Figure): string[] {
  const { article, passage } = ground;
  const { figures } = passage;
  const evidence: string[] = [];
  const see = (name: string, is = true): void => {
    if (is) evidence.push(name);
  };
  const isBefore = part.start < share.start;
  const [first, second] = isBefore ? [part, share] : [share, part];
  const link = textBetween(article, first, second);
  const after = textAfter(ground, share.at, 80).split(/[,;]|[.!?](?:\s|$)/)[0]!;
  // The part and its percentage.
  if (!isBefore)
    see(
      /\(\s*$/.test(link)
        ? 'part:behind-bracket'
        : THAT_IS.test(link)
          ? 'part:behind-that-is'
          : 'part:behind',
    );
  else {
    const between = second.at - first.at - 1;
    see('part:passed-over', between > 0 && isLinkedBeside(ground, share));
    see('part:sentence-before', part.sentence !== share.sentence);
    see(between === 0 ? 'part:beside' : between === 1 ? 'part:one-between' : 'part:far');
    if (
      /\(\s*(?:chiếm|đạt|bằng|tỷ lệ|tương đương|tương ứng|khoảng|gần|hơn)*\s*$/.test(link) &&
      share.depth > part.depth
    )
      see('link:bracket');
    else if (IS_SHARE.test(link)) see('link:share');
    else if (THAT_IS.test(link)) see('link:that-is');
    else if (REACHES.test(link)) see('link:reaches');
    else see('link:none');
    see(link.length < 30 ? 'link:short' : link.length < 70 ? 'link:middle' : 'link:long');
    see('link:semicolon', /;/.test(link));
    see('link:full-stop', SENTENCE_END.test(link));
    const { start } = article.sentences[part.sentence]!;
    see('link:own-subject', hasOwnSubject(link, article.lower.slice(start, part.outer.end)));
    see('part:percent-between', figures.slice(first.at + 1, second.at).some(isRateFigure));
  }
  see('part:bare', part.dimension === 'bare');
  // The whole.
  const isOwn = whole.sentence === share.sentence;
  const start = Math.min(part.start, share.start);
  if (isOwn && whole.start > Math.max(part.start, share.start)) {
    const last = isBefore ? share : part;
    see(BEHIND.test(textBetween(article, last, whole)) ? 'whole:of-behind' : 'whole:behind');
  } else if (isOwn) {
    const between = figures
      .slice(whole.at + 1, Math.min(part.at, share.at))
      .filter((figure) => isAmount(figure) && !isAttached(ground, figure.at) && figure.depth <= whole.depth);
    see(between.length === 0 ? 'whole:next' : between.length === 1 ? 'whole:one-between' : 'whole:far');
    const lead = article.lower.slice(whole.outer.end, Math.max(whole.outer.end, start));
    if (AMONG.test(lead)) see('open:among');
    else if (/^[^,;.]{0,60}$/.test(lead) && /(?:trong|trên)(?: tổng)?(?: số)?\s*$/.test(lead)) see('open:of');
    else if (CONSISTS.test(lead)) see('open:consists');
    else if (/:[^:;.]*$/.test(lead)) see('open:colon');
    else if (/(?:^|\s)(?:có|thì|đã|được)(?:\s|$)/.test(lead)) see('open:has');
    else see('open:none');
    see('open:semicolon', /;/.test(lead));
    see('open:full-stop', SENTENCE_END.test(lead));
    see('open:change', /(?:^|\s)(?:tăng|giảm)(?:\s|$)/.test(lead));
    see('open:against', AGAINST.test(lead));
  } else {
    const back = share.sentence - whole.sentence;
    see(back === 1 ? 'whole:sentence-before' : 'whole:sentences-before');
    see('whole:other-block', passage.figures[whole.at] !== whole);
    see('time:other', isOfOtherTime(article, part, whole));
    see('whole:years', false);
  }
  const wholeLead = article.lower
    .slice(Math.max(0, whole.outer.start - 50), whole.outer.start)
    .split(/[.!?]\s+|\n/)
    .at(-1)!;
  see('whole:of', OF_WHOLE.test(wholeLead));
  see('whole:has', /(?:có|tổng|tổng số|toàn bộ|tất cả|được|là)\s*$/.test(wholeLead));
  see('whole:change', CHANGED.test(wholeLead));
  see('whole:plan', IS_PLAN.test(wholeLead));
  see('whole:shared', isShared(article, whole));
  see('whole:about', whole.comparator !== null);
  see('whole:deeper', whole.depth > Math.max(part.depth, 0));
  const kin = kinship(whole, part);
  see(`kin:${kin === 'count' && (GENERAL.test(part.noun) || GENERAL.test(whole.noun)) ? 'any' : kin}`);
  see('kin:same-noun', part.noun !== '' && part.noun === whole.noun);
  // What else might be the whole.
  const rivals = new Set(
    wholesOf(ground, share, part)
      .filter((other) => other.size !== whole.size && (kin === 'count' || kinship(other, part) !== 'count'))
      .map(({ size }) => size),
  );
  see(rivals.size === 0 ? 'rivals:none' : rivals.size === 1 ? 'rivals:one' : 'rivals:more');
  const nearer = wholesOf(ground, share, part).some(
    (other) =>
      other.start > whole.start &&
      other.start < start &&
      kinship(other, part) === kin &&
      other.size !== whole.size,
  );
  see('rivals:nearer', nearer);
  // What the words behind the percentage say.
  const what = namedBase(ground, share.at);
  if (what !== null) see(namesWhole(article.lower, what, whole) ? 'base:named-so' : 'base:named-other');
  see('base:plan', IS_PLAN.test(after));
  see('base:against', AGAINST.test(after));
  see('plan:around', IS_PLAN.test(link) || IS_PLAN.test(textBefore(ground, part.at, 60)));
  see(
    'plan:before',
    REACHES.test(link) &&
      part.dimension !== 'count' &&
      IS_PLAN.test(article.lower.slice(Math.max(0, part.start - 300), part.start)),
  );
  see('members', MEMBERS.test(article.lower.slice(Math.max(0, part.start - 80), share.end + 20)));
  see('share:about', share.comparator !== null);
  see('share:fine', share.step.d > share.step.n);
  return evidence;
}

/** Is the amount right before a percentage tied to it, so that it is the part? “784 hộ thoát nghèo, chiếm 65%”. */
function isLinkedBeside(ground: Ground, share: Figure): boolean {
  const before = ground.passage.figures[share.at - 1];
  if (before?.sentence !== share.sentence || !isAmount(before) || isAttached(ground, before.at)) return false;
  const link = textBetween(ground.article, before, share);
  return (
    link.length < 70 &&
    !/;/.test(link) &&
    (/\(\s*$/.test(link) || IS_SHARE.test(link) || REACHES.test(link) || THAT_IS.test(link))
  );
}
