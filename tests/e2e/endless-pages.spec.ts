import type { Page } from '@playwright/test';
import { selectWords } from '../../tools/driver/selection.ts';
import { A, B, casePage, markRemark, openRead, remark, SETTLED, storedMarks } from './support/articles.ts';
import { expectMarks, paintedTexts } from './support/marks.ts';
import { ARTICLE, articleHtml, servePage } from './support/pages.ts';
import { storedRows } from './support/store.ts';
import { expect, longUnless, test } from './support/test.ts';

test.describe('case 04 endless-scroll-mixes-two-articles', () => {
  /** Scrolls until the page calls itself by an address, the end of the first article still in sight. */
  async function scrollTo(page: Page, url: string, isSecond: boolean): Promise<void> {
    await page.evaluate(() => scrollBy(0, 120));
    await page.locator('#b').waitFor({ state: 'attached' });
    await page.evaluate(
      (share) => {
        scrollBy(0, document.querySelector('#b')!.getBoundingClientRect().top - innerHeight * share);
      },
      isSecond ? 0.5 : 1.2,
    );
    await expect.poll(() => page.url()).toBe(url);
  }

  test('under the second address only the second text is read; each mark is stored under its own article', async ({
    extension,
  }) => {
    await servePage(extension.context, A.url, await casePage('04-endless-scroll/a.html'));
    await servePage(extension.context, B.url, await casePage('04-endless-scroll/b.html'));
    const page = await openRead(extension, A.url);
    await markRemark(page, A.words);
    await scrollTo(page, B.url, true);
    await expect
      .poll(async () => (await paintedTexts(page)).map(({ text }) => text).join('|'))
      .toContain('31 hộ');
    const painted = (await paintedTexts(page)).map(({ text }) => text);
    expect(painted).not.toContain(A.words);
    expect(painted.join('|')).not.toContain('4.150 m2');
    // The end of the first article is still in sight: it is nobody's under this address.
    await selectWords(page, A.end, 1);
    await expect(page.getByText('thuộc bài khác trên trang')).toBeVisible();
    await expect(page.getByTestId('add-remark')).toHaveCount(0);
    await markRemark(page, B.words);
    await scrollTo(page, A.url, false);
    await expectMarks(page, remark(A.words));
    await scrollTo(page, B.url, true);
    await expectMarks(page, remark(B.words));
    expect(await storedMarks(extension)).toEqual([
      { words: B.words, title: B.title, address: B.url, source: B.url, anchorStatus: 'exact' },
      { words: A.words, title: A.title, address: A.url, source: A.url, anchorStatus: 'exact' },
    ]);
    const { snapshots } = await storedRows(extension);
    expect(snapshots.map(({ text }) => [text.includes(A.words), text.includes(B.words)]).sort()).toEqual([
      [false, true],
      [true, false],
    ]);
    const alone = await openRead(extension, B.url);
    await expectMarks(alone, remark(B.words));
    await alone.waitForTimeout(SETTLED);
    await expect(alone.getByText('Bài đã được sửa')).toHaveCount(0);
    await expect(alone.getByText('cần xem lại')).toHaveCount(0);
  });

  for (const [name, change] of Object.entries({
    'a title that never changes': (html: string) => html.replace(/document\.title = [^;]*;/, ''),
    pushState: (html: string) => html.replace('replaceState', 'pushState'),
    'a title that is late': (html: string) =>
      html.replace(/document\.title = ([^;]*);/, 'setTimeout(() => { document.title = $1; }, 700);'),
    'addresses that say nothing, and a title that never changes': (html: string) =>
      html
        .replace(/document\.title = [^;]*;/, '')
        .replaceAll('cho-phien-po-ma-2021101202', '2021101202')
        .replaceAll('con-duong-moi-khe-sim-2021101201', '2021101201'),
  }))
    test(
      `with ${name} no mark gets under the other article`,
      longUnless(name.includes('never changes')),
      async ({ extension }) => {
        const isNameless = name.startsWith('addresses');
        const [urlA, urlB] = isNameless
          ? ['http://xa-thu.vn/bai/2021101201.html', 'http://xa-thu.vn/bai/2021101202.html']
          : [A.url, B.url];
        await servePage(extension.context, urlA!, change(await casePage('04-endless-scroll/a.html')));
        const page = await openRead(extension, urlA!);
        await markRemark(page, A.words);
        await scrollTo(page, urlB!, true);
        await page.waitForTimeout(1_500);
        // Either of them may be what can be marked now, but only as what it is.
        for (const words of [A.end, B.words]) {
          await selectWords(page, words, 1);
          await page.waitForTimeout(700);
          if ((await page.getByTestId('add-remark').count()) === 0) continue;
          await page.keyboard.press('r');
          await page.keyboard.press('Escape');
        }
        await expect.poll(async () => (await storedMarks(extension)).length).toBeGreaterThan(1);
        for (const mark of await storedMarks(extension)) {
          const isB = mark.words === B.words;
          expect(mark).toMatchObject({
            title: isB ? B.title : A.title,
            address: isB ? urlB : urlA,
            source: isB ? urlB : urlA,
          });
        }
      },
    );

  test('of three articles, one loaded above and one below, each has its own marks', async ({ extension }) => {
    const story = (name: string, paragraphs: readonly string[]) => `<div class="bai" id="${name}">
      <h1>${TITLES[name]}</h1><div class="ngay">Thứ Ba, 12/10/2021 - 08:15</div>
      <div class="noi-dung">${paragraphs.map((text) => `<p>${text}</p>`).join('')}</div></div>`;
    const TITLES: Record<string, string> = {
      truoc: 'Hũ gạo nghĩa tình ở bản Luông',
      giua: 'Người giữ lửa dân ca ở xóm Chài',
      sau: 'Lớp học xóa mù bên bến sông Gâm',
    };
    const STORIES = {
      truoc: [ARTICLE.paragraphs[1]!, ARTICLE.paragraphs[2]!],
      giua: [
        'Câu lạc bộ dân ca của xóm có 24 thành viên, người cao tuổi nhất đã 81 tuổi, người trẻ nhất mới lên chín, tuần nào cũng tập hai buổi ở nhà văn hóa.',
        'Ba năm qua câu lạc bộ truyền dạy 46 làn điệu cho 312 em học sinh, góp mặt ở 17 hội diễn và mang về 5 huy chương vàng cho huyện nhà.',
      ],
      sau: [
        'Lớp học mở từ tháng ba, mỗi tối có 28 học viên chèo thuyền sang sông, người đi học nhiều tuổi nhất đã là bà nội của bốn đứa cháu.',
        'Sau hai khóa, 53 người đọc thông viết thạo, tỷ lệ mù chữ của xã giảm từ 9,4% xuống 3,1%, thấp nhất trong cụm sáu xã ven sông.',
      ],
    };
    const address = (name: string) => `http://xa-thu.vn/bai/${name}-2021101299.html`;
    const html = articleHtml(TITLES.giua!, []).replace(
      /<div class="ngay">.*<div id="chan">/s,
      '<main></main><div id="chan">',
    );
    const script = `<script>
      const S = ${JSON.stringify({ truoc: story('truoc', STORIES.truoc), giua: story('giua', STORIES.giua), sau: story('sau', STORIES.sau) })};
      const T = ${JSON.stringify(TITLES)};
      document.querySelector('main').innerHTML = S.giua;
      window.load = (name, where) => document.querySelector('main').insertAdjacentHTML(where, S[name]);
      window.call = (name) => { history.replaceState(null, '', '/bai/' + name + '-2021101299.html'); document.title = T[name]; };
    </script>`;
    await servePage(extension.context, address('giua'), html.replace('</body>', `${script}</body>`));
    const page = await openRead(extension, address('giua'));
    const run = (code: string) => page.evaluate(code);
    await markRemark(page, '24 thành viên');
    await run(`load('truoc', 'afterbegin'); load('sau', 'beforeend')`);
    await expectMarks(page, remark('24 thành viên'));
    for (const [name, words] of [
      ['truoc', '18 hộ khó khăn'],
      ['sau', '53 người đọc thông'],
    ] as const) {
      await run(`call('${name}')`);
      await expectMarks(page, []);
      await expect.poll(async () => (await paintedTexts(page)).length).toBeGreaterThan(0);
      await markRemark(page, words);
    }
    await run(`call('giua')`);
    await expectMarks(page, remark('24 thành viên'));
    expect(await storedMarks(extension)).toEqual(
      [
        { name: 'truoc', words: '18 hộ khó khăn' },
        { name: 'giua', words: '24 thành viên' },
        { name: 'sau', words: '53 người đọc thông' },
      ].map(({ name, words }) => ({
        words,
        title: TITLES[name],
        address: address(name),
        source: address(name),
        anchorStatus: 'exact',
      })),
    );
  });
});
