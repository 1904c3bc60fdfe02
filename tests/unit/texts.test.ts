import { expect, it, vi } from 'vitest';

/** The browser's side: messages as `@wxt-dev/i18n` writes them; it answers nothing once the extension is gone. */
const i18n = vi.hoisted(() => {
  const messages: Record<string, string> = {
    app_name: 'Bút Nhớ',
    when_day: 'ngày $1',
    card_overlap: '$1/$2 chỗ đánh dấu tại đây',
    price: 'giá $$1',
    toast_saved: 'Đã lưu $1 thay đổi. | Đã lưu cả $1 thay đổi.',
    none: 'không có | có $1 | có những $1',
    toast_failed: '$1 chỗ. $2 | $1 các chỗ. $2',
  };
  return {
    isGone: false,
    // As the browsers do it: `$$` is a dollar sign, `$1` to `$9` are what was given, or nothing.
    getMessage(key: string, values: readonly string[] = []): string {
      if (i18n.isGone) throw new Error('Extension context invalidated.');
      return (messages[key] ?? '').replace(/\$(\$|[1-9])/g, (_, mark) =>
        mark === '$' ? '$' : (values[mark - 1] ?? ''),
      );
    },
  };
});
vi.mock('@/utils/platform/browser.ts', () => ({ browser: { i18n } }));

const { createTexts } = await import('@/utils/platform/texts.ts');
const KEYS = ['app.name', 'when.day', 'card.overlap', 'price', 'toast.saved', 'none', 'toast.failed'];

it.each<
  [
    string,
    string,
    ...(Parameters<ReturnType<typeof createTexts>['t']> extends [string, ...infer R] ? R : never),
  ]
>([
  ['Bút Nhớ', 'app.name'],
  ['ngày 06/10/2021', 'when.day', ['06/10/2021']],
  ['1/3 chỗ đánh dấu tại đây', 'card.overlap', [1, 3]],
  ['giá $1', 'price'],
  ['Đã lưu 1 thay đổi.', 'toast.saved', 1],
  ['Đã lưu cả 20 thay đổi.', 'toast.saved', 20],
  ['không có', 'none', 0],
  ['có 1', 'none', 1],
  ['có những 2', 'none', 2],
  ['3 các chỗ. Ổ đĩa đầy: còn $1.', 'toast.failed', 3, [3, 'Ổ đĩa đầy: còn $1.']],
])('“%s” is read before and after the extension is gone', (text, key, ...rest) => {
  i18n.isGone = false;
  const texts = createTexts(KEYS);
  // Any first use reads them all.
  texts.t('app.name');
  expect(texts.t(key, ...rest)).toBe(text);
  i18n.isGone = true;
  expect(texts.t(key, ...rest)).toBe(text);
});
