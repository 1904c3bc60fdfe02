import { readStore } from '../../tools/driver/store.ts';
import { begin, ENTRIES, openDesk, openLibrary, pasteRows, sampleFile } from './support/desk.ts';
import { unnamed, unreadable } from './support/readable.ts';
import { expect, longUnless, test } from './support/test.ts';

test('a day’s work: twelve entries from an .xlsx are read and judged with keys, at most three gestures each', async ({
  extension,
  output,
}) => {
  const library = await openDesk(extension);
  await expect(library.getByTestId('entry')).toHaveCount(12);
  await library.screenshot({ path: `${output}-list.png` });

  let gestures = 0;
  const press = async (...keys: string[]) => {
    gestures += keys.length;
    for (const key of keys) await library.keyboard.press(key);
  };
  /** Goes back to the library from the article, as Ctrl+Tab does. */
  const comeBack = async () => {
    gestures += 1;
    await library.bringToFront();
  };
  const reasons = ENTRIES.map(({ title }) => `Lý do của ${title}`);
  const usual = reasons[1]!;
  reasons[4] = usual;
  const reading = extension.context.waitForEvent('page');
  await press('m');
  const article = await reading;
  const ordinary: number[] = [];
  for (const [index, { code, urls }] of ENTRIES.entries()) {
    await expect(article).toHaveURL(urls[0]!);
    await comeBack();
    await expect(library.getByTestId('sheet')).toContainText(code);
    await press(['v', 'k', 'q'][index % 3]!);
    // A reason that is written again and again is kept once, and then chosen.
    if (index === 4) await press('ArrowDown', 'Enter');
    else await library.keyboard.type(reasons[index]!);
    if (index === 1) await press('Control+s');
    if (urls.length === 1) ordinary.push(gestures);
    gestures = 0;
    if (index < ENTRIES.length - 1) await press('Control+Enter');
  }
  // The first came with the key that opened it; keeping and choosing a reason are one gesture more.
  expect(ordinary).toEqual([3, 4, 3, 3, 5, 3, 3, 3, 3, 3]);
  expect(extension.context.pages().filter((page) => page.url().includes('thu-nghiem.vn'))).toHaveLength(1);

  // A work that is proposed was read part by part: what is missing leads there.
  await press('Escape', 'v');
  await expect(library.getByTestId('missing')).toHaveText('Còn thiếu: kỳ 2 chưa mở');
  await press('Tab', 'Enter');
  await expect(article).toHaveURL(ENTRIES[11]!.urls[1]!);
  await library.bringToFront();
  await expect(library.getByTestId('missing')).toHaveText('Đã đủ, tính là đã nhận xét.');
  await library.getByTestId('entries').focus();
  await expect(library.getByTestId('progress').first()).toContainText('6/6');
  await library.reload();
  await expect(library.getByTestId('entry').filter({ hasText: 'đã nhận xét' })).toHaveCount(12);
  const { reviews, changes } = await readStore(extension);
  expect(reviews!.map((one) => (one.decision as { reason: string }).reason).sort()).toEqual(reasons.sort());
  const numbers = changes!.map(({ n }) => n as number);
  expect(numbers).toEqual(numbers.map((_, index) => index + 1));
  await library.screenshot({ path: `${output}-done.png` });
});

test('what is wrong in a list is refused with its line and reason, columns are corrected, and all of it is taken back', async ({
  extension,
  output,
}) => {
  const library = await openLibrary(extension);
  await begin(library);
  await expect(library.getByTestId('empty')).toContainText('Chưa có tác phẩm nào');
  await library.getByTestId('add').click();
  await library.getByTestId('file').setInputFiles(sampleFile());
  await expect(library.getByTestId('counts')).toContainText('12 mới');
  const refused = library.getByTestId('refused');
  await expect(refused).toHaveText([
    /dòng 16.*BLV-113.*“báo giấy số 214” không phải địa chỉ/,
    /dòng 17.*Trùng mã BLV-101 với dòng 4/,
  ]);
  await library.screenshot({ path: `${output}-import.png`, fullPage: true });
  await refused.first().getByRole('button').click();
  await expect(library.getByTestId('counts')).toContainText('13 mới');
  // Without the column of codes the two rows of one code are two entries.
  await library.getByTestId('column').nth(1).selectOption('ignored');
  await expect(library.getByTestId('counts')).toContainText('14 mới');
  await library.getByTestId('column').nth(1).selectOption('code');
  await library.getByTestId('keep').click();
  await expect(library.getByTestId('entry')).toHaveCount(13);

  // The same list once more, with one author corrected, pasted.
  await library.getByTestId('add').click();
  await library
    .getByTestId('rows')
    .fill('Mã\tTên tác phẩm\tTác giả\nBLV-101\tGiữ lửa ở chi bộ thôn 1\tLò Thị Mẩy\nBLV-102\t\t');
  await expect(library.getByTestId('counts')).toContainText('1 có thay đổi');
  await expect(library.getByTestId('counts')).toContainText('1 giống hệt');
  await library.getByTestId('keep').click();
  await library.getByTestId('entry').first().click();
  await expect(library.getByTestId('sheet')).not.toContainText('Lường Văn Hạnh');
  await library.getByTestId('undo').click();
  await expect(library.getByTestId('sheet')).toContainText('Lường Văn Hạnh');

  // Links alone are entries; what looks like one work is asked about.
  await library.getByTestId('add').click();
  const links = [2, 1].map((part) => `https://bao-mau.vn/giu-rung-dau-nguon-bai-${part}.html`);
  await library.getByTestId('rows').fill([...links, 'https://bao-mau.vn/mua-vang.html'].join('\n'));
  await expect(library.getByTestId('counts')).toContainText('3 mới');
  await library.getByTestId('join').click();
  await expect(library.getByTestId('counts')).toContainText('2 mới');
  await library.screenshot({ path: `${output}-links.png` });
  await library.getByTestId('keep').click();
  await expect(library.getByTestId('entry')).toHaveCount(15);
  await library.getByTestId('entry').nth(13).click();
  await expect(library.getByTestId('part')).toHaveText(['Kỳ 1/2', 'Kỳ 2/2']);

  await library.getByTestId('add').click();
  await library.getByTestId('file').setInputFiles({
    name: 'anh.png',
    mimeType: 'image/png',
    buffer: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0]),
  });
  await expect(library.getByRole('alert')).toContainText('Không đọc được “anh.png”');
});

