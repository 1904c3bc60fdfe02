// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Site } from '@/entrypoints/popup/page/use-site.ts';
import { Settings } from '@/entrypoints/popup/Settings.tsx';
import { Fault } from '@/utils/model/fault.ts';
import { DEFAULT_PREFERENCES } from '@/utils/model/preferences.ts';
import { setPreference } from '@/utils/store/preferences.ts';
import { show } from '../components/render.ts';

vi.mock('#i18n', () => ({ i18n: { t: (key: string) => key } }));
vi.mock('@/utils/platform/messages/messages.ts', () => ({ announceChange: () => new Promise(() => {}) }));
vi.mock('@/utils/store/preferences.ts');

const site = (choose: Site['choose']): Site => ({ host: 'bao.vidu.com', access: 'asked', choose });

async function open(siteChoice: Site['choose'] = async () => 'asked') {
  const container = await show(
    <Settings site={site(siteChoice)} preferences={DEFAULT_PREFERENCES} suggestionCount={null} />,
  );
  const box = (name: string) => container.querySelector<HTMLInputElement>(`[data-testid=switch-${name}]`);
  const click = (name: string) => act(async () => box(name)!.click());
  return { container, box, click };
}

const problemIn = (container: HTMLElement) => container.querySelector('[role=alert]')?.textContent;

beforeEach(() => {
  vi.mocked(setPreference).mockReset().mockResolvedValue();
});

describe('a switch of the popup', () => {
  it('stays where it was put when the choice is kept', async () => {
    const { container, box, click } = await open();
    await click('suggestions');
    expect(setPreference).toHaveBeenCalledWith('suggestions', false);
    expect(box('suggestions')!.checked).toBe(false);
    expect(problemIn(container)).toBeUndefined();
  });

  it('goes back when the choice cannot be kept, and says why', async () => {
    vi.mocked(setPreference).mockRejectedValue(new Fault('quota'));
    const { container, box, click } = await open();
    await click('suggestions');
    await vi.waitFor(() => expect(problemIn(container)).toBe('fault.quota'));
    expect(box('suggestions')!.checked).toBe(true);
  });

  it('of the site goes back when the reviewer says no to the browser', async () => {
    const { container, box, click } = await open(async () => 'asked');
    await click('site');
    await vi.waitFor(() => expect(box('site')!.checked).toBe(false));
    expect(problemIn(container)).toBeUndefined();
  });

  it('of the site goes back when the browser does not ask, and says so', async () => {
    const { container, box, click } = await open(async () => Promise.reject(new Error('no gesture')));
    await click('site');
    await vi.waitFor(() => expect(problemIn(container)).toBe('fault.invalid'));
    expect(box('site')!.checked).toBe(false);
  });

  it('of the site is there although the preferences cannot be read', async () => {
    const container = await show(
      <Settings site={site(async () => 'asked')} preferences={undefined} suggestionCount={null} />,
    );
    const boxes = [...container.querySelectorAll('input')].map(({ dataset }) => dataset.testid);
    expect(boxes).toEqual(['switch-site']);
  });
});

it('the switch of the letter keys is its own: it holds while suggestions are off', async () => {
  const container = await show(
    <Settings
      site={null}
      preferences={{ ...DEFAULT_PREFERENCES, suggestions: false }}
      suggestionCount={null}
    />,
  );
  const box = container.querySelector<HTMLInputElement>('[data-testid=switch-singleKeys]')!;
  expect(box.disabled).toBe(false);
  await act(async () => box.click());
  expect(setPreference).toHaveBeenCalledWith('singleKeys', false);
});
