import { exportFrom } from '../../tools/driver/exports.ts';
import { openPopupInTab } from '../../tools/driver/popup.ts';
import { A, B, casePage, markRemark, openRead, remark, SETTLED, storedMarks } from './support/articles.ts';
import { expectMarks, paintedTexts } from './support/marks.ts';
import { servePage } from './support/pages.ts';
import { storedRows } from './support/store.ts';
import { expect, longUnless, test } from './support/test.ts';

test.describe('case 05 two-articles-one-address', () => {
  const url = 'http://xa-thu.vn/doc-bao.html';
  const wordsA = 'chẳng ai đứng ngoài cuộc nữa';

  test('articles told apart by a route have a record each, and the exported address leads to the article', async ({
    extension,
    output,
  }) => {
    await servePage(extension.context, url, await casePage('05-two-articles-one-address/doc-bao.html'));
    const page = await openRead(extension, `${url}#/bai/1`);
    await markRemark(page, wordsA);
    await page.click('#l2');
    await expectMarks(page, []);
    const popup = await openPopupInTab(extension, page);
    await expect(popup.getByTestId('title')).toHaveText(B.title);
    await expect(popup.getByTestId('mark')).toHaveCount(0);
    await expect(popup.getByTestId('text-change')).toHaveCount(0);
    await popup.close();
    await markRemark(page, B.words);
    await page.click('#l1');
    await expectMarks(page, remark(wordsA));
    await page.reload();
    await expectMarks(page, remark(wordsA));
    await page.click('#l2');
    await expectMarks(page, remark(B.words));
    const [one, two] = [`${url}#/bai/1`, `${url}#/bai/2`];
    expect(await storedMarks(extension)).toEqual([
      { words: wordsA, title: A.title, address: one, source: one, anchorStatus: 'exact' },
      { words: B.words, title: B.title, address: two, source: two, anchorStatus: 'exact' },
    ]);
    const again = await openPopupInTab(extension, page);
    const { bytes } = await exportFrom(again, 'md', output);
    expect(bytes.toString()).toContain(two);
  });

  /** What a button “next article” does where the address stays as it is. */
  const BUTTONS = {
    'puts another article in': `document.querySelector('#list').innerHTML = to.html; document.title = to.title;`,
    'and leaves the title standing': `document.querySelector('#list').innerHTML = to.html;`,
    'writes other words into the same elements': `
      const into = document.createElement('div');
      into.innerHTML = to.html;
      document.title = document.querySelector('h1').textContent = to.title;
      const [now, next] = [document, into].map((root) => [...root.querySelectorAll('.noi-dung p')]);
      now.forEach((p, index) => (p.textContent = next[index]?.textContent ?? ''));`,
    'writes other words in and leaves the title standing': `
      const into = document.createElement('div');
      into.innerHTML = to.html;
      document.querySelector('h1').textContent = to.title;
      const [now, next] = [document, into].map((root) => [...root.querySelectorAll('.noi-dung p')]);
      now.forEach((p, index) => (p.textContent = next[index]?.textContent ?? ''));`,
    'puts another article in, beside a pasted stretch with a translator’s traces': `
      document.querySelector('#list').innerHTML =
        to.html + '<p><font><font style="vertical-align: inherit">Theo bản dịch.</font></font></p>';
      document.title = to.title;`,
    'shows a word of patience in between': `
      document.querySelector('#list').innerHTML = '<p>Đang tải…</p>';
      setTimeout(() => { document.querySelector('#list').innerHTML = to.html; document.title = to.title; }, 900);`,
  };

  const USUAL = ['puts another article in'];

  for (const [name, script] of Object.entries(BUTTONS))
    test(
      `a button that ${name} makes no use of the first article’s record`,
      longUnless(USUAL.includes(name)),
      async ({ extension }) => {
        const html = await casePage('05-two-articles-one-address/doc-bao.html');
        const change = `<script>
        const go = (name) => { const to = { html: A['#/bai/' + name], title: T['#/bai/' + name] }; ${script} };
        document.querySelector('#list').innerHTML = A['#/bai/1']; document.title = T['#/bai/1'];
      </script>`;
        await servePage(extension.context, url, html.replace('</body>', `${change}</body>`));
        const go = (name: number) =>
          page.evaluate((to) => (window as unknown as { go: (name: number) => void }).go(to), name);
        const page = await openRead(extension, url);
        await page.evaluate(() => Object.assign(window, { go }));
        await markRemark(page, wordsA);
        await go(2);
        await expectMarks(page, []);
        await expect
          .poll(async () => (await paintedTexts(page)).map(({ text }) => text).join())
          .toContain('31 hộ');
        await markRemark(page, B.words);
        await go(1);
        await expectMarks(page, remark(wordsA));
        await go(2);
        await expectMarks(page, remark(B.words));
        await page.waitForTimeout(SETTLED);
        await expect(page.getByText('Bài đã được sửa')).toHaveCount(0);
        await expect(page.getByText('cần xem lại')).toHaveCount(0);
        expect(await storedMarks(extension)).toEqual([
          { words: wordsA, title: A.title, address: url, source: url, anchorStatus: 'exact' },
          { words: B.words, title: B.title, address: url, source: url, anchorStatus: 'exact' },
        ]);
      },
    );

  test('a page that is translated in place stays the same article', async ({ extension }) => {
    await servePage(extension.context, url, await casePage('05-two-articles-one-address/doc-bao.html'));
    const page = await openRead(extension, `${url}#/bai/1`);
    await markRemark(page, wordsA);
    await page.evaluate(() => {
      document.documentElement.classList.add('translated-ltr');
      document.title = 'A new road and a warm hearth in Khe Sim';
      for (const [index, p] of document.querySelectorAll('h1, .noi-dung p').entries()) {
        p.setAttribute('data-before', p.textContent!);
        p.innerHTML = `<font dir="auto"><font dir="auto">Translated paragraph ${index} about the road and the hearth of the hamlet.</font></font>`;
      }
    });
    await page.waitForTimeout(SETTLED);
    await page.evaluate(() => {
      document.documentElement.classList.remove('translated-ltr');
      document.title = 'Con đường mới và bếp lửa hồng ở xóm Khe Sim';
      for (const p of document.querySelectorAll('[data-before]'))
        p.textContent = p.getAttribute('data-before');
    });
    await expectMarks(page, remark(wordsA));
    expect((await storedRows(extension)).articles).toHaveLength(1);
  });
});
