import type { Page } from '@playwright/test';
import type { RunningExtension } from '../../tools/driver/launch.ts';
import { untilRead } from './support/articles.ts';
import { paintedTexts } from './support/marks.ts';
import { asFile } from './support/printed.ts';
import { type RawPage, rawPdf } from './support/raw-pdf.ts';
import { expect, test } from './support/test.ts';

const LINES = [
  'Chi bộ thôn Khe Sim họp dân ba lần trước khi mở đường',
  'Đến nay, toàn xã có 312 hộ tự nguyện hiến đất, trong đó có 18 hộ khó khăn.',
  'Nhân dân đã đóng góp 2.640 ngày công để mở rộng 4,2 km đường liên thôn.',
];
const PAGE: RawPage = { lines: LINES };

/** A grey picture that fills the page. */
const PICTURE =
  '<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 1 >>\nstream\n\u0040\nendstream';

async function open(extension: RunningExtension, name: string, bytes: Buffer): Promise<Page> {
  const page = await extension.context.newPage();
  await page.goto(extension.url('document.html'));
  await page.getByTestId('files').setInputFiles(asFile(name, bytes));
  return page;
}

const painted = (page: Page, number: number) => page.locator(`.sheet[data-page="${number}"] canvas`);

const suggested = async (page: Page) =>
  (await paintedTexts(page)).flatMap(({ name, text }) => (name.endsWith('-suggestion') ? [text] : []));

test('a file that wants a password says so; one that only forbids printing opens', async ({ extension }) => {
  const locked = rawPdf({ pages: [PAGE], passwords: { user: 'mat khau', owner: 'chu' } });
  const page = await open(extension, 'khoa.pdf', locked);
  await expect(page.getByTestId('document-problem')).toContainText('khóa bằng mật khẩu');
  await page
    .getByTestId('files')
    .setInputFiles(asFile('cam in.pdf', rawPdf({ pages: [PAGE], passwords: { user: '', owner: 'chu' } })));
  await expect.poll(() => suggested(page)).toContain('18 hộ');
});

test.describe('a damaged file', () => {
  test('with a wrong table of contents opens whole', async ({ extension }) => {
    const text = rawPdf({ pages: [PAGE] }).toString('latin1');
    const broken = text
      .replace(/\d{10} 00000 n/g, '0000000007 00000 n')
      .replace(/startxref\n\d+/, 'startxref\n5');
    const page = await open(extension, 'xref.pdf', Buffer.from(broken, 'latin1'));
    await expect.poll(() => suggested(page)).toContain('18 hộ');
  });

  test('with a page that is lost opens with the others, and says which one', async ({ extension }) => {
    const text = rawPdf({ pages: [PAGE, { lines: ['Trang này hỏng'] }] }).toString('latin1');
    const lost = text.replace('1002 0 obj', '9002 0 obj');
    const page = await open(extension, 'mat trang.pdf', Buffer.from(lost, 'latin1'));
    await expect.poll(() => suggested(page)).toContain('18 hộ');
    await expect(page.getByTestId('gate-notes')).toContainText('Trang 2: bị hỏng');
    await expect(page.getByTestId('gate-notes')).not.toContainText('chỉ có hình');
  });

  test('that was cut off says that it is damaged', async ({ extension }) => {
    const text = rawPdf({ pages: [PAGE, PAGE] }).toString('latin1');
    const cut = text.slice(0, text.indexOf('1002 0 obj'));
    const page = await open(extension, 'cut.pdf', Buffer.from(cut, 'latin1'));
    await expect(page.getByTestId('document-problem')).toContainText('cut.pdf: Tệp bị hỏng');
  });
});

test('a scan is shown, and said to hold no words', async ({ extension }) => {
  const bytes = rawPdf({ pages: [{ content: 'q 595 0 0 842 0 0 cm /I Do Q' }], objects: { 50: PICTURE } });
  const page = await open(extension, 'quet.pdf', bytes);
  await expect(page.getByTestId('gate-notes')).toContainText('Trang 1: chỉ có hình');
  await expect(painted(page, 1)).toHaveCount(1);
});

