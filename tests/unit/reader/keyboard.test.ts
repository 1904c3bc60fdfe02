// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { KeyDoor } from '@/entrypoints/reader/input/key-door.ts';
import { hearKeys } from '@/entrypoints/reader/input/keyboard.ts';
import { DEFAULT_PREFERENCES } from '@/utils/model/preferences.ts';
import { settle } from '../reading/background.ts';
import { openOn } from '../reading/open.ts';
import { life, TEXT } from '../reading/set-up.ts';
import { fakeEars } from './fake-ears.ts';

vi.mock('@/utils/platform/messages/messages.ts', () => import('../reading/fake-messages.ts'));
vi.mock('#i18n', () => ({ i18n: { t: (key: string) => key } }));

/** A reviewer at the keyboard: `press` says whether the key was taken from the page. */
function open({ isEarly = false } = {}) {
  document.body.innerHTML = '<article><p tabindex="-1">x</p></article><input><ul tabindex="0"></ul>';
  const root = document.querySelector('article')!;
  const opened = openOn(TEXT, life.signal, { text: () => ({ text: TEXT, root }) });
  let target: Element | null = null;
  const { ears, hear } = fakeEars();
  const host = { owns: () => false, keyTarget: () => target };
  const door = new KeyDoor(document, ears, host as never, opened.session);
  const arrive = (type: (event: KeyboardEvent) => boolean = () => false) =>
    door.open(hearKeys(opened.session), type);
  if (!isEarly) arrive();
  const press = (key: string, more: KeyboardEventInit = {}): boolean => {
    const code = /^[a-z]$/i.test(key) ? `Key${key.toUpperCase()}` : key;
    const event = new KeyboardEvent('keydown', { key, code, cancelable: true, ...more });
    hear('keydown', event);
    return event.defaultPrevented;
  };
  const at = (selector: string) => {
    target = document.querySelector(selector);
  };
  return { ...opened, ...opened.session, press, at, door, arrive };
}

it('before commands have come, a key for what is selected is kept for them, and every other is the page’s', () => {
  const { marks, select, press, arrive, at } = open({ isEarly: true });
  expect(press('c')).toBe(false);
  select('118/126 thôn');
  at('input');
  expect(press('c')).toBe(false);
  at('p');
  expect(press('t')).toBe(true);
  expect(press('x')).toBe(true);
  const typed: string[] = [];
  arrive(({ key }) => marks.all.value.length > 0 && typed.push(key) > 0);
  expect(marks.all.value).toMatchObject([{ annotation: { kind: 'statistic' } }]);
  // The second letter is of the new mark’s note.
  expect(typed).toEqual(['x']);
});

it('keys that were pressed for commands which could not come do nothing later', () => {
  const { marks, select, press, arrive, door } = open({ isEarly: true });
  select('118/126 thôn');
  expect(press('t')).toBe(true);
  door.forget();
  arrive();
  expect(marks.all.value).toEqual([]);
});

it('a letter marks what is selected; without a selection, and in a field, it is the page’s', () => {
  const { marks, select, press, at } = open();
  expect(press('c')).toBe(false);
  select('118/126 thôn');
  at('input');
  expect(press('s')).toBe(false);
  at('p');
  expect(press('s')).toBe(true);
  expect(marks.all.value).toMatchObject([
    { annotation: { kind: 'statistic', target: { exact: '118/126 thôn' } } },
  ]);
});

it('a mark that is looked at changes its kind, is deleted, and gives way to its neighbours', () => {
  const { focus, marks, mark, press } = open();
  const [first, second] = [mark('Cả huyện'), mark('12,1%')];
  expect(press('n')).toBe(false);
  expect(press('n', { altKey: true })).toBe(true);
  expect(focus.mark.value?.annotation.id).toBe(first);
  expect(press('c')).toBe(true);
  expect(marks.get(first)?.annotation.kind).toBe('campaign');
  expect(press('p')).toBe(true);
  expect(focus.mark.value?.annotation.id).toBe(second);
  expect(press('Delete')).toBe(true);
  expect(marks.get(second)).toBeNull();
  expect(focus.current.value).toBeNull();
});

describe('suggestions', () => {
  it('are gone through, accepted and refused; a key that is held down decides once', async () => {
    const { suggestions, marks, press } = open();
    suggestions.refresh();
    await settle();
    const count = suggestions.open.value.length;
    expect(count).toBeGreaterThan(1);
    expect(press('a')).toBe(false);
    expect(press('j')).toBe(false);
    expect(press('g', { altKey: true })).toBe(true);
    expect(press('a')).toBe(true);
    expect(press('a', { repeat: true })).toBe(true);
    expect(marks.all.value).toHaveLength(1);
    expect(press('x')).toBe(true);
    expect(suggestions.open.value).toHaveLength(count - 2);
    expect(marks.all.value).toHaveLength(1);
  });

  it('are left alone while words are selected, whose adder stands before the card', async () => {
    const { suggestions, marks, select, press } = open();
    suggestions.refresh();
    await settle();
    press('g', { altKey: true });
    select('Cả huyện');
    expect(press('a')).toBe(false);
    expect(marks.all.value).toEqual([]);
  });
});

it('single letters are the page’s once the reviewer switched them off, Escape and Delete are not', () => {
  const { focus, marks, settings, mark, press } = open();
  const id = mark('12,1%');
  focus.turnToMark(id);
  settings.take({ ...DEFAULT_PREFERENCES, singleKeys: false });
  expect(press('c')).toBe(false);
  expect(press('n')).toBe(false);
  expect(press('Escape')).toBe(true);
  expect(focus.current.value).toBeNull();
  focus.turnToMark(id);
  expect(press('Delete')).toBe(true);
  expect(marks.all.value).toEqual([]);
});

it('keys of another part of the page, and those with a modifier, are the page’s own', () => {
  const { focus, marks, mark, press, at } = open();
  const id = mark('12,1%');
  focus.turnToMark(id);
  at('ul');
  expect(press('c')).toBe(false);
  at('p');
  expect(press('c', { ctrlKey: true })).toBe(false);
  expect(marks.get(id)?.annotation.kind).toBe('remark');
  expect(press('c')).toBe(true);
});

it('Enter gives a mark that looks for new bounds what is selected, and Escape its card back', () => {
  const { focus, marks, selection, mark, select, press } = open();
  const id = mark('118/126 thôn');
  focus.turnToMark(id);
  selection.seekBounds(marks.get(id)!);
  expect(press('c')).toBe(false);
  select('có 118/126 thôn');
  expect(press('Enter')).toBe(true);
  expect(marks.get(id)?.annotation.target.exact).toBe('có 118/126 thôn');
  selection.seekBounds(marks.get(id)!);
  expect(press('Escape')).toBe(true);
  expect(selection.seeking.value).toBeNull();
  expect(focus.mark.value?.annotation.id).toBe(id);
});
