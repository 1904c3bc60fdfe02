import { i18n } from '#i18n';
import type { Gap, Roster } from '@/utils/panel/index.ts';

/** Runs of numbers as they are told: “41–43, 57”. */
export const runsInWords = (missing: readonly (readonly [from: number, to: number])[]): string =>
  missing.map(([from, to]) => (from === to ? String(from) : i18n.t('gap.range', [from, to]))).join(', ');

/** “Vũ Hạnh Nguyên, máy 1: thiếu n = 41–43”. Where a person has several devices, one is told by its library’s first letters. */
export function gapWords({ who, by, missing }: Gap, roster: Roster | null): string {
  const own = roster?.devices.filter((device) => device.who === who) ?? [];
  const device = own.length === 1 ? own[0]!.device : by.slice(0, 6);
  return i18n.t('gap.line', [own[0]?.name ?? who, device, runsInWords(missing)]);
}
