import { expect, test } from 'vitest';
import { type CitedSource, citation } from '@/utils/dossier/copying/citation.ts';

const NOTHING: CitedSource = { title: null, byline: null, outlet: null, published: null, address: null };

test('a quote is copied with author, title, outlet, day and address, the title its link in rich text', () => {
  expect(
    citation('18 hộ', {
      title: 'Hũ gạo nghĩa tình',
      byline: 'Lò Thị Mây',
      outlet: 'Báo Vùng cao',
      published: '15/06/2021',
      address: 'https://bao-mau.vn/bai#:~:text=18%20h%E1%BB%99',
    }),
  ).toEqual({
    plain:
      '“18 hộ” – Lò Thị Mây, “Hũ gạo nghĩa tình”, Báo Vùng cao, 15/06/2021, https://bao-mau.vn/bai#:~:text=18%20h%E1%BB%99',
    html:
      '<blockquote>“18 hộ”</blockquote><p>– Lò Thị Mây, ' +
      '<a href="https://bao-mau.vn/bai#:~:text=18%20h%E1%BB%99">“Hũ gạo nghĩa tình”</a>, Báo Vùng cao, 15/06/2021</p>',
  });
});

test('what is not known is left out, and a page without a title is told by its address', () => {
  expect(citation('18 hộ', NOTHING)).toEqual({ plain: '“18 hộ”', html: '<blockquote>“18 hộ”</blockquote>' });
  expect(citation('18 hộ', { ...NOTHING, address: 'https://bao-mau.vn/bai' }).html).toContain(
    '<p>– <a href="https://bao-mau.vn/bai">https://bao-mau.vn/bai</a></p>',
  );
});

test('what a page says is shown letter for letter, and leads nowhere but into the web', () => {
  const { html } = citation('a\0<script>alert(1)</script>\nb\ud800', {
    ...NOTHING,
    title: '"><img src=x onerror=alert(1)>',
    byline: '[x](javascript:alert(1)) & Co',
    address: 'javascript:alert(1)',
  });
  expect(html).toBe(
    '<blockquote>“a\ufffd&lt;script&gt;alert(1)&lt;/script&gt;<br>b\ufffd”</blockquote>' +
      '<p>– [x](javascript:alert(1)) &amp; Co, “&quot;&gt;&lt;img src=x onerror=alert(1)&gt;”</p>',
  );
});
