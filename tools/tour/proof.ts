import type { Page } from '@playwright/test';
import { wordsOfDocx } from '../driver/docx.ts';
import type { ExportedFile } from '../driver/files.ts';

/** What the reviewer of the tour marks and types. */
export const CAMPAIGN = 'Dân vận khéo';
export const STATISTIC = 'tăng 12,1%';
export const NOTE = 'Chưa nêu nguồn; cần đối chiếu dự toán.';

/** Holds the tour to its word. @throws with one sentence that says what is missing where */
export function requireWords(where: string, text: string, words: readonly string[]): void {
  for (const word of words)
    if (!text.includes(word)) throw new Error(`The tour is broken: ${where} does not hold “${word}”.`);
}

/** Holds an exported file to all that was marked and typed. @throws as {@link requireWords} */
export function requireExport({ name, bytes }: ExportedFile): void {
  const text = name.endsWith('.docx') ? wordsOfDocx(bytes) : bytes.toString();
  requireWords(name, text, [CAMPAIGN, STATISTIC, NOTE]);
}

/** Waits until words are painted as marks of a kind on a page. @throws as {@link requireWords} */
export async function requireMark(page: Page, kind: string, words: string): Promise<void> {
  const isPainted = page.waitForFunction(
    ({ kind, words }) =>
      [...CSS.highlights].some(
        ([name, highlight]) =>
          name.includes(`${kind}-mark`) &&
          [...highlight].some(({ startContainer, startOffset, endContainer, endOffset }) => {
            const range = document.createRange();
            range.setStart(startContainer, startOffset);
            range.setEnd(endContainer, endOffset);
            return range.toString() === words;
          }),
      ),
    { kind, words },
  );
  await isPainted.catch(() => requireWords(`what is painted on ${page.url()}`, '', [words]));
}
