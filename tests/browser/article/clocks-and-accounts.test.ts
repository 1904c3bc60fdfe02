import { expect, it } from 'vitest';
import { readArticle } from '@/utils/article/read.ts';
import { vietnamDay } from '@/utils/model/days.ts';

const URL = 'http://bao-vidu.vn/kinh-te/202405/muoi-len-bang-chuyen-e1b30d5/';
const TITLE = 'Muối lên băng chuyền ở xã ven biển';
const TODAY = vietnamDay(new Date().toISOString()).split('-').reverse().join('/');

/** An article of our own. @param head what the site prints over its menu @param under what stands under the headline */
function read({ head = '', over = '', under = '', meta = '', end = '' }) {
  const prose =
    'Trưa nắng, cánh đồng muối không còn hàng người gánh nối nhau trên bờ thửa mà có tiếng băng cao su đưa muối về kho. ';
  const html = `<html lang="vi"><head><title>${TITLE}</title>${meta}</head><body><div>${head}</div>
<div><a href="/">Thời sự</a> <a href="/kt">Kinh tế</a></div>${over}<h1>${TITLE}</h1>${under}
<div class="noi-dung">${`<p>${prose.repeat(3)}</p>`.repeat(5)}${end}</div></body></html>`;
  return readArticle(new DOMParser().parseFromString(html, 'text/html'), URL).meta;
}

const CLOCK = `<span>${TODAY} | 14:22 [GMT+7]</span>`;
const STATED = '<meta property="article:published_time" content="2024-08-02T09:11:00+07:00">';

it('a site’s own clock is no day of publication', () => {
  expect(read({ head: CLOCK }).publishedOn).toBeNull();
  expect(read({ head: CLOCK, meta: STATED }).publishedOn).toBe('2024-08-02');
  expect(read({ head: CLOCK, under: '<p>Cập nhật lúc 07:18, 21/05/2024</p>' }).publishedOn).toBe(
    '2024-05-21',
  );
});

it('on its first day an article is dated by the line right over its headline, or under it', () => {
  const today = TODAY.split('/').reverse().join('-');
  expect(read({ over: `<div>${CLOCK}</div>` }).publishedOn).toBe(today);
  expect(read({ head: CLOCK, under: `<p>${TODAY} 07:18</p>` }).publishedOn).toBe(today);
});

it('a change that came before the stated publication is the publication', () => {
  expect(read({ meta: STATED, under: '<p>Cập nhật lúc 07:18, 21/05/2024</p>' }).publishedOn).toBe(
    '2024-05-21',
  );
  expect(read({ meta: STATED, under: '<p>Cập nhật lúc 07:18, 21/09/2024</p>' }).publishedOn).toBe(
    '2024-08-02',
  );
});

it('an account is no author', () => {
  expect(read({ under: '<p>Posted on 18/01/2024 by hoiphunu</p>' }).byline).toBeNull();
  expect(read({ under: '<p>Viết bởi Super User</p>' }).byline).toBeNull();
  expect(read({ under: '<p>Super User</p>', end: '<p><strong>Mã Thị Gấm</strong></p>' }).byline).toBe(
    'Mã Thị Gấm',
  );
});