test('2,600 entries are one list: only the rows in sight are drawn, and keys reach the last one', async ({
  extension,
}) => {
  const library = await openLibrary(extension);
  await begin(library);
  await library.getByTestId('add').click();
  const rows = Array.from(
    { length: 2_600 },
    (_, index) => `A-${index + 1}\tTác phẩm ${index + 1}\tTiểu ban ${index % 3}`,
  );
  await pasteRows(library, ['Mã\tTên tác phẩm\tTiểu ban', ...rows].join('\n'));
  await library.getByTestId('keep').click();
  await expect(library.getByTestId('shown')).toHaveText('2600 tác phẩm');
  expect(await library.getByTestId('entry').count()).toBeLessThan(80);
  await library.getByTestId('entries').focus();
  await library.keyboard.press('End');
  await expect(library.getByTestId('sheet')).toContainText('A-2600');
  const last = library.getByTestId('entry').filter({ hasText: 'A-2600' });
  await expect(last).toBeInViewport();
  await expect(library.getByTestId('entries')).toHaveAttribute(
    'aria-activedescendant',
    (await last.getAttribute('id'))!,
  );
  await library.keyboard.press('v');
  await expect(last).toContainText('Đề xuất');
  await library.keyboard.press('Escape');
  await library.keyboard.press('/');
  await library.keyboard.type('tac pham 1234');
  await expect(library.getByTestId('hit')).toHaveCount(1);
  await expect(library.getByTestId('hit')).toHaveText(/Tác phẩm 1234/);
  await library.getByTestId('found-entries').click();
  await expect(library.getByTestId('entry')).toHaveCount(1);
});

for (const colorScheme of ['light', 'dark'] as const)
  for (const locale of ['vi', 'en'] as const)
    test.describe(`in ${locale}, ${colorScheme}`, () => {
      test.use({ colorScheme, locale });

      test(
        'every word of the library can be read, every control has a name, and Tab goes through all and out again',
        longUnless((locale === 'vi') === (colorScheme === 'light')),
        async ({ extension, output }) => {
          const library = await openLibrary(extension);
          expect(await unreadable(library)).toEqual([]);
          expect(await unnamed(library)).toEqual([]);
          await library.screenshot({ path: `${output}-start.png` });
          await begin(library);
          await library.getByTestId('empty').waitFor();
          expect(await unreadable(library)).toEqual([]);
          await library.getByTestId('add').click();
          await library.getByTestId('file').setInputFiles(sampleFile());
          await library.getByTestId('counts').waitFor();
          expect(await unreadable(library)).toEqual([]);
          expect(await unnamed(library)).toEqual([]);
          await library.screenshot({ path: `${output}-import.png` });
          await library.getByTestId('keep').click();
          await library.getByTestId('entry').nth(2).click();
          await library.keyboard.press('k');
          await library.keyboard.type('Chuyện kể sinh động, nhưng số liệu dày mà không nêu nguồn.');
          await expect(library.getByTestId('entry').nth(2)).toContainText('✗');
          expect(await unreadable(library)).toEqual([]);
          expect(await unnamed(library)).toEqual([]);
          await library.screenshot({ path: `${output}-sheet.png` });

          await library.getByTestId('view-list').focus();
          const visited = new Set<string>();
          for (let step = 0; step < 60; step += 1) {
            await library.keyboard.press('Tab');
            const at = await library.evaluate(() => {
              const { activeElement: one } = document;
              if (!one || one === document.body) return null;
              const ring =
                getComputedStyle(one).outlineStyle !== 'none' || one.matches('[role=grid], .hidden');
              return `${one.getAttribute('data-testid') ?? one.tagName}${ring ? '' : ' without a ring'}`;
            });
            if (at === null) break;
            visited.add(at);
          }
          expect([...visited].filter((one) => one.endsWith('without a ring'))).toEqual([]);
          expect([...visited]).toEqual(
            expect.arrayContaining(['add', 'next', 'search', 'entries', 'part', 'reason', 'remark']),
          );

          await library.getByTestId('view-award').click();
          await library.getByTestId('award-form').waitFor();
          expect(await unreadable(library)).toEqual([]);
          expect(await unnamed(library)).toEqual([]);
          await library.screenshot({ path: `${output}-award.png` });
        },
      );
    });

test('the popup leads to the library', async ({ extension }) => {
  const popup = await extension.context.newPage();
  await popup.goto(extension.url('popup.html?tab=0'));
  const opened = extension.context.waitForEvent('page');
  await popup.getByTestId('open-library').click();
  await expect((await opened).getByTestId('start')).toContainText('Tên người nhận xét');
});