test('a file larger than can be held is told by its size, and not read', async ({ extension }) => {
  const page = await extension.context.newPage();
  await page.goto(extension.url('document.html'));
  await page.getByTestId('files').evaluate((input: HTMLInputElement) => {
    const file = new File(['%PDF-1.7'], 'lon.pdf', { type: 'application/pdf' });
    Object.defineProperty(file, 'size', { value: 300_000_000 });
    file.arrayBuffer = () => Promise.reject(new Error('was read'));
    Object.defineProperty(input, 'files', { value: [file] });
    input.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await expect(page.getByTestId('document-problem')).toContainText('lớn hơn');
});

test('of a long file only pages near the window are painted, and the last ones are read like the first', async ({
  extension,
}) => {
  const pages = Array.from({ length: 60 }, (_, at) => ({
    lines: [`Trang này là trang thứ ${at + 1} của tập hồ sơ dự thi năm nay`, ...LINES.slice(1)],
  }));
  const page = await open(extension, 'dai.pdf', rawPdf({ pages }));
  await untilRead(page);
  await expect(painted(page, 1)).toHaveCount(1);
  await expect(painted(page, 60)).toHaveCount(0);
  await page
    .locator('.sheet[data-page="60"]')
    .evaluate((sheet) => sheet.scrollIntoView({ behavior: 'instant' }));
  await expect(painted(page, 60)).toHaveCount(1);
  await expect(painted(page, 1)).toHaveCount(0);
  expect(await page.locator('.sheet canvas').count()).toBeLessThan(12);
});

test('pages that are turned, or of any size, read as they are seen', async ({ extension }) => {
  // The words stand upright once the page is turned.
  const turned = (rotate: number, matrix: string): RawPage => ({
    ...PAGE,
    content: matrix,
    entries: `/Rotate ${rotate}`,
    ...(rotate % 180 === 0 ? {} : { width: 842, height: 595 }),
  });
  const pages = [
    turned(90, '0 1 -1 0 842 0 cm'),
    turned(180, '-1 0 0 -1 595 842 cm'),
    turned(270, '0 -1 1 0 0 595 cm'),
    // No turn that there is: shown as it is.
    { ...PAGE, entries: '/Rotate 45' },
    { ...PAGE, width: 14_400, height: 14_400 },
    { width: 0, height: 0 },
  ];
  const page = await open(extension, 'xoay.pdf', rawPdf({ pages }));
  await expect.poll(async () => (await suggested(page)).filter((words) => words === '18 hộ')).toHaveLength(5);
  await expect(page.getByTestId('document-state')).toHaveText('6 trang');
  await page
    .locator('.sheet[data-page="5"]')
    .evaluate((sheet) => sheet.scrollIntoView({ behavior: 'instant' }));
  await expect(painted(page, 5)).toHaveCount(1);
});

test('nothing in a file acts: no script, form, link or file in it', async ({ extension }) => {
  const asked: string[] = [];
  extension.context.on('request', (request) => {
    if (!/^(?:chrome-extension|data|blob):/.test(request.url())) asked.push(request.url());
  });
  const web = 'http://ngoai.test';
  const script = `app.alert('x'); app.launchURL('${web}/script'); this.submitForm('${web}/form');`;
  const bytes = rawPdf({
    pages: [{ ...PAGE, entries: '/Annots [92 0 R 93 0 R 94 0 R] /AA << /O 91 0 R >>' }],
    catalogue: `/OpenAction 91 0 R /AcroForm << /Fields [93 0 R 94 0 R] /NeedAppearances true >> /AA << /WC 91 0 R >> /Names << /JavaScript << /Names [(run) 91 0 R] >> /EmbeddedFiles << /Names [(a.html) 95 0 R] >> >> /URI << /Base (${web}/) >>`,
    objects: {
      91: `<< /Type /Action /S /JavaScript /JS (${script.replace(/[()\\]/g, '\\$&')}) /Next << /S /URI /URI (${web}/next) >> >>`,
      92: `<< /Type /Annot /Subtype /Link /Rect [0 0 595 842] /A << /S /URI /URI (${web}/link) >> >>`,
      93: `<< /Type /Annot /Subtype /Widget /FT /Btn /Ff 65536 /T (send) /Rect [0 0 595 400] /A << /S /SubmitForm /F << /FS /URL /F (${web}/submit) >> /Flags 4 >> >>`,
      94: `<< /Type /Annot /Subtype /Widget /FT /Tx /T (name) /V (Nam) /Rect [50 500 300 520] /AA << /F 91 0 R /K 91 0 R >> >>`,
      95: `<< /Type /Filespec /F (a.html) /EF << /F 96 0 R >> >>`,
      96: `<< /Type /EmbeddedFile /Length 45 >>\nstream\n<script>fetch('${web}/embedded')</script>\nendstream`,
    },
  });
  const page = await open(extension, 'hoat dong.pdf', bytes);
  page.on('dialog', (dialog) => asked.push(`dialog: ${dialog.message()}`));
  await expect.poll(() => suggested(page)).toContain('18 hộ');
  await expect(painted(page, 1)).toHaveCount(1);
  const address = page.url();
  const box = (await page.locator('.sheet').first().boundingBox())!;
  for (const share of [0.5, 0.8]) await page.mouse.click(box.x + box.width / 2, box.y + box.height * share);
  // What a click may start comes within this time.
  await page.waitForTimeout(500);
  expect(page.url()).toBe(address);
  await expect(page.locator('.sheet a, .sheet input, .sheet iframe')).toHaveCount(0);
  expect(extension.context.pages().filter((other) => other.url().startsWith(web))).toEqual([]);
  expect(asked).toEqual([]);
});
