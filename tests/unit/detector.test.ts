// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

const world = vi.hoisted(() => ({ tell: vi.fn() }));
vi.mock('@/utils/platform/messages/messages.ts', () => ({ tellBackground: world.tell }));

const { default: detector } = await import('@/entrypoints/detector.content.ts');

const TITLE = 'Con đường mới ở bản Nà Khoang do dân tự góp công';
const PARAGRAPH =
  'Sau ba tháng kiên trì, 46 hộ đã ký vào biên bản hiến tổng cộng 5.200 m2 đất, và con đường hoàn thành trước mùa mưa. ';

let life: AbortController;

beforeEach(() => {
  life = new AbortController();
  world.tell.mockReset().mockResolvedValue(undefined);
  location.href =
    'http://vidu.vn/xay-dung-dang/con-duong-moi-o-ban-na-khoang-do-dan-tu-gop-cong-20231012.html';
  document.title = TITLE;
  document.body.innerHTML = `<h1>${TITLE}</h1><div>12/10/2023</div>${`<p>${PARAGRAPH.repeat(4)}</p>`.repeat(4)}`;
});

afterEach(() => {
  life.abort();
  Reflect.deleteProperty(document, 'prerendering');
});

const start = () => {
  const { signal } = life;
  const context = {
    signal,
    setTimeout: () => 0,
    addEventListener: (target: EventTarget, name: string, listener: () => void) =>
      target.addEventListener(name, listener, { signal }),
  };
  void detector.main(context as never);
};

const FOUND = ['pageDetected', { isArticle: true, hasReader: false }] as const;

it('a page that is shown is told of', () => {
  start();
  expect(world.tell.mock.calls).toEqual([FOUND]);
});

it('a page that the browser makes ready is told of when somebody comes to it, and not before', () => {
  Object.defineProperty(document, 'prerendering', { value: true, configurable: true });
  start();
  expect(world.tell).not.toHaveBeenCalled();
  Object.defineProperty(document, 'prerendering', { value: false, configurable: true });
  document.dispatchEvent(new Event('prerenderingchange'));
  expect(world.tell.mock.calls).toEqual([FOUND]);
});
