import { expect, test } from 'vitest';
import { COVER_NAME, highlightName, OWN_UI_SELECTOR, styleRules } from '@/utils/marks/style-sheet.ts';

const namesIn = (rules: string) =>
  new Set(Array.from(rules.matchAll(/::highlight\(([^)]+)\)/g), ([, name]) => name));

test('a page has rules for the highlights that are shown on it and for no others: each costs it time', () => {
  const shown = [
    highlightName('statistic', 'suggestion', 'light'),
    highlightName('remark', 'mark', 'dark'),
    COVER_NAME,
  ];
  expect(namesIn(styleRules(new Set(shown)))).toEqual(new Set(shown));
  expect(namesIn(styleRules(new Set()))).toEqual(new Set());
  expect(styleRules(new Set())).toContain(OWN_UI_SELECTOR);
});
