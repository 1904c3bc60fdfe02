import type { Page } from '@playwright/test';
import type { RunningExtension } from '../../../tools/driver/launch.ts';
import { type Cell, makeWorkbook } from '../../unit/entries/workbook.ts';
import { articleHtml, servePage } from './pages.ts';

/** Entries of the sample list, the last two of two parts. */
export const ENTRIES = Array.from({ length: 12 }, (_, index) => ({
  code: `BLV-${String(index + 101)}`,
  title: `Giữ lửa ở chi bộ thôn ${index + 1}`,
  urls: Array.from(
    { length: index < 10 ? 1 : 2 },
    (_, part) => `http://thu-nghiem.vn/chi-bo-${index + 1}/ky-${part + 1}.html`,
  ),
}));

/** A list as a secretariat keeps it: a letterhead, merged heads, links behind words, and what goes wrong in such lists. */
function sampleWorkbook(): Buffer {
  const head: Cell[][] = [
    ['DANH SÁCH TÁC PHẨM DỰ GIẢI', null, null, null, null, null],
    [],
    ['STT', 'Mã số', 'Tên tác phẩm', 'Tác giả', 'Loại hình', 'Tiểu ban', 'Ngày đăng', 'Link'],
  ];
  const rows = ENTRIES.map(({ code, title, urls }, index): Cell[] => [
    index + 1,
    code,
    title,
    'Lường Văn Hạnh, Lò Thị Mẩy',
    'Báo điện tử',
    index % 2 ? 'Báo điện tử' : 'Báo in 1',
    '12/10/2021',
    urls.length === 1 ? { text: 'Xem bài', link: urls[0]! } : urls.join('\n'),
  ]);
  const bad: Cell[][] = [
    [13, 'BLV-113', 'Tác phẩm chỉ có trên báo giấy', 'An', 'Báo in', 'Báo in 1', null, 'báo giấy số 214'],
    [14, 'BLV-101', 'Tên khác dưới mã cũ', 'An', 'Báo in', 'Báo in 1', null, null],
  ];
  return Buffer.from(
    makeWorkbook([{ name: 'Tổng hợp', rows: [...head, ...rows, ...bad], merges: ['A1:F1'] }]),
  );
}

/** The same as a file to choose. */
export const sampleFile = () => ({
  name: 'Danh sach bao dien tu.xlsx',
  mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  buffer: sampleWorkbook(),
});

/** Opens the library. */
export async function openLibrary(extension: RunningExtension): Promise<Page> {
  const page = await extension.context.newPage();
  await page.goto(extension.url('library.html'));
  return page;
}

/** Answers what is asked first: the name, and the award in its edition of this year. */
export async function begin(page: Page, award = 'Búa liềm vàng lần thứ VI – năm 2021'): Promise<void> {
  await page.getByTestId('name').fill('Vũ Hạnh Nguyên');
  await page.getByTestId('award').selectOption({ label: award });
  await page.getByTestId('begin').click();
}

/** Every article of the sample list. */
export const entryPages = (): { url: string; html: string }[] =>
  ENTRIES.flatMap(({ title, urls }) =>
    urls.map((url) => ({
      url,
      html: articleHtml(title, [
        'Ba năm trước, đường vào bản còn lầy lội, mưa xuống là học trò phải xắn quần lội bộ tới lớp. Chi bộ bản họp bốn buổi tối liền mới chốt được cách làm.',
        'Đến tháng 9 năm 2021, cả bản đã hiến 3.200 m2 đất, góp 1.450 ngày công, làm xong 2,6 km đường bê tông, tăng 12,5% so với kế hoạch.',
      ]),
    })),
  );

async function serveEntries(extension: RunningExtension): Promise<void> {
  for (const { url, html } of entryPages()) await servePage(extension.context, url, html);
}

/** Takes the sample list in, from the empty list. */
async function importSample(page: Page): Promise<void> {
  await page.getByTestId('add').click();
  await page.getByTestId('file').setInputFiles(sampleFile());
  await page.getByTestId('keep').click();
}

/** The library with the sample list, whose articles are served. */
export async function openDesk(extension: RunningExtension): Promise<Page> {
  await serveEntries(extension);
  const library = await openLibrary(extension);
  await begin(library);
  await importSample(library);
  return library;
}

/** Pastes rows as from a spreadsheet. */
export const pasteRows = (page: Page, text: string): Promise<void> =>
  page.getByTestId('rows').evaluate((field, pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', pasted);
    field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, text);
