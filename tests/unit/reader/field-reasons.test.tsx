// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { expect, it, vi } from 'vitest';
import { MarkCard } from '@/components/mark/MarkCard.tsx';
import { SuggestionCard } from '@/components/over-page/SuggestionCard.tsx';
import { understand } from '@/entrypoints/background/text-reading.ts';
import { viewSuggestion } from '@/entrypoints/reader/cards/suggestion-view.ts';
import { useReasons } from '@/entrypoints/reader/cards/use-reasons.ts';
import type { MarkedStatistic, StatisticField } from '@/utils/model/records.ts';
import type { BackgroundCalls, Request } from '@/utils/platform/messages/messages.ts';
import type { Mark, Session } from '@/utils/reading/index.ts';
import { Lessons, suggest } from '@/utils/suggest/index.ts';
import { aLesson, aMark } from '../../sample/records.ts';
import { show } from '../components/render.ts';

vi.mock('#i18n', () => import('../background/fake-i18n.ts'));
vi.mock('@/utils/platform/messages/messages.ts', () => ({
  callBackground: async (_: 'understand', request: Request<BackgroundCalls, 'understand'>) =>
    understand(request, { lessons: new Lessons([]), names: [] }),
}));

const TEXT =
  'Theo Sở Y tế, tỷ lệ tiêm chủng đạt 96%, tăng 4% so với năm trước. Xã có 46 chi bộ, dự kiến trồng 60 ha rừng.';
const MARKED = 'tăng 4%';

/** What a card tells of the fields of a figure, by their names. */
const told = (container: HTMLElement) =>
  Object.fromEntries(
    [...container.querySelectorAll<HTMLElement>('[data-testid^=reason-]')].map((row) => [
      row.previousElementSibling?.textContent,
      row.textContent,
    ]),
  );

const nothing = () => {};

async function cardOf(marked: string, lessons = new Lessons([])): Promise<HTMLElement> {
  const suggestion = lessons
    .apply(TEXT, suggest(TEXT))
    .find(({ start, end }) => TEXT.slice(start, end) === marked)!;
  return show(
    <SuggestionCard
      suggestion={viewSuggestion(suggestion, TEXT)}
      sameName={1}
      position={{ index: 1, count: 1 }}
      onAccept={nothing}
      onAcceptAs={nothing}
      onAcceptAll={nothing}
      onReject={nothing}
      onPrevious={nothing}
      onNext={nothing}
      onClose={nothing}
    />,
  );
}

it('a proposed figure tells from which words each field was read, and by which rule', async () => {
  expect(told(await cardOf(MARKED))).toEqual({
    'Đối tượng': 'tỷ lệ tiêm chủng – cùng đối tượng với con số đứng trước',
    'Mốc so sánh': 'năm trước – cụm so sánh, như “so với”, “cao hơn”',
    'Nguồn số liệu': 'Sở Y tế – cụm mở đầu bằng “theo”',
  });
});

it('words that are not what the field says are told, and a doubt is told as one', async () => {
  expect(told(await cardOf('60 ha'))).toMatchObject({
    'Kết quả hay mục tiêu': 'mục tiêu (?) – đọc từ “dự kiến” (từ, mốc năm hoặc đề mục chỉ mục tiêu)',
  });
});

it('a subject that the reviewer taught is told to be that', async () => {
  const lessons = new Lessons([aLesson({ words: 'chi bộ', subject: 'chi bộ nông thôn' })]);
  expect(told(await cardOf('46 chi bộ', lessons))).toEqual({
    'Đối tượng': 'chi bộ nông thôn (?) – như bạn đã sửa lần trước',
  });
});

const SPAN = { start: TEXT.indexOf(MARKED), end: TEXT.indexOf(MARKED) + MARKED.length };
const SESSION = {
  page: {
    current: { value: { text: () => ({ text: TEXT }) } },
    article: { value: { publishedOn: null } },
  },
} as unknown as Session;

function Card({ mark }: { mark: Mark }) {
  return (
    <MarkCard
      annotation={mark.annotation}
      candidates={[]}
      context={{ before: '', after: '' }}
      position={{ index: 1, count: 1 }}
      overlap={{ index: 1, count: 1 }}
      identity={{ candidates: [], notices: [] }}
      reasons={useReasons(SESSION, mark)}
      figures={1}
      unseen={null}
      isUnsaved={false}
      other={{}}
      onEdit={nothing}
      onKind={nothing}
      onSplit={nothing}
      onDelete={nothing}
      onRebound={nothing}
      onAcceptChange={nothing}
      onRelink={nothing}
      onPreview={nothing}
      onPrevious={nothing}
      onNext={nothing}
      onNextOverlap={nothing}
      onRetry={null}
      onClose={nothing}
    >
      {null}
    </MarkCard>
  );
}

async function markTells(unconfirmed: StatisticField[], changes: Partial<MarkedStatistic> = {}) {
  const places = [{ kind: 'statistic', ...SPAN } as const];
  const taught = { lessons: new Lessons([]), names: [] };
  const statistic = understand({ text: TEXT, publishedOn: null, places }, taught)[0]!.statistic!;
  const annotation = aMark('statistic', MARKED, { statistic: { ...statistic, unconfirmed, ...changes } });
  const mark = { annotation, anchoring: { span: SPAN } } as unknown as Mark;
  const container = await show(<Card mark={mark} />);
  // The background answers; then the card is drawn again.
  await act(async () => {});
  return told(container);
}

it('a mark tells the same of the fields that nobody has confirmed, and of no other', async () => {
  expect(await markTells(['subject'])).toEqual({
    'Đối tượng': expect.stringContaining('cùng đối tượng với con số đứng trước'),
  });
  expect(await markTells([])).toEqual({});
});

it('a mark tells nothing of a field that is not what the machine reads today', async () => {
  expect(await markTells(['subject', 'baseline'], { subject: 'dân số' })).toEqual({
    'Mốc so sánh': expect.stringContaining('năm trước'),
  });
});
