import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readPreset } from '@/utils/award/file/preset.ts';
import { rulesOf, writeAwardFile } from '@/utils/award/file/write.ts';
import { inOneLine } from '../../../tools/policies/award-line.ts';
import { CHROME_ID, EDGE_ID, policyFiles } from '../../../tools/policies/templates.ts';
import { anAward } from '../../sample/desk.ts';

const EXAMPLES = join(import.meta.dirname, '../../../docs/managed');
const RULES = rulesOf(
  anAward({
    name: 'Giải báo chí mẫu lần thứ III – năm 2026',
    levels: [{ name: 'Tỉnh Mẫu', from: '2025-11-01', to: '2026-10-31', isPresumed: false }],
    subcommittees: ['Báo in', 'Báo điện tử'],
    scale: 10,
    criteria: [
      { name: 'Nội dung', most: 7 },
      { name: 'Hình thức', most: 3 },
    ],
  }),
);
const AWARD = writeAwardFile(RULES, '2026-11-22T08:00:00.000Z');
const ENTRIES = 'Mã\tTên tác phẩm\tLink\nBM-01\tGiữ đất\thttps://bao-mau.vn/giu-dat.html\n';
const PRESET = { award: inOneLine(AWARD), entries: ENTRIES };
const files = policyFiles({ chromeId: CHROME_ID, edgeId: EDGE_ID, preset: PRESET });

it.each([...files])('docs/managed/%s is what the tool writes today', async (name, text) => {
  await expect(text).toMatchFileSnapshot(join(EXAMPLES, name));
});

it('an award in one line is the same award, in ASCII', () => {
  expect(PRESET.award).toMatch(/^[\x20-\x7e]+$/);
  expect(readPreset(PRESET)).toEqual({ rules: RULES, entries: ENTRIES, refusals: [] });
});

it('a registry file holds the same as the JSON, read as Windows reads it', () => {
  const { '3rdparty': own, ExtensionSettings } = JSON.parse(files.get('chrome.json')!);
  const values = new Map<string, string>();
  for (const line of files.get('chrome.reg')!.split('\r\n')) {
    const [, name, text, bytes] = /^"(\w+)"=(?:"(.*)"|hex\(1\):(.*))$/.exec(line) ?? [];
    if (!name) continue;
    const written = text?.replace(/\\(["\\])/g, '$1');
    const units = Buffer.from(bytes?.replaceAll(',', '') ?? '', 'hex').toString('utf16le');
    values.set(name, written ?? units.replace(/\0$/, ''));
  }
  expect(Object.fromEntries(values)).toEqual({
    ...ExtensionSettings[CHROME_ID],
    ...own.extensions[CHROME_ID],
  });
});
