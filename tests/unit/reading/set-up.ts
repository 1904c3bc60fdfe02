import { afterEach, beforeEach } from 'vitest';
import { FakeBackground } from './background.ts';

/** What the page says in the tests of the session. */
export const TEXT = 'Cả huyện có 118/126 thôn đạt chuẩn. Thu ngân sách tăng 12,1% so với cùng kỳ năm 2020.';

/** Both are new for each test of a file that imports them; the life ends with it. */
export let background: FakeBackground;
export let life: AbortController;

beforeEach(() => {
  life = new AbortController();
  background = new FakeBackground();
});
afterEach(() => life.abort());
