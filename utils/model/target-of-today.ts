import { isRecord } from './is-record.ts';

/**
 * A target of any version as those of today: until there were areas a target had no type, and told of one printed page alone.
 * @param value of any form; what is no such target stays as it is
 */
export function targetOfToday(value: unknown): unknown {
  if (!isRecord(value) || 'type' in value) return value;
  const { place, ...target } = value;
  return { type: 'text', ...target, ...(isRecord(place) && { pages: [place] }) };
}
