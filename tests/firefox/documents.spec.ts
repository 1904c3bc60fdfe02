import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ESCAPE } from '../../tools/driver/firefox/keys.ts';
import type { FirefoxPage } from '../../tools/driver/firefox/page.ts';
import { rawPdf } from '../e2e/support/raw-pdf.ts';
import { expectMarks } from './support/marks.ts';
import { expect, reader, test } from './support/test.ts';

const LINES = [
  'Chi bộ thôn Khe Sim họp dân ba lần trước khi mở đường',
  'Đến nay, toàn xã có 312 hộ tự nguyện hiến đất, trong đó có 18 hộ khó khăn.',
  'Nhân dân đã đóng góp 2.640 ngày công để mở rộng 4,2 km đường liên thôn.',
];
const MARKED = 'tự nguyện hiến đất';

/** The words that are painted as suggestions. */
const suggested = (page: FirefoxPage): Promise<string[]> =>
  page.evaluate(() =>
    [...CSS.highlights].flatMap(([name, highlight]) =>
      name.includes('-suggestion-')
        ? [...highlight].map(({ startContainer, startOffset, endContainer, endOffset }) => {
            const range = document.createRange();
            range.setStart(startContainer, startOffset);
            range.setEnd(endContainer, endOffset);
            return range.toString();
          })
        : [],
    ),
  );

test('a PDF that is chosen is read and marked, and its marks are there when it is chosen again', async ({
  firefox,
}) => {
  const { page } = firefox;
  const path = join(firefox.profileDir, 'trang 3.pdf');
  await writeFile(path, rawPdf({ pages: [{ lines: LINES }] }));
  await page.goto(firefox.url('document.html'));
  await page.giveFile('files', path);
  await reader(page);
  await expect.poll(() => suggested(page)).toEqual(expect.arrayContaining(['18 hộ', '2.640 ngày công']));
  expect(await page.value('document.querySelectorAll(".sheet canvas").length')).toBe(1);
  await page.selectWords(MARKED);
  await page.middleOf('add-remark');
  await page.type('r');
  await page.type(ESCAPE);
  await expectMarks(page, [`remark: ${MARKED}`]);
  await page.reload();
  expect(
    await page.waitFor(
      'the question for the file',
      () => document.querySelector('[data-testid="document-again"]')?.textContent,
    ),
  ).toContain('trang 3.pdf');
  await page.giveFile('files', path);
  await expectMarks(page, [`remark: ${MARKED}`]);
});
