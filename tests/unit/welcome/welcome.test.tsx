// @vitest-environment happy-dom
import { beforeEach, expect, it, vi } from 'vitest';
import { Welcome } from '@/entrypoints/welcome/Welcome.tsx';
import { database } from '@/utils/store/database/database.ts';
import { setPreference } from '@/utils/store/preferences.ts';
import { show } from '../components/render.ts';

vi.mock('#i18n', () => import('../background/fake-i18n.ts'));
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
