// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { expect, it, vi } from 'vitest';
import { MarkFields } from '@/components/mark/MarkFields.tsx';
import { summariseCampaign, summariseStatistic, wordingIn } from '@/components/words/summaries.ts';
import {
  BLANK_CAMPAIGN,
  BLANK_STATISTIC,
  CAMPAIGN_FIELDS,
  CHOICES,
  type MarkField,
  STATISTIC_FIELDS,
  tell,
  type WrittenCampaign,
} from '@/utils/model/mark-fields.ts';
import {
  type Campaign,
  SENTENCE_FIELDS,
  type Statistic,
  type StatisticField,
} from '@/utils/model/records.ts';
import { asMarked } from '@/utils/model/unconfirmed.ts';
import { filled } from '../../sample/filled-fields.ts';
import { show } from './render.ts';

vi.mock('#i18n', () => import('../background/fake-i18n.ts'));

const CAMPAIGN: Campaign = { ...filled<WrittenCampaign>(CAMPAIGN_FIELDS), gazetteerId: 'muc-luc' };
const STATISTIC = asMarked(filled<Statistic>(STATISTIC_FIELDS), []);

const ROWS: [string, MarkField, 'campaign' | 'statistic'][] = [
  ...Object.entries<MarkField>(CAMPAIGN_FIELDS).map(
    ([name, field]) => [name, field, 'campaign'] as [string, MarkField, 'campaign'],
  ),
  ...Object.entries<MarkField>(STATISTIC_FIELDS).map(
    ([name, field]) => [name, field, 'statistic'] as [string, MarkField, 'statistic'],
  ),
];

/** Something else for a field: as it is typed, and as it is kept. */
function another(field: MarkField): [written: string, kept: string | number] {
  if (field.as === 'choice') return [CHOICES[field.of][0], CHOICES[field.of][0]];
  return field.as === 'value' ? ['12,5', 12.5] : ['chữ khác', 'chữ khác'];
}

it.each(ROWS)('%s can be read and corrected on the card', async (name, field, kind) => {
  const onEdit = vi.fn();
  const record: Campaign | Statistic = kind === 'campaign' ? CAMPAIGN : STATISTIC;
  const content = {
    id: 'x',
    kind,
    note: '',
    quote: 'lời trích',
    campaign: kind === 'campaign' ? CAMPAIGN : null,
    statistic: kind === 'statistic' ? STATISTIC : null,
  };
  const container = await show(<MarkFields content={content} onEdit={onEdit} />);
  const index = Object.keys(kind === 'campaign' ? CAMPAIGN_FIELDS : STATISTIC_FIELDS).indexOf(name);
  const label = container.querySelectorAll<HTMLLabelElement>('.fields-form label')[index]!;
  const input = container.querySelector<HTMLInputElement | HTMLSelectElement>(`[id="${label.htmlFor}"]`)!;
  const value = Reflect.get(record, name);
  expect(label.textContent).toMatch(/^\p{Lu}[^.]+$/u);
  expect(input.value).toBe(field.as === 'value' ? '40.321,5' : value);

  const [written, kept] = another(field);
  await act(() => {
    input.value = written;
    input.dispatchEvent(new Event('input', { bubbles: true }));
    input.dispatchEvent(new Event('change', { bubbles: true }));
  });
  expect(onEdit).toHaveBeenCalledWith({ [kind]: { ...record, [name]: kept } }, { [kind]: record });
});

it.each(['subject', 'baseline', 'attribution', 'aim'] as const)(
  'a doubt about %s is told, and ends when the reviewer ticks or corrects the field',
  async (name) => {
    const onEdit = vi.fn();
    const doubted = { ...STATISTIC, unconfirmed: [...SENTENCE_FIELDS] };
    const content = {
      id: 'x',
      kind: 'statistic',
      note: '',
      campaign: null,
      statistic: doubted,
      quote: '',
    } as const;
    const container = await show(<MarkFields content={content} onEdit={onEdit} />);
    const left = SENTENCE_FIELDS.filter((one) => one !== name);
    const place = SENTENCE_FIELDS.indexOf(name);

    expect(container.querySelector('[data-testid=doubts]')!.textContent).toContain('Đối tượng');
    const buttons = container.querySelectorAll<HTMLButtonElement>('[data-testid=confirm]');
    expect(buttons).toHaveLength(SENTENCE_FIELDS.length);
    await act(() => buttons[place]!.click());
    const confirmed = { ...STATISTIC, unconfirmed: left };
    expect(onEdit).toHaveBeenLastCalledWith({ statistic: confirmed }, { statistic: doubted });

    const index = Object.keys(STATISTIC_FIELDS).indexOf(name);
    const label = container.querySelectorAll<HTMLLabelElement>('.fields-form label')[index]!;
    const input = container.querySelector<HTMLInputElement>(`[id="${label.htmlFor}"]`)!;
    const [written, kept] = another(STATISTIC_FIELDS[name]);
    await act(() => {
      input.value = written;
      input.dispatchEvent(new Event('input', { bubbles: true }));
      input.dispatchEvent(new Event('change', { bubbles: true }));
    });
    expect(onEdit).toHaveBeenLastCalledWith(
      { statistic: { ...confirmed, [name]: kept } },
      { statistic: doubted },
    );

    await show(<MarkFields content={{ ...content, statistic: STATISTIC }} onEdit={onEdit} />);
    expect(container.querySelector('[data-testid=doubts]')).toBeNull();
  },
);

