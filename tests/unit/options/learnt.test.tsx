// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { beforeEach, expect, it, vi } from 'vitest';
import { Learnt } from '@/entrypoints/options/Learnt.tsx';
import { acceptCampaign, listAcceptedCampaigns } from '@/utils/store/campaigns.ts';
import { database } from '@/utils/store/database/database.ts';
import { learn, listLessons } from '@/utils/store/lessons.ts';
import { aCampaign, aLesson, anAcceptedCampaign } from '../../sample/records.ts';
import { show } from '../components/render.ts';

vi.mock('#i18n', () => import('../background/fake-i18n.ts'));
const { announceChange } = vi.hoisted(() => ({ announceChange: vi.fn(async () => {}) }));
vi.mock('@/utils/platform/messages/messages.ts', () => ({ announceChange }));

beforeEach(async () => {
  announceChange.mockClear();
  await database.delete();
  await database.open();
});

const inList = (container: HTMLElement) =>
  [...container.querySelectorAll('[data-testid=learnt] > span')].map((item) => item.textContent);

it('says that nothing was learnt yet', async () => {
  const container = await show(<Learnt />);
  await vi.waitFor(() => expect(container.querySelector('[data-testid=nothing-learnt]')).not.toBeNull());
  expect(inList(container)).toEqual([]);
});

it('tells in words what was learnt, forgets it, and learns it again', async () => {
  const campaign = aCampaign({ kind: 'programme', name: 'Bếp lửa nghĩa tình' });
  await learn([
    aLesson({ about: 'campaign', words: 'bếp lửa', quote: 'Bếp lửa', campaign, subject: null }),
    aLesson(),
    aLesson({ about: 'refusal', words: 'ban chỉ đạo', quote: 'Ban Chỉ đạo', subject: null }),
  ]);
  await acceptCampaign(anAcceptedCampaign());
  const container = await show(<Learnt />);
  await vi.waitFor(() =>
    expect(inList(container)).toEqual([
      'Bếp lửa → chương trình · Bếp lửa nghĩa tình 20/11/2026',
      'Hũ gạo nghĩa tình → mô hình 20/11/2026',
      'chi bộ → chi bộ nông thôn 20/11/2026',
      'Ban Chỉ đạo 20/11/2026',
    ]),
  );
  const button = (testId: string, at = 0) =>
    container.querySelectorAll<HTMLButtonElement>(`[data-testid=${testId}]`)[at]!;
  for (const at of [3, 1]) {
    await act(async () => button('forget', at).click());
    await vi.waitFor(() => expect(inList(container)).toHaveLength(3));
    expect([...(await listLessons()), ...(await listAcceptedCampaigns())]).toHaveLength(3);
    await vi.waitFor(() => expect(announceChange).toHaveBeenCalledWith(null));
    await vi.waitFor(() => expect(document.activeElement).toBe(button('undo')));
    await act(async () => button('undo').click());
    await vi.waitFor(() => expect(inList(container)).toHaveLength(4));
    await vi.waitFor(() => expect(container.querySelector('[data-testid=forgotten]')).toBeNull());
  }
});
