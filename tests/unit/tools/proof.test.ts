import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { CAMPAIGN, NOTE, requireExport, STATISTIC } from '@/tools/tour/proof.ts';

const word = (text: string) =>
  Buffer.from(zipSync({ 'word/document.xml': strToU8(`<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`) }));

/** A file of each kind that the tour exports, made of words. */
const KINDS: [name: string, write: (text: string) => Buffer][] = [
  ['ho-so.docx', word],
  ['ho-so.md', Buffer.from],
  ['ho-so.csv', Buffer.from],
  ['ho-so.butnho.json', (text) => Buffer.from(JSON.stringify({ text }))],
];

describe.each(KINDS)('the tour’s %s', (name, write) => {
  const check = (...words: string[]) => requireExport({ name, path: '', bytes: write(words.join(' ')) });

  it('passes with all that was marked and typed', () => {
    expect(() => check(CAMPAIGN, STATISTIC, NOTE)).not.toThrow();
  });

  it.each([
    [NOTE, [CAMPAIGN, STATISTIC]],
    [STATISTIC, [CAMPAIGN, NOTE]],
    [CAMPAIGN, [STATISTIC, NOTE]],
  ])('fails in one sentence without “%s”', (missing, held) => {
    expect(() => check(...held)).toThrow(`The tour is broken: ${name} does not hold “${missing}”.`);
  });
});
