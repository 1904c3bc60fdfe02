import { VIETNAM_OFFSET } from '@/utils/model/days.ts';
import type { FieldSource } from '@/utils/model/records.ts';
import { allMeta, type MetaTags, PUBLISHED_TAGS } from '../head/meta.ts';
import { type Block, isProse } from '../page/block.ts';
import { attribute, collapse, firstIn, textOf } from '../page/dom.ts';
import type { LineDate } from './date-line.ts';
import { type DayOrder, findDate, inZone } from './dates.ts';
import { datesThePage } from './dating-line.ts';
import { type OrderEvidence, readPrintedDate } from './day-order.ts';

/** When an article was published, and where that was read. */
export interface Published {
  day: string;
  time: string | null;
  source: FieldSource;
  blocks: Block[];
}

/** Lines whose date is that of a licence, not of an article. */
const IMPRINT = /giấy phép|cấp ngày|bản quyền|copyright|©/i;

/** How far before and after the headline a date line is looked for, in characters of the page's text. */
const BEFORE = 400;
const AFTER = 1200;
/** How many lines under the text are looked at for its day. */
const LINES_UNDER = 8;
/** Longest line that is taken for one that dates the article, and shortest paragraph, in characters. */
const LONGEST = 200;
const SHORTEST_PARAGRAPH = 80;

export interface PublishedInput {
  blocks: readonly Block[];
  /** Characters of the page's text before the headline. */
  from: number;
  /** How dates are written in the page's language. */
  order: DayOrder;
  vietnamese: boolean;
  url: string;
  /** The day of the visit, ISO: what a site's own clock says. Asked for only where the page prints a day. */
  today: () => string;
  /** The date of the page's structured data, '' when there is none; that of its tags, asked only where the other says nothing. */
  structured: string;
  meta: () => string;
}

/** The date that the page states in its tags or elements as that of publication; '' when none does, or several disagree. */
export function statedDate(document: Document, tags: MetaTags): string {
  const stated = allMeta(tags, PUBLISHED_TAGS);
  if (stated.length === 0) return datePublishedIn(document);
  return new Set(stated.map((date) => date.slice(0, 10))).size === 1 ? stated[0]! : '';
}

/** The date that the page's own elements state as that of publication; '' when none does, or several disagree. */
function datePublishedIn(document: Document): string {
  const elements = [...document.querySelectorAll('[itemprop~=datePublished],time[pubdate]')];
  const values = new Set(
    elements.map(
      (element) => attribute(element, 'content') || attribute(element, 'datetime') || textOf(element),
    ),
  );
  return values.size === 1 ? ([...values][0] ?? '') : '';
}

/**
 * Decides between what the page states to machines and what it shows. On Vietnamese pages the line that readers see
 * wins, because stated dates are often those of the import or of the last edit; elsewhere the stated date wins.
 */
export function findPublished(input: PublishedInput): Published | null {
  const stated = findStatedDate(input);
  const shown = findShownDate(input, {
    order: input.order,
    stated: stated?.day ?? null,
    url: input.url,
    lines: input.blocks,
  });
  const isLabel = shown?.isUpdate === true && isNewsroomLabel(shown, input);
  const isSure = shown !== null && !shown.isClock && (!shown.isUpdate || isLabel);
  if (!stated) return isSure ? shown : null;
  if (!shown) return stated;
  if (shown.day === stated.day) return { ...stated, time: shown.time ?? stated.time, blocks: shown.blocks };
  // No text is changed before it is published: such a line has the newsroom's word for the day of publication.
  const isPublication = isSure && (!isLabel || shown.day < stated.day);
  return input.vietnamese && isPublication ? shown : { ...stated, blocks: shown.blocks };
}

/** Words by which an update is told from the first publication. */
const LAST_UPDATE = /lần cuối|mới nhất|sửa|chỉnh|duyệt/i;

/**
 * Whether “Cập nhật” is but the newsroom's word for the day of publication: on Vietnamese pages, over the text, with no
 * word of an earlier form. Elsewhere the day of a change alone says nothing of the first one.
 */
function isNewsroomLabel({ blocks: [line] }: Shown, { blocks, from, vietnamese }: PublishedInput): boolean {
  const text = blocks.find((block) => block.start > from && isProse(block));
  return vietnamese && line!.start < (text?.start ?? 0) && !LAST_UPDATE.test(line!.text);
}

