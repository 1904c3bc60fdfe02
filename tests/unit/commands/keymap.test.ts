import { describe, expect, it } from 'vitest';
import { type Facts, NO_FACTS, reachableFacts } from '@/utils/commands/facts.ts';
import {
  commandFor,
  commandsFor,
  DEFAULT_KEYS,
  keyMapOf,
  keysOf,
  printedKey,
} from '@/utils/commands/keymap.ts';
import { keysBetween } from '@/utils/commands/letter-marks.ts';
import { COMMAND_IDS, type CommandId, commandOf } from '@/utils/commands/table.ts';

const ALL_KEYS = [...new Set(COMMAND_IDS.flatMap((id) => keysOf(id, DEFAULT_KEYS)))];

const called = (key: string, facts: Partial<Facts>, map = DEFAULT_KEYS, isHeld = false) =>
  commandFor({ keys: [key], isHeld }, { ...NO_FACTS, ...facts }, map);

it('in every state that can be, each key means one command at most', () => {
  const doubtful = reachableFacts().flatMap((facts) =>
    ALL_KEYS.map((key) => ({ key, ids: commandsFor(key, facts, DEFAULT_KEYS), facts })).filter(
      ({ ids }) => ids.length > 1,
    ),
  );
  expect(doubtful).toEqual([]);
});

it.each(COMMAND_IDS)('%s can be reached by each of its keys', (id) => {
  const states = reachableFacts();
  for (const key of keysOf(id, DEFAULT_KEYS))
    expect(
      states.some((facts) => commandsFor(key, facts, DEFAULT_KEYS).includes(id)),
      key,
    ).toBe(true);
});

describe('keys in a state', () => {
  it.each<[string, string, Partial<Facts>, CommandId | null]>([
    ['a bare letter on the page is the page’s', 'g', { suggestions: 3 }, null],
    ['with Alt it is ours', 'Alt+g', { suggestions: 3 }, 'suggestion.next'],
    ['with Alt it is ours beside a widget of the page', 'Alt+n', { marks: 3, focus: 'page' }, 'item.next'],
    ['in a field of the page it is not', 'Alt+g', { suggestions: 3, focus: 'field' }, null],
    ['a letter of a field is a letter', 'v', { target: 'suggestion', focus: 'field' }, null],
    ['a card beside the article has its keys', 'v', { target: 'suggestion' }, 'answer.yes'],
    ['not while the page’s own player has the focus', 'v', { target: 'suggestion', focus: 'page' }, null],
    ['what is selected has its keys there too', 'c', { target: 'selection', focus: 'page' }, 'mark.campaign'],
    ['Enter presses the button that has the focus', 'Enter', { target: 'bounds', control: 'press' }, null],
    ['Enter takes the bounds', 'Enter', { target: 'bounds' }, 'bounds.take'],
    ['arrows scroll the article', 'ArrowDown', { target: 'mark', marks: 2 }, null],
    ['arrows go on in the card', 'ArrowDown', { target: 'mark', marks: 2, focus: 'own' }, 'item.next'],
    ['arrows choose a kind', 'ArrowDown', { target: 'mark', focus: 'own', control: 'choice' }, null],
    ['a digit puts a lost mark', '1', { target: 'mark', isLost: true, candidates: 2 }, 'relink.choose'],
    ['a digit answers a suggestion', '1', { target: 'suggestion' }, 'answer.yes'],
    ['v keeps a lost mark', 'v', { target: 'mark', isLost: true }, 'evidence.keep'],
    ['Escape closes out of a field', 'Escape', { target: 'mark', focus: 'field' }, 'close'],
    ['Escape is the page’s where nothing is open', 'Escape', {}, null],
    ['Backspace is nobody’s', 'Backspace', { target: 'mark', focus: 'own' }, null],
    ['an entry is judged', 'k', { surface: 'library', focus: 'own', target: 'entry' }, 'answer.no'],
    ['Ctrl+Enter goes on from the reason', 'Ctrl+Enter', { surface: 'panel', focus: 'field' }, 'entry.next'],
    [
      'Ctrl+C copies what is selected',
      'Ctrl+c',
      { surface: 'panel', focus: 'own', target: 'mark', isTextSelected: true },
      null,
    ],
  ])('%s', (_, key, facts, id) => {
    expect(called(key, facts)?.id ?? null).toBe(id);
  });

  it('a key that is held down goes on, and decides once', () => {
    expect(called('n', { target: 'mark', marks: 2 }, DEFAULT_KEYS, true)).toMatchObject({ isRun: true });
    expect(called('v', { target: 'suggestion' }, DEFAULT_KEYS, true)).toMatchObject({ isRun: false });
  });

  it('of the keys that a press may have been the likeliest counts that means something', () => {
    const press = { keys: ['6', 'a'], isHeld: false };
    expect(commandFor(press, { ...NO_FACTS, target: 'suggestion' }, DEFAULT_KEYS)?.key).toBe('a');
  });
});

describe('keys of the reviewer’s own', () => {
  const map = keyMapOf({
    singleKeys: true,
    keys: { 'answer.yes': 'y', 'mark.delete': 'x', 'of.another.version': 'z' },
  });

  it('stand for all letters of their command, and take a key from what it was an alias of', () => {
    expect(keysOf('answer.yes', map)).toEqual(['y']);
    expect(keysOf('answer.no', map)).toEqual(['k', '3']);
    expect(keysOf('mark.delete', map)).toEqual(['x', 'Delete']);
    expect(called('y', { target: 'suggestion' }, map)?.id).toBe('answer.yes');
    expect(called('v', { target: 'suggestion' }, map)).toBeNull();
    expect(called('x', { target: 'mark' }, map)?.id).toBe('mark.delete');
    expect(printedKey('answer.yes', map)).toBe('y');
  });

  it('go with Alt, too', () => {
    expect(
      keysOf('suggestion.next', keyMapOf({ singleKeys: true, keys: { 'suggestion.next': 'h' } })),
    ).toEqual(['h', 'Alt+h']);
  });

  it('of one character are the page’s once they are switched off, and are not printed', () => {
    const off = keyMapOf({ singleKeys: false, keys: {} });
    expect(called('v', { target: 'suggestion' }, off)).toBeNull();
    expect(called('Shift+v', { target: 'suggestion' }, off)).toBeNull();
    expect(called('Delete', { target: 'mark' }, off)?.id).toBe('mark.delete');
    expect(called('Alt+g', { suggestions: 1 }, off)?.id).toBe('suggestion.next');
    expect(printedKey('answer.yes', off)).toBeNull();
    expect(printedKey('suggestion.next', off)).toBe('Alt+G');
    expect(printedKey('entry.next', off)).toBe('Ctrl+Enter');
  });
});

it('the printed letter of every command is one that Telex and VNI leave alone, however often it is pressed', () => {
  const letters = COMMAND_IDS.map((id) => commandOf(id).keys[0]!).flatMap(
    (key) => /^(?:Shift\+)?([a-z])$/.exec(key)?.[1] ?? [],
  );
  expect(letters.length).toBeGreaterThan(8);
  const vowels = new Set([...'aeiouy']);
  // What Telex shapes letters and sets tones with.
  const telex = new Set([...'adeowsfrxjz']);
  expect(letters.filter((letter) => vowels.has(letter) || telex.has(letter))).toEqual([]);
  expect(letters.filter((letter) => keysBetween(letter, letter) !== null)).toEqual([]);
});
