import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readPreset } from '@/utils/award/file/preset.ts';
import { writeAwardFile } from '@/utils/award/file/write.ts';
import { READY_MADE } from '@/utils/award/ready-made.ts';
import { preset } from '@/utils/schema/preset.ts';

const RULES = { ...READY_MADE[0]!.draft, excludedAuthors: [] };
const AWARD = writeAwardFile(RULES, '2026-11-22T08:00:00.000Z');
const WINDOW = RULES.levels[0]!;

it('takes the award file and the list that a policy holds; an empty text counts as not set', () => {
  expect(readPreset({ award: AWARD, entries: 'Mã\tTên' })).toEqual({
    rules: RULES,
    entries: 'Mã\tTên',
    refusals: [],
  });
  const nothing = { rules: null, entries: null, refusals: [] };
  expect(readPreset({})).toEqual(nothing);
  expect(readPreset({ award: ' ', entries: '' })).toEqual(nothing);
});

it.each<[string, Record<string, unknown>, string, string]>([
  ['an award that is no text', { award: JSON.parse(AWARD) }, 'award', 'text'],
  ['a list that is no text', { award: AWARD, entries: ['Mã'] }, 'entries', 'text'],
  ['a key that is none', { giai: AWARD }, 'giai', 'unknownKey'],
  ['what is too long', { entries: 'x'.repeat(1_000_001) }, 'entries', 'tooLong'],
  ['another file', { award: '{"format":"khác"}' }, 'award', 'otherFormat'],
  ['half a file', { award: AWARD.slice(0, 200) }, '', 'truncated'],
  ['a day that is none', { award: AWARD.replace(WINDOW.to!, '2026-02-30') }, 'award.levels.0.to', 'day'],
])('refuses %s, names the place, and takes nothing of it', (_, held, path, says) => {
  const { rules, refusals } = readPreset(held);
  expect(rules).toBeNull();
  expect(refusals[0]).toMatchObject({ says });
  if (path) expect(refusals[0]!.path).toBe(path);
});

it('Chromium is told of the keys that the product reads', () => {
  const managed = JSON.parse(
    readFileSync(join(import.meta.dirname, '../../../public/managed.json'), 'utf8'),
  ) as { properties: Record<string, { type: string }> };
  expect(Object.keys(managed.properties)).toEqual(Object.keys(preset.entries));
  for (const { type } of Object.values(managed.properties)) expect(type).toBe('string');
});