it('what is unconfirmed is no fact in the one line on a mark', () => {
  const line = (unconfirmed: StatisticField[]) => summariseStatistic(asMarked(STATISTIC, unconfirmed), '');
  expect(line(['baseline'])).toContain('chữ ở ô baseline (?)');
  expect(line([])).not.toContain('(?)');
  const result = { ...STATISTIC, aim: 'result' } as const;
  expect(summariseStatistic(asMarked(result, ['aim']), '')).toContain('kết quả (?)');
  expect(summariseStatistic(asMarked(result, []), '')).not.toContain('kết quả');
});

it.each(ROWS)('%s is told in the one line on a mark where its row says so', (name, field, kind) => {
  const line = (change: object) =>
    kind === 'campaign'
      ? summariseCampaign({ ...CAMPAIGN, ...change })
      : summariseStatistic({ ...STATISTIC, ...change }, '');
  const record = kind === 'campaign' ? CAMPAIGN : STATISTIC;
  const blank = kind === 'campaign' ? BLANK_CAMPAIGN : BLANK_STATISTIC;
  const words = tell(field, Reflect.get(record, name), wordingIn(''));
  expect(words).not.toBe('');
  expect(line({}).includes(words)).toBe(field.inSummary);
  if (field.inSummary) expect(line({ [name]: Reflect.get(blank, name) })).not.toContain(words);
});

it('the one line on a mark reads as a sentence', () => {
  const figure: Statistic = {
    ...BLANK_STATISTIC,
    kind: 'percent',
    value: 12.1,
    unit: '%',
    comparator: 'over',
    direction: 'up',
    baseline: 'cùng kỳ năm 2020',
  };
  expect(summariseStatistic(figure, 'hơn 12,1%')).toBe('phần trăm · tăng hơn 12,1% · cùng kỳ năm 2020');
  expect(summariseStatistic({ ...figure, aim: 'target' }, 'hơn 12,1%')).toMatch(/ · mục tiêu$/);
  const directive: Campaign = {
    ...BLANK_CAMPAIGN,
    kind: 'directive',
    name: 'Chỉ thị 05-CT/TW',
    number: '05-CT/TW',
    date: '2016-05-15',
  };
  expect(summariseCampaign(directive)).toBe('chỉ thị · Chỉ thị 05-CT/TW · 15/05/2016');
});

it('a value is told, and may be typed, with the decimals it was printed with', async () => {
  const figure = asMarked({ ...BLANK_STATISTIC, kind: 'percent', value: 57, unit: '%' }, []);
  expect(summariseStatistic(figure, 'đạt 57,0% dự toán')).toBe('phần trăm · 57,0%');
  const onEdit = vi.fn();
  const content = { id: 'x', kind: 'statistic', note: '', campaign: null, quote: '57,0%' } as const;
  const draw = (value: Statistic['value']) =>
    show(<MarkFields content={{ ...content, statistic: { ...figure, value } }} onEdit={onEdit} />);
  const container = await draw(57);
  const index = Object.keys(STATISTIC_FIELDS).indexOf('value');
  const label = container.querySelectorAll<HTMLLabelElement>('.fields-form label')[index]!;
  const input = container.querySelector<HTMLInputElement>(`[id="${label.htmlFor}"]`)!;
  expect(input.value).toBe('57,0');

  await act(() => {
    input.value = '58,0';
    input.dispatchEvent(new Event('input', { bubbles: true }));
    input.dispatchEvent(new Event('change', { bubbles: true }));
  });
  expect(onEdit).toHaveBeenLastCalledWith({ statistic: { ...figure, value: '58,0' } }, { statistic: figure });
  await draw('58,0');
  expect(input.value).toBe('58,0');
});
