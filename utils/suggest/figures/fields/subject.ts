import { type Ground, isEmpty } from '../sentence/ground.ts';
import type { FieldReading } from './field.ts';
import type { Setting } from './setting.ts';
import { OF_AMOUNTS } from './subject-of-amount.ts';
import { OF_COUNTS } from './subject-of-count.ts';

/**
 * What a figure is about, by the first rule that knows: the measure named before it, the thing counted with what is said of it, the
 * noun before its verb, the act, else what the figure before it in a chain is about.
 * @returns null when no rule knows
 */
export function subjectOf(ground: Ground, setting: Setting): FieldReading | null {
  for (const rule of isEmpty(setting.noun) ? OF_AMOUNTS : OF_COUNTS) {
    const reading = rule(ground, setting);
    if (reading) return reading;
  }
  return null;
}
