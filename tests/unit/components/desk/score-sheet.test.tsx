// @vitest-environment happy-dom
import { useState } from 'preact/hooks';
import { act } from 'preact/test-utils';
import { beforeEach, expect, it, vi } from 'vitest';
import { MissingLine } from '@/components/desk/review/MissingLine.tsx';
import { ScoreSheet } from '@/components/desk/review/ScoreSheet.tsx';
import { missingIn } from '@/utils/entries/review-state.ts';
import { emptyReview } from '@/utils/store/desk/reviews.ts';
import { anEntry } from '../../../sample/desk.ts';
import { show } from '../render.ts';

vi.mock('#i18n', () => ({
  i18n: {
    t: (key: string, values: string[] = []) => (key === 'app.language' ? 'vi' : [key, ...values].join(' ')),
  },
}));

const AWARD = {
  scale: 10,
  criteria: [
    { name: 'Tính mới', most: 5 },
    { name: 'Bút pháp', most: 3 },
  ],
};

let scores: Record<string, number>;
const opened = vi.fn();
function Page() {
  const [own, setOwn] = useState<Record<string, number>>({});
  scores = own;
  const decision = { verdict: 'proposed' as const, reason: 'Chắc' };
  const missing = missingIn(anEntry(), { ...emptyReview('entry-1'), decision, scores: own }, AWARD);
  return (
    <>
      <ScoreSheet award={AWARD} scores={own} onScore={setOwn} />
      <MissingLine missing={missing} onOpenPart={opened} />
    </>
  );
}

const fields = () => [...document.querySelectorAll<HTMLInputElement>('[data-testid=points]')];
const total = () => document.querySelector('[data-testid=total]')!.textContent;
const write = (at: number, text: string) =>
  act(() => {
    fields()[at]!.value = text;
    fields()[at]!.dispatchEvent(new Event('input', { bubbles: true }));
    fields()[at]!.dispatchEvent(new Event('blur'));
  });
const problem = () => document.querySelector('[role=alert]')?.textContent;

beforeEach(() => show(<Page />));

it('points are read with a comma, summed up once all are there, and shown as they are written', async () => {
  await write(0, '4.5');
  expect(total()).toBe('– / 8');
  await write(1, '2,25');
  expect([scores, total()]).toEqual([{ 'Tính mới': 4.5, 'Bút pháp': 2.25 }, '6,75 / 8']);
  expect(fields().map(({ value }) => value)).toEqual(['4,5', '2,25']);
  await write(1, '');
  expect([scores, total()]).toEqual([{ 'Tính mới': 4.5 }, '– / 8']);
});

it('what is out of range or no number is said, is not kept, and makes no sum', async () => {
  await write(0, '4');
  await write(1, '3');
  await write(0, '5,5');
  expect([problem(), scores['Tính mới'], total()]).toEqual(['score.range 5', 4, '– / 8']);
  expect(fields()[0]!.value).toBe('5,5');
  expect(fields()[0]!.getAttribute('aria-invalid')).toBe('true');
  await write(0, 'hay');
  expect(problem()).toBe('score.noNumber');
  await write(0, '5');
  expect([problem(), total()]).toEqual([undefined, '8 / 8']);
});

it('Enter goes down the sheet, and what is missing leads to where it is written', async () => {
  fields()[0]!.focus();
  await act(() => void fields()[0]!.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter' })));
  expect(document.activeElement).toBe(fields()[1]);
  const missing = () => [...document.querySelectorAll<HTMLButtonElement>('[data-testid=missing] button')];
  expect(missing().map(({ textContent }) => textContent)).toEqual([
    'missing.part 1',
    'missing.part 2',
    'missing.points Tính mới',
    'missing.points Bút pháp',
  ]);
  await act(() => missing()[2]!.click());
  expect(document.activeElement).toBe(fields()[0]);
  await act(() => missing()[1]!.click());
  expect(opened).toHaveBeenCalledWith(1);
});