/** A date that the page shows. */
interface Shown extends Published {
  /** Whether the line calls it the day of a change, and no line prints another. */
  isUpdate: boolean;
  /** Whether it is but the site's clock, and no line prints another. */
  isClock: boolean;
}

/** What a date of a change costs beside any other: it is taken only where nothing else dates the article. */
const UPDATE_COST = 10_000;
/** What the day of the visit costs in the head of a site, where clocks stand. */
const CLOCK_COST = 2 * UPDATE_COST;

function findStatedDate(input: PublishedInput): Published | null {
  const statements: [() => string, FieldSource][] = [
    [() => input.structured, 'json-ld'],
    [input.meta, 'meta'],
  ];
  for (const [state, source] of statements) {
    const date = findDate(state(), input.order);
    if (!date) continue;
    const local = input.vietnamese ? inZone(date, VIETNAM_OFFSET) : date;
    return { day: local.day, time: local.time, source, blocks: [] };
  }
  return null;
}

/** The date line nearest to the headline; one with a clock time, or in a `time` element, is worth a detour. */
function findShownDate(input: PublishedInput, evidence: OrderEvidence): Shown | null {
  let best: Shown | null = null;
  let bestCost = Number.POSITIVE_INFINITY;
  const above = input.blocks.findLast((block) => block.start < input.from);
  for (const block of input.blocks) {
    if (block.start < input.from - BEFORE) continue;
    if (block.start > input.from + AFTER) break;
    if (!/\d/.test(block.text) || IMPRINT.test(block.text)) continue;
    const text = collapse(block.text);
    // The date in a paragraph is one that the article tells of.
    const isParagraph = text.length > LONGEST || (text.length > SHORTEST_PARAGRAPH && isProse(block));
    const date =
      isParagraph || !datesThePage(block, text, input.order)
        ? null
        : dateOf(block, text, input.vietnamese, evidence);
    if (!date) continue;
    const isUpdate = date.role === 'updated';
    // The line right over a headline may date it on its first day; one farther up is the site's clock.
    const isClock = block.start < input.from && block !== above && date.day === input.today();
    const distance = block.start - input.from;
    const cost =
      (distance < 0 ? -distance * 2 + 60 : distance) -
      (date.time ? 250 : 0) -
      (firstIn(block.element, 'time') || block.tag === 'time' ? 150 : 0) +
      (text.length > 100 ? 200 : 0) +
      (block.linked > text.length * 0.6 ? 200 : 0) +
      (isUpdate ? UPDATE_COST : 0) +
      (isClock ? CLOCK_COST : 0) +
      (block.aside ? 200 : 0);
    if (cost < bestCost) {
      bestCost = cost;
      best = {
        day: date.day,
        time: date.time,
        source: 'visible',
        blocks: [block],
        isUpdate,
        isClock,
      };
    }
  }
  return best ?? findDayUnder(input, evidence);
}

/** The day that a line far under the headline calls that of publication, as e-magazines end; null where several do. */
function findDayUnder(
  { blocks, from, order, vietnamese }: PublishedInput,
  evidence: OrderEvidence,
): Shown | null {
  const last = blocks.findLastIndex((block) => isProse(block) && !block.aside);
  const found = new Map<string, Shown>();
  for (const block of blocks.slice(last + 1, last + 1 + LINES_UNDER)) {
    const text = collapse(block.text);
    if (block.start < from + AFTER || text.length > LONGEST || IMPRINT.test(text)) continue;
    const date = datesThePage(block, text, order) ? dateOf(block, text, vietnamese, evidence) : null;
    if (date?.role === 'published')
      found.set(date.day, {
        day: date.day,
        time: date.time,
        source: 'visible',
        blocks: [block],
        isUpdate: false,
        isClock: false,
      });
  }
  return found.size === 1 ? [...found.values()][0]! : null;
}

function dateOf(block: Block, text: string, vietnamese: boolean, evidence: OrderEvidence): LineDate | null {
  const printed = readPrintedDate(text, evidence);
  const time = block.tag === 'time' ? block.element : firstIn(block.element, 'time[datetime]');
  const stated = time && text.length < 100 ? findDate(attribute(time, 'datetime'), evidence.order) : null;
  if (printed || !stated) return printed;
  return { ...(vietnamese ? inZone(stated, VIETNAM_OFFSET) : stated), role: null };
}
