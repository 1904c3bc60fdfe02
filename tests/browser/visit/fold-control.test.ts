import { afterEach, expect, test } from 'vitest';
import { foldOf } from '@/utils/article/visit/sight/fold-control.ts';

afterEach(() => {
  document.body.replaceChildren();
});

const PART = '<div id="them" hidden><p>Phần hai của bài.</p><button>Xem thêm</button></div>';

test.each([
  ['a button behind it', `<p>Một.</p>${PART}<button>Xem thêm</button>`, 'Xem thêm'],
  ['a link before it', `<p>Một.</p><a href="#">Đọc tiếp…</a>${PART}`, 'Đọc tiếp…'],
  [
    'a control that names it',
    `<div><span aria-controls="them">Phần hai</span></div><p>Một.</p>${PART}`,
    'Phần hai',
  ],
  ['a target of a library', `<button data-bs-target="#them">▾ Chi tiết</button>${PART}`, '▾ Chi tiết'],
  [
    'a label further off',
    `<section><p>Một.</p><div>${PART}</div><label>Mở rộng</label></section>`,
    'Mở rộng',
  ],
  ['no control at all', `<p>Một.</p>${PART}<button>Gửi</button>`, null],
  ['a control that is hidden itself', `<p>Một.</p>${PART}<button hidden>Xem thêm</button>`, null],
])('%s', (_, html, label) => {
  document.body.innerHTML = html;
  const { control, place } = foldOf(document.getElementById('them')!);
  expect(control?.label ?? null).toBe(label);
  expect(place).not.toBeNull();
  expect(document.getElementById('them')!.contains(place)).toBe(false);
});

test('without a control the place is what stands before the part', () => {
  document.body.innerHTML = `<p id="mot">Một.</p><p hidden>Hai.</p>${PART}`;
  expect(foldOf(document.getElementById('them')!).place?.id).toBe('mot');
});
