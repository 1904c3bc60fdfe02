// @vitest-environment happy-dom
import { beforeEach, expect, it, vi } from 'vitest';
import { CampaignName } from '@/components/mark/CampaignName.tsx';
import { BLANK_CAMPAIGN } from '@/utils/model/mark-fields.ts';
import { show } from './render.ts';

vi.mock('#i18n', () => import('../background/fake-i18n.ts'));

const onType = vi.fn();
const onChoose = vi.fn();
let input: HTMLInputElement;
let container: HTMLElement;

beforeEach(async () => {
  vi.clearAllMocks();
  container = await show(
    <CampaignName
      label="Tên"
      campaign={{ ...BLANK_CAMPAIGN, name: 'dan van' }}
      onType={onType}
      onChoose={onChoose}
    />,
  );
  input = container.querySelector('input')!;
  input.focus();
});

const options = () => [...container.querySelectorAll('[role=option]')].map((one) => one.textContent);
const type = (value: string, init: InputEventInit = {}) => {
  input.value = value;
  input.dispatchEvent(new InputEvent('input', { bubbles: true, ...init }));
};
const press = (key: string, init: KeyboardEventInit = {}) => {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init });
  input.dispatchEvent(event);
  return event;
};
const isOpen = () => input.getAttribute('aria-expanded') === 'true';

it('a name is found by some of its letters, gone to by ↓ and taken by Enter, with all that is known of it', async () => {
  type('dan van kheo');
  await vi.waitFor(() => expect(options()[0]).toContain('Dân vận khéo'));
  expect(isOpen()).toBe(true);
  press('ArrowDown');
  await vi.waitFor(() => expect(input.getAttribute('aria-activedescendant')).toBeTruthy());
  expect(container.querySelector('[aria-selected=true]')!.id).toBe(
    input.getAttribute('aria-activedescendant'),
  );
  expect(press('Enter').defaultPrevented).toBe(true);
  expect(onChoose).toHaveBeenCalledWith(
    expect.objectContaining({ name: 'Dân vận khéo', kind: 'movement', gazetteerId: expect.any(String) }),
  );
  await vi.waitFor(() => expect(isOpen()).toBe(false));
  // Not the letters that it was found by.
  input.blur();
  expect(onType).not.toHaveBeenCalled();
});

it('Escape closes the list and goes no further; then it is the card’s', async () => {
  const heard = vi.fn();
  container.addEventListener('keydown', heard);
  type('dan van');
  await vi.waitFor(() => expect(isOpen()).toBe(true));
  press('Escape');
  expect(heard).not.toHaveBeenCalled();
  await vi.waitFor(() => expect(isOpen()).toBe(false));
  press('Escape');
  expect(heard).toHaveBeenCalled();
});

it('what is typed and not chosen is the name', async () => {
  type('Hũ gạo nghĩa tình');
  input.blur();
  expect(onType).toHaveBeenCalledWith('Hũ gạo nghĩa tình', 'dan van');
  expect(onChoose).not.toHaveBeenCalled();
});

it.each<[string, KeyboardEventInit]>([
  ['composes', { isComposing: true }],
  ['begins to compose', { keyCode: 229 }],
])('an input method that %s has the keys for itself', async (_, init) => {
  type('dân vậ');
  await vi.waitFor(() => expect(isOpen()).toBe(true));
  press('ArrowDown');
  await vi.waitFor(() => expect(container.querySelector('[aria-selected=true]')).not.toBeNull());
  expect(press('Enter', init).defaultPrevented).toBe(false);
  expect(press('Escape', init).defaultPrevented).toBe(false);
  expect(onChoose).not.toHaveBeenCalled();
  expect(isOpen()).toBe(true);
});

it('UniKey’s Backspace and new letter are typing like any other', async () => {
  for (const value of ['da', 'd', 'dâ', 'dân', 'dân v', 'dân vân', 'dân v', 'dân vận']) type(value);
  await vi.waitFor(() => expect(options()[0]).toContain('Dân vận'));
});
