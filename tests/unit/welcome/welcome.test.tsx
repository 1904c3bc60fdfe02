// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { beforeEach, expect, it, vi } from 'vitest';
import { Welcome } from '@/entrypoints/welcome/Welcome.tsx';
import { writeAwardFile } from '@/utils/award/file/write.ts';
import { READY_MADE } from '@/utils/award/ready-made.ts';
import { setByPolicy } from '@/utils/platform/managed.ts';
import { database } from '@/utils/store/database/database.ts';
import { listAwards } from '@/utils/store/desk/awards.ts';
import { addAward } from '@/utils/store/desk/take-award.ts';
import { getPreferences, setPreference } from '@/utils/store/preferences.ts';
import { show } from '../components/render.ts';

vi.mock('#i18n', () => import('../background/fake-i18n.ts'));
vi.mock('@/utils/platform/managed.ts', () => ({ setByPolicy: vi.fn(async () => ({})) }));
beforeEach(async () => {
  await database.delete();
  await database.open();
});

it('shows the gestures with the keys that the reviewer has set', async () => {
  await setPreference('keys', { 'mark.campaign': 'y' });
  const container = await show(<Welcome />);
  const printed = () => [...container.querySelectorAll('.three kbd')].map((kbd) => kbd.textContent);
  await vi.waitFor(() => expect(printed()).toEqual(['y', 't', 'l', 'v', 'k', 'g', 'v', 'k', 'm']));
});

it('one click has a backup saved each day; nothing is saved that was not asked for', async () => {
  const container = await show(<Welcome />);
  const box = () => container.querySelector<HTMLInputElement>('[data-testid=daily-backup]');
  await vi.waitFor(() => expect(box()?.disabled).toBe(false));
  expect(box()?.checked).toBe(false);
  await act(() => box()!.click());
  await vi.waitFor(async () => expect((await getPreferences()).dailyBackup).toBe(true));
  await vi.waitFor(() => expect(box()?.checked).toBe(true));
});

const RULES = { ...READY_MADE[1]!.draft, name: 'Giải Ngòi bút vùng cao 2026', excludedAuthors: [] };
const FILE = writeAwardFile(RULES, '2026-11-22T08:00:00.000Z');
const part = (testId: string) => document.querySelector<HTMLElement>(`[data-testid="${testId}"]`);

it('offers the award that the council has set, which one click takes and leads to its rules', async () => {
  vi.mocked(setByPolicy).mockResolvedValue({ award: FILE, entries: 'Mã\tTên' });
  const went = vi.spyOn(location, 'assign').mockReturnValue();
  await show(<Welcome />);
  await vi.waitFor(() => expect(part('preset')!.textContent).toContain(RULES.name));
  const name = part('name') as HTMLInputElement;
  name.value = 'Vũ Hạnh Nguyên';
  await act(() => void name.dispatchEvent(new Event('input', { bubbles: true })));
  await act(() => part('begin-rules')!.click());
  await vi.waitFor(() => expect(went).toHaveBeenCalledWith('/library.html?view=award'));
  expect(await listAwards()).toMatchObject([{ name: RULES.name, levels: RULES.levels }]);
});

it('never puts the council’s award over the one that the reviewer has', async () => {
  await addAward({ ...RULES, blind: true });
  vi.mocked(setByPolicy).mockResolvedValue({ award: FILE });
  await show(<Welcome />);
  await vi.waitFor(() => expect(part('award')).toBeTruthy());
  expect((part('award') as HTMLSelectElement).value).toBe(READY_MADE[0]!.id);
  expect(part('begin-rules')).toBeNull();
  expect(await listAwards()).toMatchObject([{ blind: true }]);
});

it('says what is wrong with what the council has set, and goes on without it', async () => {
  vi.mocked(setByPolicy).mockResolvedValue({ award: FILE.replace('"blind": false', '"blind": "không"') });
  await show(<Welcome />);
  await vi.waitFor(() => expect(part('preset-refused')!.textContent).toContain('award.blind'));
  expect((part('award') as HTMLSelectElement).value).toBe(READY_MADE[0]!.id);
});
