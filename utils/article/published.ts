import type { FieldSource } from '../model.ts';
import type { Block } from './block.ts';
import { type DayOrder, findDate, inZone, type PrintedDate, VIETNAM_OFFSET } from './dates.ts';
import { attribute, tagOf } from './dom.ts';

/** When an article was published, and where that was read. */
export interface Published {
  day: string;
  time: string | null;
  source: FieldSource;
  blocks: Block[];
}

const UPDATED =
  /cập nhật|sửa (?:đổi|lúc)|updat|modif|aktualis|geändert|aggiorna|mis à jour|обновлен|изменен|oppdatert|uppdaterad/i;

/** How far before and after the headline a date line is looked for, in characters of the page's text. */
const BEFORE = 400;
const AFTER = 1200;

export interface PublishedInput {
  blocks: readonly Block[];
  /** Characters of the page's text before the headline. */
  from: number;
  order: DayOrder;
  vietnamese: boolean;
  /** The date of the page's structured data and of its meta tags, '' when there is none. */
  structured: string;
  meta: string;
}

/**
 * Decides between what the page states to machines and what it shows. On Vietnamese pages the line that readers see
 * wins, because stated dates are often those of the import or of the last edit; elsewhere the stated date wins.
 */
export function findPublished(input: PublishedInput): Published | null {
  const shown = findShownDate(input);
  const statements: [string, FieldSource][] = [
    [input.structured, 'json-ld'],
    [input.meta, 'meta'],
  ];
  let stated: Published | null = null;
  for (const [text, source] of statements) {
    const date = text ? findDate(text, input.order) : null;
    if (!date || stated) continue;
    const local = input.vietnamese ? inZone(date, VIETNAM_OFFSET) : date;
    stated = { day: local.day, time: local.time, source, blocks: [] };
  }
  if (!stated) return shown;
  if (!shown) return stated;
  if (shown.day === stated.day) return { ...stated, time: shown.time ?? stated.time, blocks: shown.blocks };
  if (input.vietnamese && !shown.blocks.some((block) => UPDATED.test(block.text))) return shown;
  return { ...stated, blocks: shown.blocks };
}

/** The date line nearest to the headline; one with a clock time, or in a `time` element, is worth a detour. */
function findShownDate(input: PublishedInput): Published | null {
  let best: Published | null = null;
  let bestCost = Number.POSITIVE_INFINITY;
  for (const block of input.blocks) {
    if (block.start < input.from - BEFORE) continue;
    if (block.start > input.from + AFTER) break;
    if (block.text.length > 200 || !/\d/.test(block.text)) continue;
    const date = dateOf(block, input);
    if (!date) continue;
    const distance = block.start - input.from;
    const cost =
      (distance < 0 ? -distance * 2 + 60 : distance) -
      (date.time ? 250 : 0) -
      (block.element.querySelector('time') || tagOf(block.element) === 'time' ? 150 : 0) +
      (block.text.length > 100 ? 200 : 0) +
      (block.linked > block.text.length * 0.6 ? 200 : 0) +
      (UPDATED.test(block.text) ? 150 : 0) +
      (block.aside ? 200 : 0);
    if (cost < bestCost) {
      bestCost = cost;
      best = { day: date.day, time: date.time, source: 'visible', blocks: [block] };
    }
  }
  return best;
}

function dateOf(block: Block, input: PublishedInput): PrintedDate | null {
  const printed = findDate(block.text, input.order);
  const time =
    tagOf(block.element) === 'time' ? block.element : block.element.querySelector('time[datetime]');
  const stated = time && block.text.length < 100 ? findDate(attribute(time, 'datetime'), input.order) : null;
  const date = printed ?? stated;
  if (!date) return null;
  return input.vietnamese && printed === null ? inZone(date, VIETNAM_OFFSET) : date;
}
