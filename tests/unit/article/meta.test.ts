import { expect, test } from 'vitest';
import { PUBLISHED_NAME } from '@/utils/article/detect/head-signals.ts';
import { PUBLISHED_TAGS } from '@/utils/article/head/meta.ts';

test.each(PUBLISHED_TAGS)('the detector sees what the reader reads: %s', (name) => {
  expect(PUBLISHED_NAME.test(name)).toBe(true);
});

test.each(['article:publisher', 'article:modified_time', 'og:updated_time', 'update', 'author'])(
  'and takes %s for no date of publication',
  (name) => {
    expect(PUBLISHED_NAME.test(name)).toBe(false);
  },
);
