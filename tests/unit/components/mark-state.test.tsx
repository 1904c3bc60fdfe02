// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';
import { Quote } from '@/components/mark/Quote.tsx';
import { StatusTag } from '@/components/mark/StatusTag.tsx';
import type { Annotation } from '@/utils/model/records.ts';
import { aMark } from '../../sample/records.ts';
import { show } from './render.ts';

vi.mock('#i18n', () => ({ i18n: { t: (key: string) => key } }));

/** What a card and the popup's list say of a mark on “11,5”. */
const STATES: [Partial<Annotation>, string][] = [
  [{ anchorStatus: 'exact' }, '11,5'],
  [{ anchorStatus: 'moved' }, '11,5 status.moved'],
  [{ anchorStatus: 'changed', currentQuote: '15,1' }, '11,5 → 15,1 status.changed'],
  [{ anchorStatus: 'changed', currentQuote: '11,5' }, '11,5 status.changedBeside'],
  [{ anchorStatus: 'changed', currentQuote: null }, '11,5 status.changed'],
  [{ anchorStatus: 'orphan', keptAsEvidence: true }, '11,5 status.evidence'],
];

it.each([
  ['hidden', 'exact', '11,5 unseen.hidden'],
  ['translated', 'orphan', '11,5 unseen.translated'],
  ['partial', 'changed', '11,5 unseen.partial'],
] as const)(
  'a mark that is not shown (%s) is said to be that, whatever was found last: %s',
  async (unseen, anchorStatus, told) => {
    const annotation = aMark('statistic', '11,5', { anchorStatus });
    const container = await show(
      <>
        <Quote annotation={annotation} /> <StatusTag annotation={annotation} unseen={unseen} />
      </>,
    );
    expect(container.textContent?.trim()).toBe(told);
  },
);

it.each(STATES)('%j is told as: %s', async (state, told) => {
  const annotation = aMark('statistic', '11,5', state);
  const container = await show(
    <>
      <Quote annotation={annotation} /> <StatusTag annotation={annotation} />
    </>,
  );
  expect(container.textContent?.trim()).toBe(told);
});
